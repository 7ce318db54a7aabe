extension Rule {
  /// Says where independent measurements put a model.
  static let measuredBetter = Rule(
    id: "measured-better",
    roles: .onlyOrders,
    summary: "Of what fits, the model that independent measurements found better comes first.",
    rationale: """
      Arena, EuroEval and Swallow measured models that they did not make. Two scores that differ by \
      more than a benchmark's noise are a win; of all wins for a task, and for a language where one is \
      asked for, Bradley and Terry's model makes strengths, and strengths that nobody can tell apart \
      are one group. What nobody measured stands no lower than what it followed, else by its line, \
      its size and its year, and says so. Scores that makers publish never count.
      """,
    cites: ["local-models#scores", "model-selection#task"],
    examples: [
      Example("measured", Request(), "Qwen3-8B instruct lora 16-bit", .allowed(rank: 0)),
      Example("by its line", Request(), "Gemma-4-12B instruct lora 16-bit", .allowed(rank: 0)),
      Example(
        "nobody measured the task", Request(task: "code-completion"),
        "Qwen2.5-Coder-7B base lora 16-bit", .silent),
    ]
  ) { candidate, _, guidance in
    guard let place = guidance.places?[candidate.model] else { return .silent }
    return .allows(rank: 0, place.sentence)
  }
}
