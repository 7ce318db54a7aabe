extension Rule {
  /// Puts what has a successor below what has none.
  static let newestFirst = Rule(
    id: "newest-first",
    summary: "A model that its maker has followed up comes after those that are current.",
    rationale: "Newer models are better at the same size; the newest is where to start.",
    cites: ["what-model#use-case", "model-selection#task"],
    examples: [
      Example("current", Request(), "Qwen3.5-9B instruct lora 16-bit", .silent),
      Example("followed up", Request(), "Qwen2.5-7B instruct lora 16-bit", .allowed(rank: 1)),
    ]
  ) { candidate, _, _ in
    guard let successor = candidate.model.supersededBy else { return .silent }
    return .allows(rank: 1, "superseded by \(successor)")
  }
}
