import Messages

/// Reads the dimensions out of a `config.json`.
struct ConfigReader {
  /// The outermost object.
  let root: ConfigSection
  /// The language model's object; the outermost one where the file describes nothing else.
  var text: ConfigSection
  /// The language model's type.
  let modelType: String
  let traits: ConfigTraits
  /// Remarks for the user.
  private(set) var notes: [Message] = []

  init(_ root: ConfigSection) throws(HuggingFaceConfigError) {
    self.root = root
    var text = root
    // In vision models the language model has an object of its own, one or two levels down.
    for _ in 0..<2 {
      for key in ["text_config", "language_config", "llm_config", "thinker_config"] {
        if let inner = try text.section(key) {
          text = inner
          break
        }
      }
    }
    let stated = text.string("model_type") ?? root.string("model_type")
    if let why = try ConfigKind.refusal(root, stated.map(Self.plain)) {
      throw .field(root.has("_class_name") ? "_class_name" : text.path("model_type"), why)
    }
    // A name of the maker's own, beside a class that is known.
    let isUnknown = stated.map { !ConfigTraits.knows(Self.plain($0)) } ?? true
    let byClass = isUnknown && text.isRoot ? try ConfigKind.type(of: root) : nil
    guard let type = byClass ?? stated else { throw .missing([text.path("model_type")]) }
    modelType = type
    let plain = Self.plain(type)
    traits = ConfigTraits.of(plain)
    if ConfigTraits.uncounted.contains(plain) {
      throw .field(
        text.path("model_type"),
        "the layers of '\(type.prefix(40))' are of a kind whose weights are not counted")
    }
    if try root.bool("is_encoder_decoder") == true {
      throw .field("is_encoder_decoder", "models with an encoder are not counted")
    }
    if !text.isRoot { text.defaults = ConfigDefaults.of(plain) }
    self.text = text
    if !traits.isKnown {
      notes.append("model type '\(type.prefix(40))' is not known; counted as a plain decoder")
    }
  }

  /// The type of the decoder itself: a vision model's text part has a name of its own.
  private static func plain(_ type: String) -> String {
    for suffix in ["_text_model", "_text"] where type.hasSuffix(suffix) {
      return String(type.dropLast(suffix.count))
    }
    return type
  }

  /// The type without what vision models add to it.
  var plainType: String { Self.plain(modelType) }

  mutating func note(_ text: Message) { notes.append(text) }

  /// The dimensions.
  mutating func architecture() throws(HuggingFaceConfigError) -> Architecture {
    let layers = try text.required("num_hidden_layers", "n_layer", "n_layers", "num_layers")
    let hidden = try text.required("hidden_size", "n_embd", "n_embed", "d_model")
    let isStateOnly = plainType == "mamba" || plainType == "mamba2"
    let heads =
      isStateOnly
      ? 1 : try text.required("num_attention_heads", "n_head", "n_heads", "num_heads")
    let ownTie = try text.bool("tie_word_embeddings")
    let tie = ownTie == nil ? try root.bool("tie_word_embeddings") : ownTie
    let isFirst = plainType == "chatglm" && isFirstChatGLM
    var architecture = Architecture(
      layers: layers, hiddenSize: hidden, attentionHeads: heads,
      keyValueHeads: try keyValueHeads(heads), headDimension: try headDimension(hidden, heads),
      vocabularySize: try text.required("padded_vocab_size", "vocab_size"),
      hasTiedEmbeddings: tie ?? (traits.isTied || isFirst))
    if let width = try text.count("word_embed_proj_dim"), width != hidden {
      throw .field(
        text.path("word_embed_proj_dim"), "embeddings of another width are not counted")
    }
    noteDefaults()
    architecture.hasGatedFeedForward = try isGated()
    architecture.normsPerLayer = try norms()
    architecture.biases = try biases()
    architecture.queryKeyNorm = try queryKeyNorm()
    if let extra = traits.learnedPositions {
      architecture.positionEmbeddings =
        try text.required("n_positions", "max_position_embeddings") + extra
    }
    architecture.hasAttentionOutputGate =
      try text.bool("attn_output_gate") ?? traits.gatesAttention
    architecture.latentAttention = try latentAttention()
    try readLayerKinds(&architecture)
    try readExperts(&architecture)
    try readGemma(&architecture)
    if architecture.experts == nil, architecture.intermediateSize == nil, !isStateOnly {
      architecture.intermediateSize = try requiredIntermediateSize(hidden)
    }
    return architecture
  }

  private mutating func noteDefaults() {
    let keys = text.defaults.keys.filter { !text.has($0) }.sorted()
    guard !keys.isEmpty else { return }
    let list = keys.map { "\($0) \(text.defaults[$0] ?? 0)" }.joined(separator: ", ")
    notes.append("not in the file, as transformers takes it for \(modelType): \(list)")
  }

  private func keyValueHeads(_ heads: Int) throws(HuggingFaceConfigError) -> Int {
    let isGrouped = try text.bool("multi_query_attention") ?? true
    if isGrouped, let groups = try text.count("multi_query_group_num") { return groups }
    let isNewFalcon = try text.bool("new_decoder_architecture") ?? false
    let isMultiQuery =
      try text.bool("multi_query") ?? (plainType == "gpt_bigcode" || plainType == "falcon")
    if isMultiQuery, !isNewFalcon { return 1 }
    let count = try text.count("num_key_value_heads", "num_kv_heads", "n_head_kv") ?? heads
    guard count <= heads else {
      throw .field(text.path("num_key_value_heads"), "is more than num_attention_heads")
    }
    return count
  }

  private func headDimension(_ hidden: Int, _ heads: Int) throws(HuggingFaceConfigError) -> Int {
    if let width = try text.count("head_dim", "kv_channels", "attention_head_dim", "d_kv") {
      return width
    }
    guard hidden >= heads else {
      throw .field(text.path("num_attention_heads"), "is more than hidden_size")
    }
    return hidden / heads
  }

  /// The width of the dense feed-forward network.
  func intermediateSize(_ hidden: Int) throws(HuggingFaceConfigError) -> Int? {
    for key in ["intermediate_size", "ffn_hidden_size", "ffn_dim", "n_inner", "inner_hidden_size"]
    where text.has(key) {
      guard let width = try text.largest(key), width > 0 else { return nil }
      // Qwen's first generation counts gate and up together.
      return plainType == "qwen" ? max(1, width / 2) : width
    }
    if let factor = try text.count("expansion_ratio") { return try times(hidden, factor) }
    if let factor = traits.feedForwardFactor { return try times(hidden, factor) }
    return text.defaults["intermediate_size"]
  }

  func requiredIntermediateSize(_ hidden: Int) throws(HuggingFaceConfigError) -> Int {
    guard let width = try intermediateSize(hidden) else {
      throw .missing([text.path("intermediate_size")])
    }
    return width
  }

  /// A product of two dimensions that is a dimension itself.
  func times(_ first: Int, _ second: Int) throws(HuggingFaceConfigError) -> Int {
    let product = first.multipliedReportingOverflow(by: second)
    guard !product.overflow, product.partialValue <= 1_000_000_000 else {
      throw .field("", "the dimensions are too large")
    }
    return product.partialValue
  }
}
