import MeasuredMemory
import MemoryEstimation
import ModelCatalog
import Testing

/// Techniques that train something before the prompt.
struct PromptTechniqueTests {
  /// What PEFT 0.21.2 trains on a small model with seven virtual tokens, counted there.
  struct Counted: Sendable, CustomTestStringConvertible {
    let type: String
    var fields = ""
    let technique: Technique
    var encoder: PromptEncoder?
    let weights: Int
    var testDescription: String { "\(type) \(technique.rawValue) \(encoder?.rawValue ?? "")" }
  }

  static let counted: [Counted] = [
    Counted(type: "llama", technique: .promptTuning, weights: 448),
    Counted(type: "llama", technique: .pTuning, weights: 12_928),
    Counted(type: "llama", technique: .pTuning, encoder: .lstm, weights: 191_104),
    Counted(type: "llama", technique: .prefixTuning, weights: 3584),
    Counted(type: "qwen3_moe", technique: .prefixTuning, encoder: .mlp, weights: 37_888),
    Counted(
      type: "gemma4_text", fields: "\"global_head_dim\": 512,", technique: .prefixTuning,
      weights: 57_344),
  ]

  private static func architecture(_ type: String, _ fields: String) throws -> Architecture {
    let text = """
      {"model_type": "\(type)", \(fields) "hidden_size": 64, "intermediate_size": 128, \
      "num_hidden_layers": 4, "num_attention_heads": 4, "num_key_value_heads": 2, \
      "head_dim": 32, "vocab_size": 128, "num_experts": 4, "num_experts_per_tok": 2, \
      "moe_intermediate_size": 32, "layer_types": ["full_attention", "sliding_attention", \
      "full_attention", "full_attention"], "sliding_window": 16}
      """
    return try HuggingFaceConfig(Array(text.utf8)).architecture
  }

  @Test(arguments: counted)
  func weightsAreThoseThatPEFTTrains(_ counted: Counted) throws {
    let architecture = try Self.architecture(counted.type, counted.fields)
    let setup = TrainingSetup(
      technique: counted.technique, trainer: .hf, promptLengthInTokens: 7,
      promptEncoder: counted.encoder)
    let estimate = try TrainingMemory.estimate(
      architecture: architecture, parameters: Parameters(total: 1_000_000), setup
    ).get()
    // PEFT trains in 32 bits.
    #expect(estimate.adapterBytes == 4 * counted.weights)
  }

  /// PEFT publishes how many weights its runs on Llama 3.2 3B trained.
  @Test func weightsAreThePublishedOnes() throws {
    let model = try #require(TestCatalog.model("llama-3.2-3b"))
    let rows = CSV(try TestCatalog.fixture("finetune-truth.csv")).rows.filter {
      $0["source"] == "peft-metamathqa" && $0["method"]?.hasSuffix("tuning") == true
    }
    #expect(rows.count == 7)
    for row in rows {
      let technique = try #require(row["method"].flatMap(Technique.init))
      let setup = TrainingSetup(
        technique: technique, trainer: .hf, gradientCheckpointing: false,
        promptLengthInTokens: try #require(row["rank"].flatMap { Int($0) }))
      let bytes = try TrainingMemory.estimate(model, setup).get().adapterBytes
      #expect(bytes / 4 == row["trainedWeights"].flatMap { Int($0) }, "\(row["id"] ?? "")")
    }
  }

  /// Keys and values of the prefix are there once for every sequence; tokens make rows longer.
  @Test func aPrefixGrowsWithTheBatch() throws {
    let model = try #require(TestCatalog.model("Llama-3.2-3B"))
    func allocated(_ technique: Technique, tokens: Int, batch: Int) throws -> Int {
      try TrainingMemory.estimate(
        model,
        TrainingSetup(
          technique: technique, trainer: .hf, gradientCheckpointing: false, batchSize: batch,
          promptLengthInTokens: tokens)
      ).get().activationBytes
    }
    let one = try allocated(.prefixTuning, tokens: 100, batch: 1)
    let four = try allocated(.prefixTuning, tokens: 100, batch: 4)
    let longer = try allocated(.prefixTuning, tokens: 200, batch: 4)
    let numbers = 100 * 2 * 28 * 8 * 128
    #expect(abs(longer - four - 4 * 2 * numbers) < 100)
    #expect(four > 3 * one)
    #expect(try allocated(.promptTuning, tokens: 200, batch: 4) > longer)
  }

  @Test func aPrefixNeedsKeysAndValuesInEveryLayer() throws {
    for (name, reason) in [("Qwen3.5-9B", "every layer"), ("DeepSeek-V3", "MLA")] {
      let model = try #require(TestCatalog.model(name))
      let result = TrainingMemory.estimate(model, TrainingSetup(technique: .prefixTuning))
      guard case .failure(let unknown) = result else {
        Issue.record("\(name) has a number")
        continue
      }
      #expect(unknown.message.description.contains(reason), "\(unknown.message)")
      _ = try TrainingMemory.estimate(model, TrainingSetup(technique: .pTuning)).get()
    }
  }
}
