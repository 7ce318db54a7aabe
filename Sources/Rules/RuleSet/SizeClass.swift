extension Rule {
  /// Takes the heavier weight class that fits; without hardware, the usual one.
  static let sizeClass = Rule(
    id: "size-class",
    summary: "The heavier weight class that fits with room comes first; without hardware, 7B–13B.",
    rationale: """
      More parameters are more ability, as long as they fit. Where nothing is known of the \
      hardware, the sizes that most people can fine-tune come first.
      """,
    cites: ["fine-tuning-guide#scale", "fine-tuning-guide#sizes", "local-models#parameters"],
    examples: [
      Example(
        "large on a card", Request(hardware: .vram(80)), "Qwen2.5-32B instruct lora 16-bit",
        .allowed(rank: 1)),
      Example(
        "medium on a card", Request(hardware: .vram(80)), "Qwen2.5-7B instruct lora 16-bit",
        .allowed(rank: 2)),
      Example("medium", Request(), "Qwen2.5-7B instruct lora 16-bit", .allowed(rank: 0)),
      Example("small", Request(), "Qwen2.5-3B instruct lora 16-bit", .allowed(rank: 1)),
      Example("micro", Request(), "Qwen2.5-0.5B instruct lora 16-bit", .allowed(rank: 2)),
      Example("large", Request(), "Qwen2.5-32B instruct lora 16-bit", .allowed(rank: 3)),
      Example(
        "enough for the task", Request(task: "classification", hardware: .vram(80)),
        "Qwen2.5-3B instruct lora 16-bit", .allowed(rank: 0)),
      Example(
        "more than enough", Request(task: "classification", hardware: .vram(80)),
        "Qwen2.5-7B instruct lora 16-bit", .allowed(rank: 1)),
    ]
  ) { candidate, request, guidance in
    let scale = ScaleClass(billions: candidate.billions, guidance.thresholds)
    if let enough = guidance.task(request.task)?.enough {
      let steps = scale.index - enough.index
      let rank = steps >= 0 ? steps : ScaleClass.allCases.count - steps
      return .allows(
        rank: rank, steps == 0 ? "\(enough.rawValue) models are enough for the task" : scale.summary)
    }
    if request.hardware != nil {
      return .allows(rank: ScaleClass.giant.index - scale.index, scale.summary)
    }
    let order: [ScaleClass] = [.medium, .small, .micro, .large, .giant]
    return .allows(rank: order.firstIndex(of: scale) ?? order.count, scale.summary)
  }
}
