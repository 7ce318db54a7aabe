import MeasuredMemory
import MemoryEstimation
import ModelCatalog
import Testing

/// What must hold for every model and every set-up.
struct SweepTests {
  static let known = TestCatalog.models.filter { $0.architecture != nil }

  @Test func thereAreModels() {
    #expect(!Self.known.isEmpty)
  }

  @Test func everyModelWithDimensionsHasAnEstimate() {
    for model in Self.known {
      for technique in Technique.allCases {
        let result = TrainingMemory.estimate(model, TrainingSetup(technique: technique))
        if technique == .prefixTuning, Self.hasNoPlainCache(model) { continue }
        #expect(throws: Never.self, "\(model.name)") { try result.get() }
      }
    }
  }

  /// Whether prefix tuning has no number: hybrids and compressed keys.
  private static func hasNoPlainCache(_ model: Model) -> Bool {
    let parts = model.architecture
    return parts?.linearAttention != nil || parts?.stateSpace != nil
      || parts?.latentAttention != nil
  }

  @Test(arguments: Trainer.allCases)
  func memoryNeverFallsWhenARunGrows(_ trainer: Trainer) throws {
    for model in Self.known {
      for technique in Technique.allCases
      where technique != .prefixTuning || !Self.hasNoPlainCache(model) {
        for checkpointing in [true, false] {
          var setup = TrainingSetup(
            technique: technique, trainer: trainer, gradientCheckpointing: checkpointing,
            attention: .eager)
          try grow(model, setup, \.contextLengthInTokens, [1, 128, 2047, 2048, 2049, 65_536])
          try grow(model, setup, \.batchSize, [1, 2, 3, 16])
          try grow(model, setup, \.loraRank, [1, 8, 16, 17, 256])
          try grow(model, setup, \.promptLengthInTokens, [1, 20, 200])
          setup.attention = .sdpa
          try grow(model, setup, \.contextLengthInTokens, [1, 128, 2047, 2048, 2049, 1_048_576])
        }
      }
    }
  }

  private func grow(
    _ model: Model, _ setup: TrainingSetup, _ key: WritableKeyPath<TrainingSetup, Int>,
    _ values: [Int]
  ) throws {
    var setup = setup
    var before: MemoryEstimate?
    for value in values {
      setup[keyPath: key] = value
      let now = try TrainingMemory.estimate(model, setup).get()
      if let before,
        now.totalBytes < before.totalBytes || now.allocatedBytes < before.allocatedBytes
          || now.reservedBytes < before.reservedBytes
      {
        Issue.record("\(model.name) needs less: \(setup)")
      }
      before = now
    }
  }

  @Test(arguments: Trainer.allCases)
  func theSumOfComponentsIsTheTotal(_ trainer: Trainer) throws {
    for model in Self.known {
      for technique in Technique.allCases
      where technique != .prefixTuning || !Self.hasNoPlainCache(model) {
        for optimizer in Optimizer.allCases {
          let setup = TrainingSetup(technique: technique, trainer: trainer, optimizer: optimizer)
          let estimate = try TrainingMemory.estimate(model, setup).get()
          #expect(estimate.components.reduce(0) { $0 + $1.bytes } == estimate.totalBytes)
          #expect(estimate.components.allSatisfy { $0.bytes > 0 }, "\(model.name) \(setup)")
          #expect(estimate.weightBytes <= estimate.allocatedBytes)
          #expect(estimate.allocatedBytes <= estimate.reservedBytes)
          #expect(estimate.reservedBytes <= estimate.totalBytes)
        }
      }
    }
  }

  /// Fewer bits need less, but where everything that is not packed turns to 32 bits.
  ///
  /// There a small model with a large vocabulary needs more with 4-bit weights than without, as was
  /// measured: SmolLM2-135M at 4096 tokens, 3.49 and 3.07 GiB.
  @Test(arguments: Trainer.allCases)
  func fewerBitsAndFewerTrainedWeightsNeverNeedMore(_ trainer: Trainer) throws {
    for model in Self.known {
      let lora = try TrainingMemory.estimate(
        model, TrainingSetup(technique: .lora, trainer: trainer)
      ).get()
      let full = try TrainingMemory.estimate(
        model, TrainingSetup(technique: .full, trainer: trainer)
      ).get()
      #expect(lora.totalBytes <= full.totalBytes, "\(model.name)")
      let isSmall = model.parameters.total < 3_000_000_000
      let hasTable = model.architecture?.perLayerEmbedding != nil
      if trainer == .hf, isSmall || hasTable { continue }
      let qlora = try TrainingMemory.estimate(
        model, TrainingSetup(technique: .qlora, trainer: trainer)
      ).get()
      #expect(qlora.totalBytes <= lora.totalBytes, "\(model.name)")
    }
  }
}
