import MemoryEstimation
import ModelCatalog
import Testing

@testable import Rules

/// What `fit` says of limits, of changes and of several cards.
struct FitTests {
  private static func fit(_ name: String, _ request: Request) throws -> Fit {
    let advisor = try TestAdvisor.get()
    let (family, model) = try #require(advisor.catalog.model(named: name))
    return advisor.fit(model, of: family, request)
  }

  /// Requests to train and to run, on one card, on several and past them.
  static let requests: [Request] = {
    var requests: [Request] = []
    for trainer in [Trainer.unsloth, .hf, .torchtune] {
      for card in [8.0, 24] {
        requests.append(Request(hardware: .vram(card), trainer: trainer))
      }
    }
    let unequal = Hardware(cards: [.init(memoryInGiB: 12), .init(memoryInGiB: 8)])
    let memories = [
      Hardware.vram(12), Hardware(unifiedInGiB: 16), unequal,
      Hardware(cards: [.init(memoryInGiB: 6, count: 2)]),
      Hardware(cards: [.init(memoryInGiB: 4)], ramInGiB: 8),
    ]
    for engine in Engine.allCases {
      for hardware in memories {
        requests.append(Request(mode: .run, hardware: hardware, engine: engine))
      }
    }
    return requests
  }()

  /// One token or one sequence more than the limits does not fit, and the limits do.
  @Test(arguments: requests)
  func limitsAreExact(_ request: Request) throws {
    for name in ["Qwen3-8B", "Gemma-3-4B", "Qwen3.5-4B"] {
      let fit = try Self.fit(name, request)
      // An estimate above the limit, within its error, is no size that fits.
      guard let best = fit.options.first, fit.verdict != .no,
        best.split != nil || request.fits(best.memory) == true
      else { continue }
      func verdict(_ key: WritableKeyPath<Request, Int>, _ value: Int) throws -> Fit.Verdict? {
        var changed = request
        changed[keyPath: key] = value
        let memory = try best.candidate.memory(for: changed).get()
        // What fits the card is not counted past it.
        if best.split == nil { return changed.fits(memory) == true ? .yes : .no }
        return try TestAdvisor.get().verdict(of: best.candidate, memory, changed)
      }
      let tokens = try #require(fit.longestContextInTokens)
      #expect(try verdict(\.contextLengthInTokens, tokens) != .no, "\(name)")
      let context = fit.model.context
      if tokens < context?.extendedInTokens ?? context?.nativeInTokens ?? 0 {
        #expect(try verdict(\.contextLengthInTokens, tokens + 1) == .no, "\(name) \(tokens)")
      }
      let batch = try #require(fit.largestBatchSize)
      #expect(try verdict(\.batchSize, batch) != .no, "\(name)")
      #expect(try verdict(\.batchSize, batch + 1) == .no, "\(name) \(batch)")
    }
  }

  @Test func changesSaveAndAreNotOnAlready() throws {
    for trainer in Trainer.allCases {
      for technique in [Technique.full, .lora, .qlora, nil] {
        for model in ["Qwen3-32B", "Llama-3.1-8B", "Gemma-3-12B"] {
          let request = Request(
            hardware: .vram(6), contextLengthInTokens: 8192, batchSize: 4, technique: technique,
            trainer: trainer, gradientCheckpointing: false)
          let fit = try Self.fit(model, request)
          #expect(!fit.changes.isEmpty)
          for change in fit.changes { #expect(change.savedBytes >= 50_000_000, "\(change)") }
          let options = fit.changes.compactMap(\.option)
          #expect(Set(options).count == options.count)
          if [.unsloth, .torchtune, .axolotl, .mlx].contains(trainer) {
            #expect(!options.contains("--double-quantization on"), "\(trainer)")
          }
          var again = request
          again.batchSize = 1
          again.contextLengthInTokens = 1024
          again.gradientCheckpointing = true
          again.optimizer = .adamw8bit
          again.technique = .qlora
          again.loraRank = 8
          again.doubleQuantization = true
          let rest = try Self.fit(model, again).changes
          #expect(rest.allSatisfy { $0.option == nil }, "\(trainer): \(rest)")
        }
      }
    }
  }

  /// What is divided over unequal cards already is no reason for a saving below zero.
  @Test func stepsFromUnequalCardsSaveToo() throws {
    let hardware = Hardware(cards: [.init(memoryInGiB: 8), .init(memoryInGiB: 4)])
    for engine in [Engine.llamaCpp, .transformers, .vllm] {
      for name in ["Qwen3-32B", "Llama-3.1-8B", "Qwen3-235B-A22B", "Gemma-3-12B"] {
        let request = Request(mode: .run, hardware: hardware, engine: engine)
        for change in try Self.fit(name, request).changes {
          #expect(change.savedBytes >= 50_000_000, "\(name) \(engine): \(change)")
        }
      }
    }
  }

  /// The scales of a repository that holds 4-bit weights are not to be changed.
  @Test func publishedFourBitWeightsAreNotQuantizedAgain() throws {
    let published = try Self.fit("Llama-3.3-70B", Request(hardware: .vram(24), trainer: .hf))
    #expect(published.options.first?.candidate.isQuantizedOnLoad == false)
    #expect(!published.changes.contains { $0.option == "--double-quantization on" })
    let packed = try Self.fit("GLM-4-32B-0414", Request(hardware: .vram(16), trainer: .hf))
    #expect(packed.options.first?.candidate.isQuantizedOnLoad == true)
    #expect(packed.changes.contains { $0.option == "--double-quantization on" })
  }

  /// A sibling and more cards come last, each from where the other steps led.
  @Test func aSmallerSiblingAndMoreCardsAreTheLastSteps() throws {
    for request in [
      Request(hardware: .vram(16), batchSize: 4),
      Request(mode: .run, hardware: .vram(8), contextLengthInTokens: 32_768),
    ] {
      let fit = try Self.fit("Qwen3-32B", request)
      let budget = request.hardware?.budgetInBytes ?? 0
      let steps = fit.changes
      #expect(steps.count > 3)
      let sibling = try #require(steps.dropLast().last)
      let cards = try #require(steps.last)
      #expect(steps.filter { $0.model != nil } == [sibling])
      #expect(sibling.model.flatMap { try? TestAdvisor.get().catalog.model(named: $0) } != nil)
      #expect(sibling.totalBytes <= budget && cards.totalBytes <= budget)
      #expect(sibling.totalBytes + sibling.savedBytes == cards.totalBytes + cards.savedBytes)
      #expect(
        cards.instruction.description.contains(
          request.mode == .run ? "layer split" : "FSDP or ZeRO-3"))
      // Nothing is left to do when the sibling is taken: what it is said to need fits.
      let before = steps.dropLast(2).last
      #expect(before.map { $0.totalBytes == sibling.totalBytes + sibling.savedBytes } ?? true)
    }
    // The smallest of its line has no sibling.
    let smallest = try Self.fit("Qwen3-0.6B", Request(hardware: .vram(0.5)))
    #expect(smallest.changes.allSatisfy { $0.model == nil })
  }

