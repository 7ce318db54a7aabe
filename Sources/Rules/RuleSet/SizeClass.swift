extension Rule {
  /// Takes the heavier weight class that fits; without hardware, the usual one.
  static let sizeClass = Rule(
    id: "size-class",
    roles: .onlyOrders,
    summary: "The heavier weight class that fits with room comes first; without hardware, 7B–13B.",
    rationale: """
      More parameters are more ability, as long as they fit; above 100B nobody should start to \
      fine-tune. Where nothing is known of the hardware, the sizes that most people can fine-tune \
      come first. For small jobs a class is named that is enough.
      """,
    cites: ["fine-tuning-guide#scale", "fine-tuning-guide#sizes", "local-models#parameters"],
    examples: [
      Example(
        "large on a card", Request(hardware: .vram(80)), "Qwen2.5-32B instruct lora 16-bit",
        .allowed(rank: 0)),
      Example(
        "medium on a card", Request(hardware: .vram(80)), "Qwen2.5-7B instruct lora 16-bit",
        .allowed(rank: 1)),
      Example(
        "giant on a card", Request(hardware: .vram(192)),
        "Mistral-Large-2411 instruct qlora bnb-4bit", .allowed(rank: 5)),
      Example(
        "a mixture of experts weighs nearly its size", Request(hardware: .vram(80)),
        "Qwen3-30B-A3B instruct lora 16-bit", .allowed(rank: 0)),
      Example(
        "giant, to run", Request(mode: .run, hardware: .vram(192)),
        "Mistral-Medium-3.5-128B instruct Q4_K_M", .allowed(rank: 0)),
      Example("medium", Request(), "Qwen2.5-7B instruct lora 16-bit", .allowed(rank: 0)),
      Example("compact", Request(), "Qwen3-4B instruct lora 16-bit", .allowed(rank: 1)),
      Example("small", Request(), "Qwen2.5-3B instruct lora 16-bit", .allowed(rank: 2)),
      Example("micro", Request(), "Qwen2.5-0.5B instruct lora 16-bit", .allowed(rank: 3)),
      Example("large", Request(), "Qwen2.5-32B instruct lora 16-bit", .allowed(rank: 4)),
      Example(
        "a mixture of experts, without hardware", Request(), "Qwen3-30B-A3B instruct lora 16-bit",
        .allowed(rank: 4)),
      Example(
        "enough for the task", Request(task: "code-completion", hardware: .vram(80)),
        "Qwen2.5-Coder-7B base lora 16-bit", .allowed(rank: 0)),
      Example(
        "more than enough", Request(task: "code-completion", hardware: .vram(80)),
        "Qwen2.5-Coder-32B base lora 16-bit", .allowed(rank: 1)),
    ]
  ) { candidate, request, guidance in
    // Without hardware nothing says that all experts can be held.
    let billions = request.hardware == nil ? candidate.billions : candidate.denseBillions
    let scale = ScaleClass(billions: billions, guidance.thresholds)
    if let enough = guidance.task(request.task)?.enough {
      let steps = scale.index - enough.index
      let rank = steps >= 0 ? steps : ScaleClass.allCases.count - steps
      return .allows(
        rank: rank, steps == 0 ? "\(enough.title) models are enough for the task" : scale.summary
      )
    }
    let order: [ScaleClass] =
      switch (request.hardware, request.mode) {
      case (nil, _): [.medium, .compact, .small, .micro, .large, .giant]
      case (_, .finetune): [.large, .medium, .compact, .small, .micro, .giant]
      case (_, .run): [.giant, .large, .medium, .compact, .small, .micro]
      }
    return .allows(rank: order.firstIndex(of: scale) ?? order.count, scale.summary)
  }
}
