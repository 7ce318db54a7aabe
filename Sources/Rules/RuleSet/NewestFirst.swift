import Messages

extension Rule {
  /// Puts what has a successor below what has none.
  static let newestFirst = Rule(
    id: "newest-first",
    roles: [.onlyOrders, .barsLarger],
    summary: "A model stands right behind its own successor, unless measurements say otherwise.",
    rationale: """
      Newer models are better at the same size; the newest is where to start. A successor counts \
      only when it serves the task as well, is about as heavy, surely fits and is not excluded. Other \
      makers' models keep their places.
      """,
    cites: ["what-model#use-case", "model-selection#task"],
    examples: [
      Example("current", Request(), "Qwen3.5-9B instruct lora 16-bit", .silent),
      Example("followed up", Request(), "Qwen3-8B instruct lora 16-bit", .allowed(rank: 1)),
      Example(
        "followed up twice", Request(), "Qwen2.5-7B instruct lora 16-bit", .allowed(rank: 2)),
      Example(
        "the successor is excluded", Request(maxSizeInBillions: 8.5),
        "Qwen3-8B instruct lora 16-bit", .silent),
    ]
  ) { candidate, _, _ in
    let successors = candidate.successors
    guard let next = successors.first, let last = successors.last else { return .silent }
    let chain: Message = next === last ? "\(next.name)" : "\(next.name), by now \(last.name)"
    return .allows(rank: successors.count, "superseded by \(chain)")
  }
}
