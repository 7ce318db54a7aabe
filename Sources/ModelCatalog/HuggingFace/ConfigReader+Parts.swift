/// Biases, norms and the kinds of attention.
extension ConfigReader {
  func isGated() throws(HuggingFaceConfigError) -> Bool {
    if plainType == "chatglm" { return !isFirstChatGLM }
    if plainType == "apertus" || plainType == "arcee" { return false }
    return traits.isGated
  }

  /// ChatGLM-6B, whose field names differ from its successors'.
  var isFirstChatGLM: Bool { text.has("inner_hidden_size") }

  func norms() throws(HuggingFaceConfigError) -> Int {
    if plainType == "gemma4", try text.bool("enable_moe_block") == true { return 7 }
    if plainType == "falcon", try text.bool("new_decoder_architecture") == true {
      return try text.count("num_ln_in_parallel_attn") ?? 2
    }
    if plainType == "falcon", try text.bool("parallel_attn") == false { return 2 }
    if plainType == "stablelm", try text.bool("use_parallel_residual") == true { return 1 }
    return traits.norms
  }

  private static let biasKeys = [
    "attention_bias", "qkv_bias", "add_qkv_bias", "use_qkv_bias", "use_bias", "bias",
  ]

  func biases() throws(HuggingFaceConfigError) -> Architecture.Biases {
    var biases = traits.biases
    var asked: Bool?
    for key in Self.biasKeys where asked == nil { asked = try text.bool(key) }
    if asked ?? traits.hasOptionalBiases { biases.formUnion(traits.optionalBiases) }
    if !traits.isKnown, try text.bool("attention_bias") == nil { biases.remove(.attentionOutput) }
    if try text.bool("mlp_bias") == true { biases.insert(.feedForward) }
    if try text.bool("lm_head_bias") == true { biases.insert(.head) }
    if try text.bool("attention_out_bias") == true { biases.insert(.attentionOutput) }
    if plainType == "opt", try text.bool("enable_bias") == false {
      biases.subtract([.queryKeyValue, .attentionOutput, .feedForward])
    }
    if plainType == "starcoder2", asked == false {
      biases.subtract([.queryKeyValue, .attentionOutput, .feedForward])
    }
    if plainType == "falcon", asked == true { biases.insert(.feedForward) }
    if plainType == "chatglm", isFirstChatGLM {
      biases.formUnion([.queryKeyValue, .attentionOutput, .feedForward, .norm])
    }
    return biases
  }

  func queryKeyNorm() throws(HuggingFaceConfigError) -> Architecture.QueryKeyNorm? {
    // Llama 4's norm on queries and keys has no weights.
    guard plainType != "llama4" else { return nil }
    if let norm = traits.queryKeyNorm { return norm }
    for key in ["use_qk_norm", "qk_layernorm"] where try text.bool(key) == true {
      return traits.optionalQueryKeyNorm
    }
    return nil
  }

  func latentAttention() throws(HuggingFaceConfigError) -> Architecture.LatentAttention? {
    guard let rank = try text.countOrZero("kv_lora_rank"), rank > 0 else { return nil }
    let queries = try text.countOrZero("q_lora_rank") ?? 0
    return Architecture.LatentAttention(
      keyValueRank: rank, queryRank: queries > 0 ? queries : nil,
      plainHeadDimension: try text.required("qk_nope_head_dim"),
      rotaryHeadDimension: try text.required("qk_rope_head_dim"),
      valueHeadDimension: try text.required("v_head_dim"))
  }

  /// The parts that only Gemma 3n and Gemma 4 have.
  func readGemma(_ architecture: inout Architecture) throws(HuggingFaceConfigError) {
    if let width = try text.countOrZero("hidden_size_per_layer_input"), width > 0 {
      architecture.perLayerEmbedding = Architecture.PerLayerEmbedding(
        dimension: width, vocabularySize: try text.required("vocab_size_per_layer_input"))
    }
    if let shared = try text.countOrZero("num_kv_shared_layers"), shared > 0 {
      guard shared < architecture.layers else {
        throw .field(text.path("num_kv_shared_layers"), "is not less than num_hidden_layers")
      }
      architecture.sharedKeyValueLayers = shared
      architecture.hasDoubleWidthOnSharedLayers = try text.bool("use_double_wide_mlp") ?? false
    }
    if architecture.slidingWindow != nil {
      // Since transformers 5.15 both stand in `per_layer_config`, once for each full layer.
      let global = try text.section("per_layer_config")?.sections().first
      let width = try global?.count("head_dim") ?? nil
      let heads = try global?.count("num_key_value_heads") ?? nil
      let plainWidth = try text.count("global_head_dim")
      let plainHeads = try text.count("num_global_key_value_heads")
      architecture.globalHeadDimension = width ?? plainWidth
      architecture.globalKeyValueHeads = heads ?? plainHeads
      architecture.hasSharedKeyValueWeight = try text.bool("attention_k_eq_v") ?? false
    }
    if plainType == "gemma3n" {
      architecture.residualRank = try text.count("laurel_rank")
      if let streams = try text.count("altup_num_inputs") {
        guard streams <= 64 else {
          throw .field(text.path("altup_num_inputs"), "is too large: more than 64")
        }
        architecture.parallelStreams = streams
      }
    }
  }
}
