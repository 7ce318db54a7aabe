/// Experts, and which layers have them.
extension ConfigReader {
  func readExperts(_ architecture: inout Architecture) throws(HuggingFaceConfigError) {
    let hidden = architecture.hiddenSize
    let key = expertKey
    let count = try key.map { (key) throws(HuggingFaceConfigError) in try text.largest(key) ?? 0 }
    if plainType == "granitemoehybrid", count ?? 0 == 0 {
      architecture.intermediateSize = try text.required("shared_intermediate_size")
      return
    }
    guard let key, let count, count > 1 else { return }
    if plainType == "gemma4", try text.bool("enable_moe_block") != true { return }
    let perToken = try text.required(
      "num_experts_per_tok", "num_experts_per_token", "experts_per_token", "top_k_experts",
      "moe_topk", "moe_k")
    guard perToken <= count else {
      throw .field(text.path("num_experts_per_tok"), "is more than \(key)")
    }
    let ownWidth = try text.count("moe_intermediate_size", "expert_intermediate_size")
    let width: Int
    if let ownWidth {
      width = ownWidth
    } else if traits.hasExpertsOnly || !traits.isKnown {
      width = try requiredIntermediateSize(hidden)
    } else {
      throw .missing([text.path("moe_intermediate_size")])
    }
    let layers = try expertLayers(architecture.layers)
    guard layers.count > 0 else { return }
    let isParallel = plainType == "gemma4"
    if layers.count < architecture.layers || isParallel {
      let dense = try text.count("intermediate_size_mlp", "dense_intermediate_size")
      architecture.intermediateSize = dense == nil ? try intermediateSize(hidden) : dense
      if architecture.intermediateSize == nil {
        throw .missing([text.path("intermediate_size")])
      }
    }
    architecture.experts = Architecture.Experts(
      count: count, perToken: perToken, intermediateSize: width,
      sharedIntermediateSize: try sharedWidth(width),
      hasSharedGate: text.has("shared_expert_intermediate_size"),
      denseFirstLayers: layers.every > 1 ? 0 : architecture.layers - layers.count,
      everyLayers: layers.every, hasParallelDense: isParallel,
      isAdaptedByPEFT: Self.typesAdaptedByPEFT.contains(plainType))
  }

  /// The types that PEFT 0.21.2 converts, by the table of transformers 5.17 that it takes
  /// (`conversion_mapping.py`, `_MODEL_TO_CONVERSION_PATTERN`), with Mixtral, which it adds.
  private static let typesAdaptedByPEFT: Set<String> = [
    "afmoe", "cohere2_moe", "deepseek_v2", "deepseek_v3", "deepseek_v32", "dots1", "ernie4_5_moe",
    "exaone_moe", "flex_olmo", "glm4_moe", "glm4_moe_lite", "glm4v_moe", "glm_moe_dsa",
    "hunyuan_v1_moe", "longcat_flash", "mellum", "minimax", "minimax_m2", "mixtral", "olmoe",
    "qwen3_moe", "qwen3_next", "qwen3_omni_moe", "qwen3_omni_moe_thinker", "solar_open",
  ]

  /// The name under which the file counts its experts.
  private var expertKey: String? {
    [
      "num_local_experts", "num_experts", "n_routed_experts", "moe_num_experts",
      "num_routed_experts",
    ].first { text.has($0) }
  }

  /// The width of all shared experts together.
  private func sharedWidth(_ width: Int) throws(HuggingFaceConfigError) -> Int? {
    if plainType == "llama4" { return width }
    if let shared = try text.countOrZero(
      "shared_expert_intermediate_size", "shared_intermediate_size",
      "moe_shared_expert_intermediate_size")
    {
      return shared > 0 ? shared : nil
    }
    guard
      let count = try text.countOrZero(
        "n_shared_experts", "num_shared_experts", "moe_num_shared_experts", "num_shared_expert"),
      count > 0
    else { return nil }
    return try times(count, width)
  }

  /// How many layers have experts, and every how many where that alone decides.
  private func expertLayers(_ layers: Int) throws(HuggingFaceConfigError) -> (
    count: Int, every: Int
  ) {
    if let listed = try text.numbers("moe_layers") { return (min(Set(listed).count, layers), 1) }
    if text.isList("moe_layer_freq"), let listed = try text.numbers("moe_layer_freq") {
      guard listed.count == layers else {
        throw .field(
          text.path("moe_layer_freq"), "has \(listed.count) layers, and there are \(layers)")
      }
      return (listed.count { $0 > 0 }, 1)
    }
    if let kinds = try text.strings("mlp_layer_types") {
      guard kinds.count == layers else {
        throw .field(
          text.path("mlp_layer_types"), "has \(kinds.count) layers, and there are \(layers)")
      }
      return (kinds.count { $0 == "sparse" }, 1)
    }
    let step =
      try text.count("decoder_sparse_step", "interleave_moe_layer_step", "moe_layer_interval") ?? 1
    let first =
      try text.countOrZero("first_k_dense_replace", "moe_layer_start_index", "num_dense_layers")
      ?? traits.denseFirstLayers
    let dense = Set(try text.numbers("mlp_only_layers") ?? []).filter {
      $0 >= first && $0 < layers && ($0 + 1) % step == 0
    }
    guard first < layers else { return (0, 1) }
    if step > 1, first == 0, dense.isEmpty { return (layers / step, step) }
    return (layers / step - first / step - dense.count, 1)
  }
}
