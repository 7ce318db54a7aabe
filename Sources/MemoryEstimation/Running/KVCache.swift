import ModelCatalog

/// The keys, values and states that a model keeps of the tokens so far.
public enum KVCache {
  /// The bytes of cached keys and values of `batch` sequences of `tokens` tokens.
  ///
  /// Grouped-query, latent (MLA), sliding-window and shared caches as each layer keeps them.
  /// `capsWindows` is false for engines that keep all tokens in windowed layers as well.
  public static func bytes(
    _ architecture: Architecture, tokens: Int, batch: Int = 1, type: KVCacheType = .f16,
    capsWindows: Bool = true
  ) -> Int {
    let numbers = CacheSize(architecture).count(tokens: tokens, capsWindows: capsWindows)
    return whole(numbers * Double(batch) * type.bytes)
  }

  /// The bytes that one more token adds beyond all windows.
  public static func bytesPerToken(
    _ architecture: Architecture, type: KVCacheType = .f16
  ) -> Int {
    whole(Double(CacheSize(architecture).perToken) * type.bytes)
  }

  /// The bytes that windowed layers keep at most, for one sequence; 0 where there are none.
  public static func windowBytes(
    _ architecture: Architecture, type: KVCacheType = .f16
  ) -> Int {
    let size = CacheSize(architecture)
    guard size.perWindowToken > 0 else { return 0 }
    return whole(Double(size.perWindowToken) * Double(size.window) * type.bytes)
  }

  /// The bytes of the states of linear attention and Mamba layers for one sequence, whatever its
  /// length.
  ///
  /// The recurrent state has 32 bits, the convolution's columns 16 (transformers 5).
  public static func stateBytes(_ architecture: Architecture) -> Int {
    whole(stateSize(architecture, convolutionWidth: 2, keepsWholeKernel: true))
  }

  /// The bytes of what cross-attention layers keep of one image (Llama 3.2 Vision: four tiles of
  /// 1601 patches).
  public static func imageBytes(_ architecture: Architecture) -> Int {
    guard let layers = architecture.crossAttentionLayers else { return 0 }
    return layers * 2 * AttentionWidths(local: architecture).keys * 2 * 4 * 1601
  }

  static func stateSize(
    _ architecture: Architecture, convolutionWidth: Int, keepsWholeKernel: Bool
  ) -> Double {
    func columns(_ kernel: Int) -> Int { keepsWholeKernel ? kernel : kernel - 1 }
    var bytes = 0
    if let linear = architecture.linearAttention {
      let values = linear.valueHeads * linear.valueHeadDimension
      let channels = 2 * linear.keyHeads * linear.keyHeadDimension + values
      bytes +=
        linear.layers
        * (values * linear.keyHeadDimension * 4
          + channels * columns(linear.convolutionKernel) * convolutionWidth)
    }
    if let state = architecture.stateSpace {
      let channels =
        state.innerSize + (state.version == 2 ? 2 * (state.groups ?? 1) * state.stateSize : 0)
      bytes +=
        state.layers
        * (state.innerSize * state.stateSize * 4
          + channels * columns(state.convolutionKernel) * convolutionWidth)
    }
    return Double(bytes)
  }

  /// Whole bytes; absurd lengths end at a quarter of an exbibyte instead of trapping.
  static func whole(_ bytes: Double) -> Int {
    let limit = 288_230_376_151_711_744.0
    return bytes < limit ? Int(max(bytes, 0)) : Int(limit)
  }
}
