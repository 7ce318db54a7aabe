import ModelCatalog

/// How the cache of an architecture grows, in numbers (not bytes).
struct CacheSize {
  /// Numbers that every token adds, at any length.
  private(set) var perToken = 0
  /// Numbers that a token adds in layers that keep the last `window` tokens.
  private(set) var perWindowToken = 0
  /// The tokens that those layers see; `Int.max` where there are none.
  let window: Int
  /// Whether every layer has a window (Mistral 7B v0.1).
  let hasWindowsOnly: Bool

  init(_ architecture: Architecture) { self.init(architecture, LayerCounts(architecture)) }

  init(_ architecture: Architecture, _ counts: LayerCounts) {
    let sliding = architecture.slidingWindow
    window = sliding?.tokens ?? .max
    hasWindowsOnly = sliding?.layers == architecture.layers
    let cross = architecture.crossAttentionLayers ?? 0
    if let latent = architecture.latentAttention {
      // Keys and values come from one compressed vector; the rotary key is beside it
      // (DeepSeek-V2, arXiv:2405.04434, section 2.1).
      perToken = counts.attention * (latent.keyValueRank + latent.rotaryHeadDimension)
      return
    }
    let local = 2 * AttentionWidths(local: architecture).keys
    if counts.globalAttention > 0 {
      perToken = counts.globalStoring * 2 * AttentionWidths(global: architecture).keys
      if sliding == nil {
        perToken += counts.localStoring * local
      } else {
        setWindow(local, counts)
      }
      return
    }
    let storing = max(0, counts.localStoring - cross)
    guard let sliding else {
      perToken = storing * local
      return
    }
    let shared = architecture.sharedKeyValueLayers ?? 0
    let windows: Int
    if shared > 0, architecture.stateSpace == nil {
      // The layers without an own cache are the last ones, and the two kinds alternate evenly.
      let full = architecture.layers - sliding.layers
      let sharedFull = (shared * full + architecture.layers - 1) / architecture.layers
      windows = sliding.layers - (shared - sharedFull)
    } else {
      windows = sliding.layers
    }
    let full =
      architecture.stateSpace == nil
      ? storing - windows : architecture.fullAttentionLayers ?? storing - windows
    perToken = max(0, full) * local
    perWindowToken = max(0, windows) * local
  }

  private mutating func setWindow(_ width: Int, _ counts: LayerCounts) {
    perWindowToken = counts.localStoring * width
  }

  /// The numbers of one sequence.
  ///
  /// `windowSlack` is what an engine keeps beyond the window, in multiples of `step`.
  func count(
    tokens: Int, capsWindows: Bool, windowSlack: Int = 0, step: Int = 1
  ) -> Double {
    let hasWindow = capsWindows && window < Int.max - windowSlack - step
    let kept = hasWindow ? (window + windowSlack + step - 1) / step * step : tokens
    return Double(perToken) * Double(tokens) + Double(perWindowToken) * Double(min(tokens, kept))
  }
}
