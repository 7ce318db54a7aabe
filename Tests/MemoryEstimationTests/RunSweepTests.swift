import MemoryEstimation
import ModelCatalog
import Testing

/// What must hold for every running model and every set-up.
struct RunSweepTests {
  static let setups: [RunSetup] = Engine.allCases.flatMap { engine in
    RunQuantization.all.filter { engine.loads($0) }.flatMap { quantization in
      KVCacheType.allCases.map {
        RunSetup(engine: engine, quantization: quantization, kvCache: $0)
      }
    }
  }

  @Test func theSumOfComponentsIsTheTotal() throws {
    for model in SweepTests.known {
      for setup in Self.setups {
        let estimate = try RunMemory.estimate(model, setup).get()
        let sum = estimate.components.reduce(0) { $0 + $1.bytes }
        let holds =
          sum == estimate.totalBytes && estimate.components.allSatisfy { $0.bytes > 0 }
          && estimate.weightBytes <= estimate.allocatedBytes
          && estimate.allocatedBytes <= estimate.reservedBytes
          && estimate.reservedBytes <= estimate.totalBytes && estimate.hostBytes >= 0
        if !holds { Issue.record("\(model.name) \(setup): \(estimate.components)") }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func memoryNeverFallsWhenARunGrows(_ engine: Engine) throws {
    for model in SweepTests.known {
      for prompt in [nil, 1, 3000] {
        for type in KVCacheType.allCases {
          var setup = RunSetup(engine: engine, kvCache: type, promptLengthInTokens: prompt)
          try grow(model, setup, \.contextLengthInTokens, [0, 1, 128, 4095, 4096, 4097, 1_048_576])
          try grow(model, setup, \.batchSize, [1, 2, 3, 16, 1000])
          setup.contextLengthInTokens = 100_000
          try grow(model, setup, \.batchSize, [1, 2, 3, 16, 1000])
        }
      }
    }
  }

  private func grow(
    _ model: Model, _ setup: RunSetup, _ key: WritableKeyPath<RunSetup, Int>, _ values: [Int]
  ) throws {
    var setup = setup
    var before: MemoryEstimate?
    for value in values {
      setup[keyPath: key] = value
      let now = try RunMemory.estimate(model, setup).get()
      if let before,
        now.totalBytes < before.totalBytes || now.allocatedBytes < before.allocatedBytes
          || now.cacheBytes < before.cacheBytes
      {
        Issue.record("\(model.name) needs less: \(setup)")
      }
      before = now
    }
  }

  /// Fewer bits never need more, with every engine.
  @Test func memoryFollowsTheBits() throws {
    let ladders: [(Engine, [RunQuantization])] = [
      (.transformers, [.nf4DoubleQuantized, .nf4, .int8, .bf16, .fp32]),
      (.transformers, [.gptqInt4, .gptqInt8, .bf16]), (.vllm, [.awq, .int8, .bf16]),
      (.mlx, [.mlx4, .mlx6, .mlx8, .bf16]),
    ]
    for model in SweepTests.known {
      for (engine, ladder) in ladders {
        var before = 0
        for quantization in ladder {
          let setup = RunSetup(engine: engine, quantization: quantization)
          let bytes = try RunMemory.estimate(model, setup).get().totalBytes
          #expect(bytes >= before, "\(model.name) \(engine) \(quantization)")
          before = bytes
        }
      }
      var before = 0
      for type in KVCacheType.allCases.reversed() {
        let bytes = try RunMemory.estimate(model, RunSetup(kvCache: type)).get().totalBytes
        #expect(bytes >= before, "\(model.name) \(type)")
        before = bytes
      }
    }
  }
}
