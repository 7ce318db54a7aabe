import Messages

extension Rule {
  /// Puts what system memory cannot keep pace with behind what it can.
  static let speedToRun = Rule(
    id: "speed-to-run",
    roles: [.onlyOrders, .caution],
    summary: "Without a card's memory, what reads few parameters for a token comes first.",
    rationale: """
      Each token reads all active parameters once, and system memory is ten times slower than a \
      card's; a Mac's lies between. A dense model that only just fits there answers too slowly to \
      be of use. A mixture of experts of the same size reads a fraction.
      """,
    cites: ["local-models#parameters"],
    examples: [
      Example(
        "few active parameters",
        Request(mode: .run, hardware: Hardware(cards: [], ramInGiB: 32)),
        "Qwen3-30B-A3B instruct Q4_K_M", .allowed(rank: 0)),
      Example(
        "dense", Request(mode: .run, hardware: Hardware(cards: [], ramInGiB: 32)),
        "Qwen3-32B instruct Q4_K_M", .allowed(rank: 1)),
      Example(
        "dense, on a Mac", Request(mode: .run, hardware: Hardware(unifiedInGiB: 64)),
        "Qwen3-32B instruct Q4_K_M", .allowed(rank: 0)),
      Example(
        "too large for a Mac", Request(mode: .run, hardware: Hardware(unifiedInGiB: 128)),
        "Llama-3.3-70B instruct Q4_K_M", .allowed(rank: 1)),
      Example(
        "on a card", Request(mode: .run, hardware: .vram(24)), "Qwen3-32B instruct Q4_K_M",
        .silent),
      Example(
        "trained", Request(hardware: Hardware(unifiedInGiB: 64)),
        "Qwen3-8B instruct qlora bnb-4bit", .silent),
    ]
  ) { candidate, request, guidance in
    guard request.mode == .run, let hardware = request.hardware, !hardware.hasCard else {
      return .silent
    }
    let thresholds = guidance.thresholds
    let limit =
      hardware.unifiedInGiB == nil
      ? thresholds.activeParametersUpToWhichSystemMemoryKeepsPace.value
      : thresholds.activeParametersUpToWhichUnifiedMemoryKeepsPace.value
    let active = candidate.activeBillions
    let read = Format.decimal((active * 10).rounded() / 10)
    return active <= limit
      ? .allows(rank: 0, "reads \(read)B parameters for a token: usable from this memory")
      : .allows(rank: 1, "reads \(read)B parameters for a token from this memory: slow")
  }
}
