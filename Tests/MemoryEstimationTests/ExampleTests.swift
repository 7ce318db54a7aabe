import MeasuredMemory
import MemoryEstimation
import ModelCatalog
import Testing

/// Single models whose size is known from elsewhere, and the traps.
struct ExampleTests {
  private static func gibibytes(
    _ name: String, _ technique: Technique, _ trainer: Trainer = .unsloth,
    _ change: (inout TrainingSetup) -> Void = { _ in }
  ) throws -> Double {
    let model = try #require(TestCatalog.model(name))
    var setup = TrainingSetup(technique: technique, trainer: trainer)
    change(&setup)
    return Double(try TrainingMemory.estimate(model, setup).get().totalBytes) / 1_073_741_824
  }

  /// All experts are in memory: 30.5B weights fit no 12 GiB card at 4 bits.
  @Test func aMixtureOfExpertsIsAsLargeAsAllItsExperts() throws {
    #expect(try Self.gibibytes("Qwen3-30B-A3B", .qlora) > 16)
    #expect(try Self.gibibytes("Qwen3-30B-A3B", .lora) > 57)
  }

  /// When transformers quantizes while loading, the experts stay in 16 bit (Unsloth's notebook of
  /// Gemma 4 26B-A4B, of April 2026, holds 46.4 GiB before training).
  @Test func expertsThatAreNotPackedStayLarge() throws {
    let gibibytes = try Self.gibibytes("Gemma-4-26B-A4B", .qlora) {
      $0.packsExperts = false
      $0.loraTargets = .attention
    }
    #expect((44...52).contains(gibibytes))
  }

  /// Trained weights at rank 16, in millions: by trainer, and by what the model's other layers are.
  @Test(arguments: [
    (Trainer.unsloth, "Qwen3-30B-A3B", 642.5), (.hf, "Qwen3-30B-A3B", 996.5),
    (.mlx, "Qwen3-30B-A3B", 843.8), (.axolotl, "Qwen3-30B-A3B", 13.4),
    (.llamaFactory, "Qwen3-30B-A3B", 13.4), (.axolotl, "GLM-4.7-Flash", 672.2),
    (.msSwift, "GLM-4.7-Flash", 672.2), (.llamaFactory, "GLM-4.7-Flash", 29.5),
    (.unsloth, "Granite-4.0-h-tiny", 11.8), (.hf, "Gemma-4-26B-A4B", 20.0),
  ])
  func expertsAreAdaptedAsTheTrainerDoesIt(_ trainer: Trainer, _ name: String, _ millions: Double)
    throws
  {
    let model = try #require(TestCatalog.model(name))
    let setup = TrainingSetup(technique: .lora, trainer: trainer)
    let memory = try TrainingMemory.estimate(model, setup).get()
    #expect(abs(Double(memory.adapterBytes) / 4e6 - millions) < 0.1)
  }

  /// What Unsloth publishes for LoRA in 16 bit (unsloth.ai/docs/new/faster-moe and
  /// docs/models/qwen3.5/fine-tune): 63 and 74 GB.
  @Test(arguments: [("Qwen3-30B-A3B", 63.0), ("Qwen3.5-35B-A3B", 74.0)])
  func loraOfMixturesNeedsWhatIsPublished(_ name: String, _ published: Double) throws {
    let model = try #require(TestCatalog.model(name))
    let setup = TrainingSetup(technique: .lora, trainer: .unsloth)
    let memory = try TrainingMemory.estimate(model, setup).get()
    #expect(abs(Double(memory.allocatedBytes) / 1_073_741_824 - published) < 1)
  }

  /// Adapters on experts are most of what is trained: 10 bytes for each, with AdamW in 8 bits.
  @Test func adaptersOnExpertsCount() throws {
    let all = try Self.gibibytes("Qwen3-30B-A3B", .qlora)
    let attention = try Self.gibibytes("Qwen3-30B-A3B", .qlora) { $0.loraTargets = .attention }
    #expect((5.5...6.5).contains(all - attention))
  }

  @Test(arguments: [
    ("Llama-3.2-3B", 3.0...4.5), ("Qwen2.5-Coder-7B", 6.0...8.5), ("Llama-3.1-8B", 6.0...8.5),
    ("Qwen3-14B", 10.0...13.0), ("Qwen2.5-Coder-32B", 19.0...24.5), ("Llama-3.3-70B", 39.0...47.0),
  ])
  func fourBitsWithUnsloth(_ name: String, _ range: ClosedRange<Double>) throws {
    let gibibytes = try Self.gibibytes(name, .qlora)
    #expect(range.contains(gibibytes), "\(name): \(gibibytes)")
  }

  /// 2 bytes each for weight and gradient, 2 × 2 for AdamW, 2 for its copy: 10 bytes per weight.
  @Test func fullTrainingNeedsTenBytesPerWeight() throws {
    let gibibytes = try Self.gibibytes("Llama-3.1-8B", .full, .hf)
    #expect((8.03e9 * 10 / 1_073_741_824...80).contains(gibibytes))
  }

  @Test func everyOptionThatSavesMemorySaves() throws {
    let name = "Llama-3.1-8B"
    let usual = try Self.gibibytes(name, .lora, .hf)
    #expect(try Self.gibibytes(name, .lora, .hf) { $0.gradientCheckpointing = false } > usual)
    #expect(try Self.gibibytes(name, .lora, .hf) { $0.attention = .eager } > usual)
    #expect(try Self.gibibytes(name, .lora, .hf) { $0.optimizer = .adamw8bit } < usual)
    #expect(try Self.gibibytes(name, .lora, .hf) { $0.loraTargets = .attention } < usual)
    #expect(try Self.gibibytes(name, .lora, .hf) { $0.precision = .fp32 } > 1.5 * usual)
    let packed = try Self.gibibytes(name, .qlora, .hf)
    #expect(try Self.gibibytes(name, .qlora, .hf) { $0.doubleQuantization = true } < packed)
    #expect(try Self.gibibytes(name, .qlora, .hf) { $0.dynamicQuantization = true } > packed)
  }

  @Test func aModelWithoutDimensionsHasNoNumber() throws {
    let model = try #require(TestCatalog.models.first { $0.architecture == nil })
    let result = TrainingMemory.estimate(model, TrainingSetup(technique: .lora))
    #expect(throws: MemoryUnknown.noArchitecture) { try result.get() }
    #expect(MemoryUnknown.missing(key: "layers").message == "the architecture has no 'layers'")
  }

  @Test func absurdRunsDoNotTrap() throws {
    let gibibytes = try Self.gibibytes("Llama-3.1-8B", .lora, .hf) {
      $0.contextLengthInTokens = .max
      $0.batchSize = .max
      $0.loraRank = .max
      $0.attention = .eager
    }
    #expect(gibibytes >= 1_073_741_824)
  }

  @Test func assumptionsNameTheNumbers() throws {
    let model = try #require(TestCatalog.model("Qwen3-30B-A3B"))
    let estimate = try TrainingMemory.estimate(model, TrainingSetup(technique: .qlora)).get()
    let text = estimate.assumptions.map(\.description).joined(separator: "\n")
    for words in ["2048", "rank 16", "unsloth", "checkpointing on", "experts"] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
  }
}
