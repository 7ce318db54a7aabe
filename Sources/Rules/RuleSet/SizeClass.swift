extension Rule {
  /// Takes the heavier weight class that fits; without hardware, the usual one.
  static let sizeClass = Rule(
    id: "size-class",
    roles: .onlyOrders,
    summary: "The heavier weight class that fits with room comes first; without hardware, 7B–13B.",
    rationale: """
      More parameters are more ability, as long as they fit; above 100B nobody should start to \
      fine-tune. Where nothing is known of the hardware, the sizes that most people can fine-tune \
      come first. For small jobs such as classification a small model is enough. A line that leads \
      for the task counts as one class heavier than it is: it comes before a merely strong one of \
      the next class, and behind one that is two classes heavier.
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
        "a mixture of experts is lighter than its size", Request(hardware: .vram(80)),
        "Qwen3-30B-A3B instruct lora 16-bit", .allowed(rank: 1)),
      Example(
        "giant, to run", Request(mode: .run, hardware: .vram(192)),
        "Mistral-Medium-3.5-128B instruct Q4_K_M", .allowed(rank: 0)),
      Example(
        "leads, and is small", Request(hardware: .vram(16)), "Qwen3.5-4B instruct lora 16-bit",
        .allowed(rank: 2)),
      Example(
        "leads", Request(hardware: .vram(24)), "Qwen3.5-9B instruct lora 16-bit",
        .allowed(rank: 0)),
      Example(
        "made for the domain", Request(task: "medical", hardware: .vram(12)),
        "MedGemma-1.5-4B instruct qlora bnb-4bit", .allowed(rank: 1)),
      Example(
        "larger, and not made for it", Request(task: "medical", hardware: .vram(12)),
        "Llama-3.1-8B instruct qlora bnb-4bit", .allowed(rank: 1)),
      Example("medium", Request(), "Qwen2.5-7B instruct lora 16-bit", .allowed(rank: 0)),
      Example("compact", Request(), "Qwen3-4B instruct lora 16-bit", .allowed(rank: 1)),
      Example("small", Request(), "Qwen2.5-3B instruct lora 16-bit", .allowed(rank: 2)),
      Example("micro", Request(), "Qwen2.5-0.5B instruct lora 16-bit", .allowed(rank: 3)),
      Example("large", Request(), "Qwen2.5-32B instruct lora 16-bit", .allowed(rank: 4)),
      Example(
        "a mixture of experts, without hardware", Request(), "Qwen3-30B-A3B instruct lora 16-bit",
        .allowed(rank: 4)),
      Example(
        "enough for the task", Request(task: "classification", hardware: .vram(80)),
        "Qwen2.5-3B instruct lora 16-bit", .allowed(rank: 0)),
      Example(
        "more than enough", Request(task: "classification", hardware: .vram(80)),
        "Qwen2.5-7B instruct lora 16-bit", .allowed(rank: 2)),
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
    let rank = order.firstIndex(of: scale) ?? order.count
    // A line that leads counts as a class heavier; one under 6B only where it is made for the task.
    let task = guidance.task(request.task)
    let counts =
      request.hardware != nil && scale != .giant
      && task?.tiers[candidate.family.id] == .leading
      && (task?.hasSpecialists == true || scale.index >= ScaleClass.medium.index)
    return .allows(rank: counts ? rank - 1 : rank, scale.summary)
  }
}
