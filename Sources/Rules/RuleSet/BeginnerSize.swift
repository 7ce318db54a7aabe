extension Rule {
  /// Starts a beginner with a 7B or 8B instruct model.
  static let beginnerSize = Rule(
    id: "beginner-size",
    roles: .onlyOrders,
    summary: "A beginner starts with an instruct model of 7B or 8B, ready in 4-bit.",
    rationale: "It is large enough to be useful, small enough to train often, and well documented.",
    cites: [
      "model-selection#beginner", "what-model#start-with-instruct", "model-selection#names",
    ],
    examples: [
      Example(
        "the usual start", Request(isBeginner: true),
        "Llama-3.1-8B instruct qlora unsloth-bnb-4bit", .allowed(rank: 0)),
      Example(
        "plain 4-bit", Request(isBeginner: true), "Llama-3.1-8B instruct qlora bnb-4bit",
        .allowed(rank: 1)),
      Example(
        "16-bit", Request(isBeginner: true), "Qwen2.5-7B instruct lora 16-bit",
        .allowed(rank: 2)),
      Example(
        "too large", Request(isBeginner: true), "Qwen2.5-14B instruct lora 16-bit",
        .allowed(rank: 3)),
      Example(
        "too small", Request(isBeginner: true), "Qwen2.5-3B instruct lora 16-bit",
        .allowed(rank: 4)),
      Example(
        "base", Request(isBeginner: true), "Qwen2.5-7B base lora 16-bit", .allowed(rank: 4)),
      Example("no beginner", Request(), "Qwen2.5-7B instruct lora 16-bit", .silent),
    ]
  ) { candidate, request, guidance in
    guard request.isBeginner else { return .silent }
    let from = guidance.thresholds.parametersFromWhichABeginnersModelHas.value
    let upTo = guidance.thresholds.parametersUpToWhichABeginnersModelHas.value
    if candidate.variant == .instruct, candidate.computingBillions >= from,
      candidate.billions <= upTo
    {
      if request.mode == .run {
        return .allows(rank: 0, "an instruct model of 7B to 8B is where beginners start")
      }
      switch (candidate.technique, candidate.checkpoint.quantization) {
      case (.qlora, .unslothBnb4bit):
        return .allows(rank: 0, "7B to 8B, instruct, ready in dynamic 4-bit: where beginners start")
      case (.qlora, .bnb4bit):
        return .allows(rank: 1, "7B to 8B, instruct, ready in 4-bit: where beginners start")
      default: return .allows(rank: 2, "an instruct model of 7B to 8B is where beginners start")
      }
    }
    // All parameters count here: a mixture of experts is not where to begin.
    let isNear =
      candidate.variant == .instruct
      && ScaleClass(billions: candidate.billions, guidance.thresholds) == .medium
    return isNear
      ? .allows(rank: 3, "near the 7B to 8B, instruct, that beginners start with")
      : .allows(rank: 4, "not the 7B to 8B, instruct, that beginners start with")
  }
}
