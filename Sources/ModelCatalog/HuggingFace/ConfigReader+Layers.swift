/// Which layers are of which kind: full, windowed, linear attention, state space.
extension ConfigReader {
  private static let kinds: Set<String> = [
    "full_attention", "attention", "sliding_attention", "chunked_attention", "linear_attention",
    "mamba",
  ]

  func readLayerKinds(_ architecture: inout Architecture) throws(HuggingFaceConfigError) {
    let layers = architecture.layers
    let key = text.has("layer_types") ? "layer_types" : "layers_block_type"
    if let kinds = try text.strings(key) {
      guard kinds.count == layers else {
        throw .field(text.path(key), "has \(kinds.count) layers, and there are \(layers)")
      }
      if let other = kinds.first(where: { !Self.kinds.contains($0) }) {
        throw .field(text.path(key), "layers of the kind '\(other.prefix(40))' are not counted")
      }
      func count(_ kind: String) -> Int { kinds.count { $0 == kind } }
      // Recent transformers calls layers with Mamba `linear_attention` too.
      let linear = count("linear_attention")
      let hasStates = text.has("mamba_d_state")
      try setLinear(&architecture, hasStates ? 0 : linear)
      try setStates(&architecture, count("mamba") + (hasStates ? linear : 0))
      let chunked = count("chunked_attention")
      let windows = chunked > 0 ? chunked : count("sliding_attention")
      if windows > 0 {
        let tokens = try text.required(chunked > 0 ? "attention_chunk_size" : "sliding_window")
        setWindow(&architecture, tokens: tokens, layers: windows)
      }
    } else if plainType == "granitemoehybrid" {
      throw .missing([text.path("layer_types")])
    } else if plainType == "mamba" || plainType == "mamba2" {
      try setStates(&architecture, layers)
    } else {
      if text.has("linear_num_value_heads") {
        let interval = try text.count("full_attention_interval") ?? 4
        try setLinear(&architecture, layers - layers / interval)
      }
      try readWindows(&architecture)
    }
    if let cross = try text.numbers("cross_attention_layers"), !cross.isEmpty {
      guard cross.count < layers else {
        throw .field(text.path("cross_attention_layers"), "has as many layers as there are")
      }
      architecture.crossAttentionLayers = cross.count
      architecture.fullAttentionLayers = layers - cross.count
    }
  }

  private func readWindows(_ architecture: inout Architecture) throws(HuggingFaceConfigError) {
    let layers = architecture.layers
    if plainType == "llama4", let tokens = try text.countOrZero("attention_chunk_size"), tokens > 0
    {
      let rotary = try text.numbers("no_rope_layers")?.count { $0 == 1 }
      let interval = try text.count("no_rope_layer_interval") ?? 4
      setWindow(&architecture, tokens: tokens, layers: rotary ?? layers - layers / interval)
      return
    }
    guard let tokens = try text.countOrZero("sliding_window", "attention_window"), tokens > 0,
      try text.bool("use_sliding_window") ?? true
    else { return }
    let pattern: Int? =
      text.string("sliding_window_pattern") == nil
      ? try text.count("sliding_window_pattern", "_sliding_window_pattern") : nil
    switch traits.windows {
    case .none: break
    case .all: setWindow(&architecture, tokens: tokens, layers: layers)
    case .alternating: setWindow(&architecture, tokens: tokens, layers: (layers + 1) / 2)
    case .allButEvery(let usual):
      let interval = pattern ?? usual
      let lastIsWide = plainType == "gemma4" && layers % interval > 0
      setWindow(
        &architecture, tokens: tokens,
        layers: layers - layers / interval - (lastIsWide ? 1 : 0))
    case .ifAsked:
      guard try text.bool("use_sliding_window") == true else { return }
      let first = try text.countOrZero("max_window_layers") ?? layers
      setWindow(&architecture, tokens: tokens, layers: max(0, layers - first))
    }
  }

  /// A window as long as all positions is none.
  private func setWindow(_ architecture: inout Architecture, tokens: Int, layers: Int) {
    let positions = (try? text.count("max_position_embeddings")) ?? nil
    guard layers > 0, layers <= architecture.layers, tokens < positions ?? .max else { return }
    architecture.slidingWindow = Architecture.SlidingWindow(tokens: tokens, layers: layers)
    if layers < architecture.layers {
      architecture.fullAttentionLayers = architecture.layers - layers
    }
  }

  private func setLinear(_ architecture: inout Architecture, _ layers: Int)
    throws(HuggingFaceConfigError)
  {
    guard layers > 0 else { return }
    architecture.linearAttention = Architecture.LinearAttention(
      layers: layers, keyHeads: try text.required("linear_num_key_heads"),
      valueHeads: try text.required("linear_num_value_heads"),
      keyHeadDimension: try text.required("linear_key_head_dim"),
      valueHeadDimension: try text.required("linear_value_head_dim"),
      convolutionKernel: try text.required("linear_conv_kernel_dim"))
    if layers < architecture.layers {
      architecture.fullAttentionLayers = architecture.layers - layers
    }
  }

  private func setStates(_ architecture: inout Architecture, _ layers: Int)
    throws(HuggingFaceConfigError)
  {
    guard layers > 0 else { return }
    let hidden = architecture.hiddenSize
    let kernel = try text.required("mamba_d_conv", "conv_kernel")
    let state = try text.required("mamba_d_state", "state_size")
    if plainType == "mamba" {
      let rank = try timeStepRank(hidden)
      let given = try text.count("intermediate_size")
      let twice = try times(hidden, 2)
      architecture.stateSpace = Architecture.StateSpace(
        version: 1, layers: layers,
        innerSize: given ?? twice, stateSize: state,
        convolutionKernel: kernel, heads: nil, groups: nil, timeStepRank: rank)
    } else {
      let heads = try text.required("mamba_n_heads", "num_heads")
      let inner: Int
      if let factor = try text.count("mamba_expand", "expand") {
        inner = try times(hidden, factor)
      } else {
        inner = try times(heads, text.required("mamba_d_head", "head_dim"))
      }
      architecture.stateSpace = Architecture.StateSpace(
        version: 2, layers: layers, innerSize: inner, stateSize: state,
        convolutionKernel: kernel,
        heads: heads, groups: try text.required("mamba_n_groups", "n_groups"), timeStepRank: nil)
    }
    if layers < architecture.layers {
      architecture.fullAttentionLayers = architecture.layers - layers
    }
  }

  private func timeStepRank(_ hidden: Int) throws(HuggingFaceConfigError) -> Int {
    if text.string("time_step_rank") != nil { return (hidden + 15) / 16 }
    return try text.count("time_step_rank") ?? (hidden + 15) / 16
  }
}
