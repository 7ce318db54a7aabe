import StrictJSON
import Testing

@testable import ModelCatalog

/// Fields one by one: what they mean, what is told when they are missing or wrong.
struct HuggingFaceConfigFieldTests {
  private static let plain = """
    "model_type": "llama", "num_hidden_layers": 32, "hidden_size": 4096, \
    "num_attention_heads": 32, "intermediate_size": 11008, "vocab_size": 32000
    """

  private static func read(_ members: String) throws -> HuggingFaceConfig {
    try HuggingFaceConfig(Array("{\(members)}".utf8))
  }

  private static func architecture(_ more: String, type: String = "llama") throws -> Architecture {
    let members = plain.replacing("\"llama\"", with: "\"\(type)\"")
    return try read(members + ", " + more).architecture
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let members: String
    let error: String
    var testDescription: String { error }
  }

  static let cases: [Case] = [
    Case(members: "\"a\": 1", error: "model_type is missing"),
    Case(
      members: plain.replacing("\"vocab_size\": 32000", with: "\"vocab_size\": null"),
      error: "padded_vocab_size is missing (nor is there vocab_size)"),
    Case(
      members: plain.replacing("11008", with: "-1"),
      error: "intermediate_size: must be a whole number from 0 up"),
    Case(
      members: plain.replacing("11008", with: "null"), error: "intermediate_size is missing"),
    Case(
      members: plain.replacing("4096", with: "1e300"),
      error: "hidden_size: is too large: more than 10^9"),
    Case(
      members: plain.replacing("4096", with: "900000000").replacing("32000", with: "900000000"),
      error: "the dimensions give more than 10^15 parameters"),
    Case(
      members: plain.replacing("4096", with: "4096.5"),
      error: "hidden_size: must be a whole number from 0 up"),
    Case(
      members: plain.replacing("\"hidden_size\": 4096", with: "\"hidden_size\": \"4096\""),
      error: "hidden_size: must be a whole number from 0 up"),
    Case(
      members: plain + ", \"num_key_value_heads\": 64",
      error: "num_key_value_heads: is more than num_attention_heads"),
    Case(
      members: plain + ", \"kv_lora_rank\": 512", error: "qk_nope_head_dim is missing"),
    Case(
      members: plain + ", \"word_embed_proj_dim\": 512",
      error: "word_embed_proj_dim: embeddings of another width are not counted"),
    Case(
      members: plain.replacing("4096", with: "Infinity"),
      error: "hidden_size: is too large: more than 10^9"),
    Case(
      members: plain.replacing("4096", with: "NaN"),
      error: "hidden_size: must be a whole number from 0 up"),
    Case(
      members: plain.replacing("\"llama\"", with: "\"bert\""),
      error: "model_type: 'bert' is an encoder for text, not a language model that writes"),
    Case(
      members: plain + ", \"num_experts\": 8, \"num_experts_per_tok\": 2, "
        + "\"moe_intermediate_size\": 64, \"mlp_layer_types\": [\"dense\"]",
      error: "mlp_layer_types: has 1 layers, and there are 32"),
    Case(
      members: plain + ", \"layer_types\": [\"full_attention\"]",
      error: "layer_types: has 1 layers, and there are 32"),
    Case(
      members: "\"model_type\": \"x\", \"text_config\": {\"model_type\": \"qwen3\"}",
      error: "text_config.num_hidden_layers is missing (nor is there text_config.n_layer, "
        + "text_config.n_layers or text_config.num_layers)"),
    Case(
      members: "\"model_type\": \"nemotron_h\"",
      error: "model_type: the layers of 'nemotron_h' are of a kind whose weights are not counted"),
    Case(
      members: "\"model_type\": \"t5\", \"is_encoder_decoder\": true",
      error: "is_encoder_decoder: models with an encoder are not counted"),
  ]

  @Test(arguments: cases)
  func saysWhatIsWrong(_ example: Case) {
    let error = #expect(throws: HuggingFaceConfigError.self) { try Self.read(example.members) }
    #expect(error?.description == example.error)
  }

