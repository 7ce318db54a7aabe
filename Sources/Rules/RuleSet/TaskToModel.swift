import ModelCatalog

extension Rule {
  /// Takes the lines that serve the task; overtaken ones come last.
  static let taskToModel = Rule(
    id: "task-to-model",
    roles: .limit,
    summary: "The task picks the family lines; what has been overtaken comes last.",
    rationale: """
      Images need a model that sees, code one made for code; anything else the newest strong \
      general model. Models that were the choice once are kept, below those that followed them.
      """,
    cites: [
      "model-selection#task", "what-model#use-case", "when-to-fine-tune#task",
      "local-models#domain",
    ],
    examples: [
      Example(
        "a first choice for code", Request(task: "code"), "Qwen3.5-9B instruct lora 16-bit",
        .allowed(rank: 0)),
      Example(
        "strong at code", Request(task: "code"), "Qwen3-8B instruct lora 16-bit",
        .allowed(rank: 0)),
      Example(
        "usable for code", Request(task: "code"), "Llama-3.1-8B instruct lora 16-bit",
        .allowed(rank: 1)),
      Example(
        "overtaken", Request(task: "code"), "CodeLlama-7B instruct lora 16-bit",
        .allowed(rank: 2)),
      Example(
        "no use", Request(task: "code"), "Qwen2.5-Math-7B instruct lora 16-bit", .excluded),
      Example(
        "sees", Request(task: "vision"), "Qwen2.5-VL-7B instruct lora 16-bit", .allowed(rank: 0)),
      Example(
        "does not see", Request(task: "vision"), "Qwen2.5-7B instruct lora 16-bit", .excluded),
      Example(
        "the one size that does not see", Request(task: "vision"),
        "Gemma-3-1B instruct lora 16-bit", .excluded),
    ]
  ) { family, model, request, guidance in
    guard let task = guidance.task(request.task) else { return .silent }
    if let needed = task.needs, !model.inputs.contains(needed) {
      return .excludes(
        model.inputs.isEmpty
          ? "reads text only, and the task needs a model that reads images"
          : "reads no \(needed.rawValue), and the task needs a model that reads images")
    }
    switch task.tiers[family.id] {
    case .leading:
      return .allows(rank: 0, "\(family.name) is among the first choices for \(task.title)")
    case .strong: return .allows(rank: 0, "\(family.name) is strong at \(task.title)")
    case .usable: return .allows(rank: 1, "\(family.name) is usable for \(task.title)")
    case .dated:
      return .allows(
        rank: 2, "\(family.name) was a choice for \(task.title); newer lines passed it")
    case nil: return .excludes("is not of a line for \(task.title)")
    }
  }
}
