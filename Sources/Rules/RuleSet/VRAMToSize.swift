import MemoryEstimation
import Messages

extension Rule {
  /// Drops what does not fit in the card's memory.
  public static let vramToSize = Rule(
    id: "vram-to-size",
    roles: .shownAbove,
    summary: "What does not fit is never recommended; what fits with room to spare comes first.",
    rationale: """
      The estimate from the model's true dimensions decides, per card. A model that fits only just \
      fails with the first longer sequence, so a tenth of the memory is kept free if possible, of \
      system memory a quarter. What fits only within the estimate's error comes after what \
      fits for certain.
      """,
    cites: [
      "model-selection#compute", "what-model#vram", "fine-tuning-guide#hardware",
      "fine-tuning-guide#sizes", "local-models#parameters",
    ],
    examples: [
      Example(
        "comfortable", Request(hardware: .vram(12)),
        "Qwen2.5-Coder-7B instruct qlora bnb-4bit", .allowed(rank: 0)),
      Example(
        "within the estimate's error", Request(hardware: .vram(24)),
        "Gemma-4-31B instruct qlora bnb-4bit", .allowed(rank: 1)),
      Example(
        "tight", Request(hardware: .vram(8)),
        "HuatuoGPT-3-8B instruct qlora bnb-4bit", .allowed(rank: 1)),
      Example(
        "not on a home card", Request(hardware: .vram(24)),
        "Llama-3.3-70B instruct qlora bnb-4bit", .excluded),
      Example(
        "all experts count", Request(hardware: .vram(12)),
        "Qwen3-30B-A3B instruct qlora bnb-4bit", .excluded),
      Example(
        "over two cards",
        Request(mode: .run, hardware: Hardware(cards: [.init(memoryInGiB: 24, count: 2)])),
        "Llama-3.3-70B instruct Q4_K_M", .allowed(rank: 1)),
      Example(
        "over two unequal cards",
        Request(
          mode: .run,
          hardware: Hardware(cards: [.init(memoryInGiB: 32), .init(memoryInGiB: 16)])),
        "Llama-3.3-70B instruct Q4_K_M", .allowed(rank: 0)),
      Example(
        "two unequal cards that are too small, though not by the sum",
        Request(
          mode: .run,
          hardware: Hardware(cards: [.init(memoryInGiB: 36), .init(memoryInGiB: 7)])),
        "Llama-3.3-70B instruct Q4_K_M", .excluded),
      Example(
        "the rest in system memory",
        Request(mode: .run, hardware: Hardware(cards: [.init(memoryInGiB: 24)], ramInGiB: 64)),
        "Llama-3.3-70B instruct Q4_K_M", .allowed(rank: 6)),
      Example(
        "experts in system memory",
        Request(mode: .run, hardware: Hardware(cards: [.init(memoryInGiB: 12)], ramInGiB: 64)),
        "Qwen3-30B-A3B instruct Q4_K_M", .allowed(rank: 0)),
      Example(
        "too little system memory",
        Request(mode: .run, hardware: Hardware(cards: [.init(memoryInGiB: 24)], ramInGiB: 8)),
        "Llama-3.3-70B instruct Q4_K_M", .excluded),
      Example(
        "no hardware given", Request(), "Llama-3.3-70B instruct qlora bnb-4bit",
        .allowed(rank: 0)),
    ]
  ) { candidate, request, guidance in
    let memory: MemoryEstimate
    switch candidate.memory {
    case .success(let estimate): memory = estimate
    case .failure(let unknown):
      return .excludes("needs memory that is not known: \(unknown.message)")
    }
    guard let hardware = request.hardware else {
      let bytes = memory.totalBytes
      return .allows(rank: 0, "needs \(Format.gib(bytes)) GiB")
    }
    let budget = hardware.budgetInBytes(of: memory)
    let share = Double(memory.totalBytes) / Double(max(budget, 1))
    let bytes = memory.totalBytes
    if memory.totalBytes > budget {
      if let split = candidate.split(for: request) {
        // The more layers wait in system memory, the slower; a few experts for a token hardly are.
        let waiting = split.layers - split.layersOnCard
        let limit = guidance.thresholds.activeParametersUpToWhichWaitingExpertsCostLittle.value
        let most =
          guidance.thresholds.comfortableShareOfSystemMemory.value * Double(hardware.ramInBytes)
        if candidate.model.parameters.active != nil, candidate.activeBillions <= limit,
          Double(split.hostBytes) <= most
        {
          return .allows(
            rank: 0,
            """
            \(split.layersOnCard) of \(split.layers) layers fit, \(Format.gib(split.hostBytes)) GiB \
            stay in system memory: slower, but few experts work for a token
            """)
        }
        return .allows(
          rank: 2 + 10 * waiting / max(split.layers, 1),
          hardware.cardCount > 1
            ? """
            \(split.layersOnCard) of \(split.layers) layers fit the cards, \
            \(Format.gib(split.hostBytes)) GiB stay in system memory: works, slowly
            """
            : """
            \(split.layersOnCard) of \(split.layers) layers fit the card, \
            \(Format.gib(split.hostBytes)) GiB stay in system memory: works, slowly
            """)
      }
      return .excludes(
        Format.gib(bytes) == Format.gib(budget)
          ? "needs a little more than the \(Format.gib(budget)) GiB that there are"
          : "needs \(Format.gib(bytes)) GiB, and there are \(Format.gib(budget))",
        by: share - 1)
    }
    let spread = memory.spread
    if share > guidance.thresholds.comfortableShare(of: hardware) {
      return .allows(
        rank: 1, "needs \(amount(bytes, of: budget))\(spread): tight, close other programs")
    }
    if share * (1 + memory.uncertainty) > 1 {
      let error = Int((memory.uncertainty * 100).rounded())
      return .allows(
        rank: 1,
        "needs about \(amount(bytes, of: budget))\(spread), give or take \(error) %: not certain")
    }
    return .allows(rank: 0, "needs \(amount(bytes, of: budget))\(spread)")
  }
}

/// The memory needed and what there is, as people read it.
private func amount(_ bytes: Int, of budget: Int) -> Message {
  "\(Format.gib(bytes)) of \(Format.gib(budget)) GiB"
}

extension MemoryEstimate {
  /// The cards among which the model is divided.
  public var cards: Int {
    if case .running(let setup) = purpose { return setup.cards }
    return 1
  }

  /// On which of several cards the number is, to stand behind it; empty for one card.
  public var spread: Message {
    if cards == 1 { return "" }
    return bytesByCard.isEmpty ? " on each of \(cards) cards" : " on the fullest of \(cards) cards"
  }
}
