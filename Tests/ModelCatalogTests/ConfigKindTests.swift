import Testing

@testable import ModelCatalog

/// What a `config.json` is of, and the parts that stand in unusual places.
@Suite struct ConfigKindTests {
  private static func read(_ type: String, _ more: String = "", layers: Int = 4) throws
    -> HuggingFaceConfig
  {
    let text = """
      {"model_type": "\(type)", "num_hidden_layers": \(layers), "hidden_size": 64, \
      "num_attention_heads": 4, "intermediate_size": 128, "vocab_size": 1000\
      \(more.isEmpty ? "" : ", " + more)}
      """
    return try HuggingFaceConfig(Array(text.utf8))
  }

  @Test(arguments: [
    ("clip", "", "'clip' is an encoder for images"), ("vit", "", "'vit' is an encoder for images"),
    ("siglip", "", "'siglip' is an encoder for images"),
    ("wav2vec2", "", "'wav2vec2' is an encoder for sound"),
    ("bert", "", "'bert' is an encoder for text"),
    ("xlm-roberta", "", "'xlm-roberta' is an encoder for text"),
    (
      "acme", "\"architectures\": [\"AcmeForMaskedLM\"]",
      "'AcmeForMaskedLM' is not a language model"
    ),
    (
      "acme", "\"architectures\": [\"AcmeForImageClassification\"]",
      "'AcmeForImageClassification' is not a language model"
    ),
    ("unet", "\"_class_name\": \"UNet2DConditionModel\"", "is a part of a diffusion model"),
    // A name of the maker's own, beside a class that is known not to be countable.
    (
      "deepseek_ref", "\"architectures\": [\"DeepseekV4ForCausalLM\"]",
      "the layers of 'deepseek_v4' are of a kind whose weights are not counted"
    ),
  ])
  func whatIsNoLanguageModelIsNamed(_ type: String, _ more: String, _ why: String) {
    let error = #expect(throws: HuggingFaceConfigError.self) { try Self.read(type, more) }
    #expect(error?.description.contains(why) == true, "\(error?.description ?? "")")
  }

  @Test func theClassTellsTheTypeWhereItsNameDoesNot() throws {
    let config = try Self.read("acme_ref", "\"architectures\": [\"Qwen3ForCausalLM\"]")
    #expect(config.modelType == "qwen3")
    #expect(config.architecture.queryKeyNorm == .head)
    #expect(config.notes.isEmpty)
    let unknown = try Self.read("acme", "\"architectures\": [\"AcmeForCausalLM\"]")
    #expect(unknown.notes.contains { $0.description.contains("counted as a plain decoder") })
  }

  @Test func layersWithExpertsMayBeListed() throws {
    let more = """
      "moe_layer_freq": [0, 1, 1, 1], "n_routed_experts": 8, "num_experts_per_tok": 2, \
      "moe_intermediate_size": 32
      """
    let experts = try #require(try Self.read("acme_moe", more).architecture.experts)
    #expect(experts.denseFirstLayers == 1)
    #expect(experts.count == 8)
    #expect(throws: HuggingFaceConfigError.self) { try Self.read("acme_moe", more, layers: 5) }
  }

  /// A gate of as many numbers as the queries, on every layer.
  @Test func attentionGatesAreRead() throws {
    #expect(try Self.read("muse_glimmer").architecture.hasAttentionOutputGate)
    #expect(try !Self.read("llama").architecture.hasAttentionOutputGate)
    let more = "\"attn_output_gate\": true"
    #expect(try Self.read("llama", more).architecture.hasAttentionOutputGate)
  }

  @Test(arguments: [
    ("\"img_processor\": {\"name\": \"clip\"}", "the vision tower is not counted"),
    ("\"audio_config\": {\"d_model\": 8}", "the audio tower is not counted"),
    ("\"speech_config\": {\"d_model\": 8}", "the audio tower is not counted"),
  ])
  func towersElsewhereAreSaidToBeMissing(_ more: String, _ note: String) throws {
    let notes = try Self.read("llama", more).notes
    #expect(notes.contains { $0.description.contains(note) })
  }

  @Test func theHeadOfAReadmeIsRead() throws {
    let text = """
      ---
      license: other
      license_name: qwen-research
      language:
      - en
      - "zh"
      base_model: [acme/Acme-7B, acme/Acme-8B]
      ---
      # Acme
      """
    let card = try #require(ModelCard(Array(text.utf8)))
    #expect(card.license == "qwen-research")
    #expect(card.languages == ["en", "zh"])
    #expect(card.bases == ["acme/Acme-7B", "acme/Acme-8B"])
    #expect(
      card.note?.description == "its README.md says: licence qwen-research, languages en, zh and "
        + "made from acme/Acme-7B, acme/Acme-8B")
    #expect(ModelCard(Array("# Acme".utf8)) == nil)
  }
}