  @Test func aMistakeInTheTextHasItsLine() {
    let error = #expect(throws: HuggingFaceConfigError.self) {
      try HuggingFaceConfig(Array("{\n  \"a\": 1,\n}".utf8))
    }
    #expect(error?.description.hasPrefix("line 3: ") == true)
  }

  @Test func unknownTypesAreCountedAsPlainDecodersWithANote() throws {
    let config = try Self.read(Self.plain.replacing("\"llama\"", with: "\"new_one\""))
    #expect(
      config.notes == ["model type 'new_one' is not known; counted as a plain decoder"])
    let known = try Self.read(Self.plain)
    #expect(config.architecture == known.architecture)
    #expect(known.notes.isEmpty)
  }

  @Test func windowsAreCounted() throws {
    let asked = "\"use_sliding_window\": true, \"max_window_layers\": 28, \"sliding_window\": 4096"
    #expect(
      try Self.architecture(asked, type: "qwen2").slidingWindow
        == Architecture.SlidingWindow(tokens: 4096, layers: 4))
    #expect(
      try Self.architecture("\"sliding_window\": 4096", type: "qwen2").slidingWindow == nil)
    #expect(
      try Self.architecture("\"sliding_window\": 4096", type: "mistral").slidingWindow
        == Architecture.SlidingWindow(tokens: 4096, layers: 32))
    #expect(
      try Self.architecture("\"sliding_window\": 4096", type: "gemma2").slidingWindow?.layers == 16)
    let long = "\"sliding_window\": 4096, \"max_position_embeddings\": 4096"
    #expect(try Self.architecture(long, type: "mistral").slidingWindow == nil)
    let chunks = """
      "attention_chunk_size": 8192, "num_local_experts": 16, "num_experts_per_tok": 1, \
      "intermediate_size_mlp": 16384, "interleave_moe_layer_step": 2
      """
    let llama4 = try Self.architecture(chunks, type: "llama4_text")
    #expect(llama4.slidingWindow == Architecture.SlidingWindow(tokens: 8192, layers: 24))
    #expect(llama4.experts?.everyLayers == 2)
    #expect(llama4.intermediateSize == 16384)
    #expect(llama4.experts?.sharedIntermediateSize == 11008)
  }

  @Test func layersWithoutExpertsAreCounted() throws {
    let moe = """
      "num_experts": 8, "num_experts_per_tok": 2, "moe_intermediate_size": 512, \
      "mlp_only_layers": [0, 5]
      """
    let experts = try #require(try Self.architecture(moe, type: "qwen3_moe").experts)
    #expect(experts.denseFirstLayers == 2)
    #expect(experts.everyLayers == 1)
    let step = moe.replacing("[0, 5]", with: "[], \"decoder_sparse_step\": 2")
    #expect(try Self.architecture(step, type: "qwen3_moe").experts?.everyLayers == 2)
  }

  @Test func nestedFilesTakeWhatTransformersTakes() throws {
    let config = try Self.read(
      """
      "model_type": "gemma3", "text_config": {"model_type": "gemma3_text", "hidden_size": 2560,
      "intermediate_size": 10240, "num_hidden_layers": 34, "sliding_window": 1024}
      """)
    let model = try #require(try Catalog.embedded().model(named: "Gemma-3-4B")?.model)
    #expect(config.architecture == model.architecture)
    #expect(config.notes.count == 1)
  }

  @Test func hybridsOfGraniteAreCounted() throws {
    let kinds = (0..<40).map { $0 % 10 == 5 ? "\"attention\"" : "\"mamba\"" }
    let config = try Self.read(
      """
      "model_type": "granitemoehybrid", "hidden_size": 4096, "num_hidden_layers": 40,
      "num_attention_heads": 32, "num_key_value_heads": 8, "num_local_experts": 72,
      "num_experts_per_tok": 10, "shared_intermediate_size": 1536, "intermediate_size": 768,
      "mamba_d_state": 128, "mamba_d_conv": 4, "mamba_expand": 2, "mamba_n_heads": 128,
      "mamba_n_groups": 1, "tie_word_embeddings": true, "vocab_size": 100352,
      "layer_types": [\(kinds.joined(separator: ", "))]
      """)
    let model = try #require(try Catalog.embedded().model(named: "Granite-4.0-h-small")?.model)
    #expect(config.architecture == model.architecture)
  }

  /// Python writes numbers that JSON does not have, such as Mamba's limits of a step.
  @Test func numbersWithoutEndAreNoErrorWhereTheyDoNotMatter() throws {
    let more = "\"time_step_limit\": [0.0, Infinity, -Infinity, NaN]"
    #expect(try Self.architecture(more) == Self.architecture("\"x\": 1"))
    #expect(throws: JSONSyntaxError.self) { try JSONDocument(Array("[Infinity]".utf8)) }
    #expect(throws: HuggingFaceConfigError.self) { try Self.architecture("\"x\": Infinit") }
  }
}