  /// Equal shares: of unequal cards the smallest has to hold one.
  @Test func shardingOverUnequalCardsIsLimitedByTheSmallest() throws {
    func last(_ sizes: [Double]) throws -> Fit.Change {
      let hardware = Hardware(cards: sizes.map { .init(memoryInGiB: $0) })
      return try #require(try Self.fit("Llama-3.3-70B", Request(hardware: hardware)).changes.last)
    }
    let enough = try last([32, 24])
    #expect(enough.instruction.description.contains("your 2 cards"))
    #expect(enough.totalBytes <= Int(0.9 * 24 * 1_073_741_824))
    // 32 + 12 is more than 24 + 18, and does not do.
    #expect(!(try last([32, 12]).instruction.description.contains("your")))
    #expect(try last([24, 32, 2]).instruction.description.contains("your 2 largest cards"))
    #expect(try last([24, 24]).instruction.description.contains("your 2 cards"))
  }

  @Test func whatUnequalCardsHoldTogetherFitsEach() throws {
    let hardware = Hardware(cards: [.init(memoryInGiB: 32), .init(memoryInGiB: 16)])
    let fit = try Self.fit("Llama-3.3-70B", Request(mode: .run, hardware: hardware))
    let best = try #require(fit.options.first)
    #expect(fit.verdict == .yes)
    #expect(best.memory.bytesByCard.count == 2)
    for (bytes, budget) in zip(best.memory.bytesByCard, hardware.cardsInBytes) {
      #expect(bytes > 0 && bytes <= budget)
    }
    // The sum of 40 and 4 is as large, but 4 GiB hold hardly a layer.
    let lopsided = Hardware(cards: [.init(memoryInGiB: 40), .init(memoryInGiB: 4)])
    let other = try Self.fit("Llama-3.3-70B", Request(mode: .run, hardware: lopsided))
    for option in other.options where option.verdict != .no {
      for (bytes, budget) in zip(option.memory.bytesByCard, lopsided.cardsInBytes) {
        #expect(bytes <= budget)
      }
    }
  }

  @Test func systemMemoryIsAWaySlowly() throws {
    let hardware = Hardware(cards: [.init(memoryInGiB: 24)], ramInGiB: 64)
    let request = Request(mode: .run, hardware: hardware)
    let fit = try Self.fit("Llama-3.3-70B", request)
    let split = try #require(fit.options.first?.split)
    #expect(fit.verdict == .yes)
    #expect(fit.options.first?.candidate.packing == "Q4_K_M")
    #expect((1..<80).contains(split.layersOnCard))
    // What fits the card whole comes first.
    let small = try Self.fit("Qwen3-14B", request)
    #expect(small.options.first?.split == nil)
  }

  @Test func rareTechniquesAreOfferedWhenAskedForOnly() throws {
    let advisor = try TestAdvisor.get()
    let rare: [Technique] = [.prefixTuning, .pTuning]
    let usual = advisor.advise(on: Request(hardware: .vram(24), top: .max)).recommendations
    #expect(!usual.isEmpty)
    for item in usual {
      let ways = [item.candidate] + item.alternatives.map(\.candidate)
      #expect(!ways.contains { $0.technique.map(rare.contains) ?? false })
    }
    for technique in rare {
      let asked = advisor.advise(on: Request(hardware: .vram(80), technique: technique))
      #expect(!asked.recommendations.isEmpty)
      #expect(asked.recommendations.allSatisfy { $0.candidate.technique == technique })
    }
    let ways = try Self.fit("Qwen3-4B", Request(hardware: .vram(24))).options
    #expect(Set(ways.compactMap(\.candidate.technique)) == Set(Technique.allCases))
  }

  /// PEFT refuses prefix tuning with checkpointing, so that it is estimated without.
  @Test func prefixTuningIsEstimatedWithoutCheckpointing() throws {
    let fit = try Self.fit("Qwen3-4B", Request(hardware: .vram(80), technique: .prefixTuning))
    let memory = try #require(fit.options.first?.memory)
    #expect(memory.assumptions.contains { $0.description.contains("no gradient checkpointing") })
  }
}
