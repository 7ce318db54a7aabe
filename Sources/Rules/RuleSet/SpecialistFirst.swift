extension Rule {
  /// Among models of one weight class, those made for the task come first.
  static let specialistFirst = Rule(
    id: "specialist-first",
    roles: .onlyOrders,
    summary: "In one weight class, a line made for the task comes before a merely strong one.",
    rationale: """
      A specialised model beats a general one of its size in its domain. It does not beat a much \
      larger one, so the weight class is compared first.
      """,
    cites: ["local-models#domain", "what-model#use-case"],
    examples: [
      Example(
        "made for it", Request(task: "code-completion"), "Qwen2.5-Coder-7B base lora 16-bit",
        .allowed(rank: 0)),
      Example(
        "strong", Request(task: "code"), "Qwen3-8B instruct lora 16-bit", .allowed(rank: 1)),
      Example(
        "neither", Request(task: "code"), "Llama-3.1-8B instruct lora 16-bit", .silent),
    ]
  ) { candidate, request, guidance in
    guard let task = guidance.task(request.task) else { return .silent }
    switch task.tiers[candidate.family.id] {
    case .leading: return .allows(rank: 0, "leads for \(task.title) in its weight class")
    case .strong: return .allows(rank: 1, "follows the lines that lead for \(task.title)")
    case .usable, .dated, nil: return .silent
    }
  }
}
