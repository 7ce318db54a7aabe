import MeasuredMemory
import MemoryEstimation
import ModelCatalog
import Testing

/// Single running models whose size is known, and what holds for all of them.
struct RunMemoryTests {
  private static let gibibyte = 1_073_741_824

  private static func estimate(
    _ name: String, _ setup: RunSetup = RunSetup()
  ) throws -> MemoryEstimate {
    try RunMemory.estimate(try #require(TestCatalog.model(name)), setup).get()
  }

  @Test func aSevenBillionModelInFourBitsNeedsMoreThanSixGigabytes() throws {
    for engine in [Engine.transformers, .vllm] {
      for name in ["Qwen2.5-7B", "Qwen2.5-Coder-7B"] {
        let setup = RunSetup(engine: engine, quantization: .awq)
        #expect(try Self.estimate(name, setup).totalBytes > 6_000_000_000)
      }
    }
  }

  /// All experts are in memory.
  @Test(arguments: [RunQuantization.gguf(.q4_K_M), .gguf(.iq4_XS), .awq, .nf4, .mlx4])
  func aMixtureOfExpertsFitsNoSmallCard(_ quantization: RunQuantization) throws {
    for engine in Engine.allCases where engine.loads(quantization) {
      let setup = RunSetup(engine: engine, quantization: quantization, contextLengthInTokens: 1)
      #expect(try Self.estimate("Qwen3-30B-A3B", setup).totalBytes > 12 * Self.gibibyte)
    }
  }

  @Test func anEngineLoadsItsOwnFormats() throws {
    let model = try #require(TestCatalog.model("Llama-3.1-8B"))
    let wrong: [(Engine, RunQuantization)] = [
      (.llamaCpp, .awq), (.mlx, .gguf(.q4_K_M)), (.vllm, .mlx4), (.transformers, .mlx8),
    ]
    for (engine, quantization) in wrong {
      let result = RunMemory.estimate(model, RunSetup(engine: engine, quantization: quantization))
      #expect(throws: MemoryUnknown.self) { try result.get() }
    }
    for engine in Engine.allCases { #expect(engine.loads(engine.defaultQuantization)) }
  }

  @Test func aModelWithoutDimensionsHasNoNumber() throws {
    let model = try #require(TestCatalog.models.first { $0.architecture == nil })
    #expect(throws: MemoryUnknown.noArchitecture) {
      try RunMemory.estimate(model, RunSetup()).get()
    }
    #expect(GGUFSize.fileBytes(of: model, .q4_K_M) == nil)
  }

  @Test func towersAreCounted() throws {
    let model = try #require(TestCatalog.model("Gemma-3-4B"))
    let projector = GGUFSize.projectorBytes(of: model)
    #expect((800_000_000...900_000_000).contains(projector), "\(projector)")
    let file = try #require(GGUFSize.fileBytes(of: model, .q4_K_M))
    #expect(try Self.estimate("Gemma-3-4B").weightBytes > file + projector - 20_000_000)
  }

  @Test func absurdRunsDoNotTrap() throws {
    for engine in Engine.allCases {
      var setup = RunSetup(engine: engine, contextLengthInTokens: .max, batchSize: .max)
      #expect(try Self.estimate("Gemma-3-12B", setup).totalBytes > 1 << 50)
      setup.contextLengthInTokens = -1
      setup.batchSize = -1
      setup.memoryFraction = .nan
      #expect(try Self.estimate("Gemma-3-12B", setup).totalBytes > 0)
    }
  }

  @Test func assumptionsNameTheNumbers() throws {
    let text = try Self.estimate("Qwen3-30B-A3B").assumptions.map(\.description).joined(
      separator: "\n")
    for words in ["8192", "Q4_K_M", "llama.cpp", "f16", "experts"] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
    let names = try Self.estimate("Qwen3.5-9B").components.map(\.name)
    #expect(names == ["weights", "kvCache", "state", "computeBuffer", "cudaContext"])
  }

  @Test func aModelThatDoesNotFitIsSplit() throws {
    let model = try #require(TestCatalog.model("Llama-3.3-70B"))
    let whole = try RunMemory.estimate(model, RunSetup()).get()
    var before = -1
    for gibibytes in [0, 1, 2, 4, 8, 16, 24, 32, 40, 48] {
      let budget = gibibytes * Self.gibibyte
      let split = try RunMemory.split(ModelDimensions(model), RunSetup(), budgetBytes: budget).get()
      #expect(split.cardBytes <= budget)
      #expect(split.layersOnCard >= before)
      #expect(split.isWhole == (whole.totalBytes <= budget))
      // Only buffers and CUDA's own come and go; nothing is lost between the two.
      #expect(abs(split.cardBytes + split.hostBytes - whole.totalBytes) < 3 * Self.gibibyte)
      before = split.layersOnCard
    }
    let split = try RunMemory.split(
      ModelDimensions(model), RunSetup(), budgetBytes: 24 * Self.gibibyte
    ).get()
    #expect((38...48).contains(split.layersOnCard), "\(split)")
  }

  @Test func severalCardsShareAModel() throws {
    let model = try #require(TestCatalog.model("Llama-3.3-70B"))
    let sizes = [24, 24].map { $0 * Self.gibibyte }
    let split = try RunMemory.split(ModelDimensions(model), RunSetup(), budgetsBytes: sizes).get()
    #expect(split.isWhole)
    #expect(split.layersOnCard == 80)
    #expect(zip(split.bytesByCard, sizes).allSatisfy { $0 <= $1 })
    let unequal = [8, 48, 4].map { $0 * Self.gibibyte }
    #expect(
      try RunMemory.split(ModelDimensions(model), RunSetup(), budgetsBytes: unequal).get().isWhole)
    #expect(
      try RunMemory.split(ModelDimensions(model), RunSetup(), budgetsBytes: []).get().layersOnCard
        == 0)
    for engine in Engine.allCases {
      var before = Int.max
      for cards in [1, 2, 3, 4, 8, 100] {
        let setup = RunSetup(engine: engine, cards: cards)
        let bytes = try RunMemory.estimate(model, setup).get().totalBytes
        #expect(bytes <= before, "\(engine) on \(cards)")
        before = bytes
      }
      #expect(before < 12 * Self.gibibyte, "\(engine)")
    }
  }

  /// Every layer is on one card, embeddings and output layer once, and nothing relies on the sum.
  @Test func unequalCardsShareAModel() throws {
    let model = try #require(TestCatalog.model("Llama-3.3-70B"))
    for engine in [Engine.llamaCpp, .transformers] {
      let setup = RunSetup(engine: engine, contextLengthInTokens: 4096)
      let whole = try RunMemory.estimate(model, setup).get()
      for sizes in [[48, 24], [24, 48], [16, 24, 12], [1, 40, 40], [64, 63], [3, 2, 1]] {
        let budgets = sizes.map { $0 * Self.gibibyte }
        let memory = try RunMemory.estimate(ModelDimensions(model), setup, cardsBytes: budgets)
          .get()
        guard case .running(let divided) = memory.purpose, let card = divided.card else {
          Issue.record("\(sizes): no card")
          continue
        }
        #expect(divided.layersByCard.reduce(0, +) == 80)
        #expect(divided.cards == divided.layersByCard.count { $0 > 0 })
        #expect(memory.bytesByCard[card] == memory.totalBytes)
        #expect(memory.components.reduce(0) { $0 + $1.bytes } == memory.totalBytes)
        // The fullest for its size is the one that the number is of.
        let shares = zip(memory.bytesByCard, budgets).map { Double($0) / Double($1) }
        #expect(shares.allSatisfy { $0 <= shares[card] }, "\(sizes): \(shares)")
        // Only buffers and CUDA's own are there more than once.
        let sum = memory.bytesByCard.reduce(0, +)
        let buffers = whole.totalBytes - whole.weightBytes - whole.cacheBytes
        let most = (divided.cards - 1) * buffers
        #expect((whole.totalBytes - 80...whole.totalBytes + most).contains(sum), "\(sizes)")
        // A card that is not worth its buffers stays empty.
        if sizes == [1, 40, 40] { #expect(memory.bytesByCard[0] == 0) }
      }
    }
  }

  /// Matrices are divided evenly: a small third card is left out, and the smaller of two limits.
  @Test func vLLMTakesTheCardsThatLeaveTheMostRoom() throws {
    let model = try #require(TestCatalog.model("Llama-3.3-70B"))
    let setup = RunSetup(engine: .vllm)
    let budgets = [8, 96, 80].map { $0 * Self.gibibyte }
    let memory = try RunMemory.estimate(ModelDimensions(model), setup, cardsBytes: budgets).get()
    guard case .running(let divided) = memory.purpose else { return }
    #expect(divided.cards == 2)
    #expect(divided.card == 2)
    #expect(memory.bytesByCard == [0, memory.totalBytes, memory.totalBytes])
    var even = setup
    even.cards = 2
    #expect(try RunMemory.estimate(model, even).get().totalBytes == memory.totalBytes)
  }

  /// What engines print: vLLM for Llama 3 8B (vllm-project/vllm#10511), llama.cpp for Llama 3.1 8B
  /// in Q4_K_M (model buffers CUDA0 4403.49 MiB, CPU_Mapped 281.81 MiB) and Qwen2.5 7B (compute
  /// buffer 304 MiB); its window caches hold the window and one micro-batch.
  @Test func enginesKeepWhatTheyPrint() throws {
    func mebibytes(_ bytes: Int) -> Double { Double(bytes) / 1_048_576 }
    let vllm = try Self.estimate("Llama-3-8B", RunSetup(engine: .vllm))
    #expect(abs(mebibytes(vllm.weightBytes) - 14.96 * 1024) < 10)
    #expect(mebibytes(vllm.activationBytes) > 1.26 * 1024)
    let llama = try Self.estimate("Llama-3.1-8B")
    #expect(abs(mebibytes(llama.weightBytes) - 4403.49) < 1)
    #expect(abs(mebibytes(llama.hostBytes) - 281.81) < 1)
    let qwen = try Self.estimate("Qwen2.5-7B", RunSetup(contextLengthInTokens: 2048))
    #expect(abs(mebibytes(qwen.activationBytes) - 304) < 0.5)
    #expect(mebibytes(qwen.cacheBytes) == 112)
    let long = RunSetup(contextLengthInTokens: 32_768)
    let gemma = try Self.estimate("Gemma-3-27B", long)
    #expect(gemma.cacheBytes == 2 * 2 * 16 * 128 * (10 * 32_768 + 52 * 1536))
    let oss = try Self.estimate("gpt-oss-20b", long)
    #expect(oss.cacheBytes == 2 * 2 * 8 * 64 * (12 * 32_768 + 12 * 768))
    #expect(try Self.estimate("Mistral-7B-v0.1", long).cacheBytes == 4 * Self.gibibyte)
  }

  @Test(arguments: Quantization.allCases)
  func everyCheckpointCanRun(_ quantization: Quantization) throws {
    let format = RunQuantization(quantization)
    #expect(Engine.allCases.contains { $0.loads(format) })
  }
}
