import ModelCatalog

extension Rule {
  /// Chooses the base or the instruct variant from the rows, their quality and the goal.
  public static let rowsToVariant = Rule(
    id: "rows-to-variant",
    roles: .method,
    summary: "Few rows call for an instruct model, many for a base model; between, both are open.",
    rationale: """
      An instruct model already follows instructions, so few rows adapt it and it keeps its \
      abilities. With many rows a base model learns the wanted behaviour without the earlier \
      tuning in its way, unless the rows are poor. Between, instruct keeps general abilities and \
      base adapts to a domain; when in doubt, instruct. Code that is filled in needs no \
      instructions: there base comes first.
      """,
    cites: [
      "model-selection#rows", "what-model#rows", "when-to-fine-tune#rows",
      "model-selection#base-or-instruct", "what-model#start-with-instruct",
      "local-models#instruct",
    ],
    examples: [
      Example("few, base", Request(rows: 299), "Qwen2.5-7B base lora 16-bit", .excluded),
      Example(
        "few, instruct", Request(rows: 299), "Qwen2.5-7B instruct lora 16-bit", .allowed(rank: 0)),
      Example(
        "between, base", Request(rows: 300), "Qwen2.5-7B base lora 16-bit", .allowed(rank: 1)),
      Example(
        "between, instruct", Request(rows: 300), "Qwen2.5-7B instruct lora 16-bit",
        .allowed(rank: 0)),
      Example(
        "still between", Request(rows: 1000), "Qwen2.5-7B base lora 16-bit", .allowed(rank: 1)),
      Example(
        "many, base", Request(rows: 1001), "Qwen2.5-7B base lora 16-bit", .allowed(rank: 0)),
      Example(
        "many, instruct", Request(rows: 1001), "Qwen2.5-7B instruct lora 16-bit",
        .allowed(rank: 1)),
      Example(
        "many, but no base weights", Request(rows: 1001), "Phi-4 instruct lora 16-bit",
        .allowed(rank: 1)),
      Example(
        "between, for a domain", Request(rows: 500, goal: .domain),
        "Qwen2.5-7B base lora 16-bit", .allowed(rank: 0)),
      Example(
        "between, low quality", Request(rows: 500, quality: .low),
        "Qwen2.5-7B base lora 16-bit", .excluded),
      Example(
        "many, low quality", Request(rows: 5000, quality: .low),
        "Qwen2.5-7B base lora 16-bit", .allowed(rank: 1)),
      Example(
        "between, to fill in the middle", Request(task: "code-completion", rows: 500),
        "Qwen2.5-Coder-7B base lora 16-bit", .allowed(rank: 0)),
      Example(
        "to run, to fill in the middle", Request(mode: .run, task: "code-completion"),
        "Qwen2.5-Coder-7B instruct Q4_K_M", .allowed(rank: 1)),
      Example("to run, base", Request(mode: .run), "Qwen3-8B base Q4_K_M", .excluded),
      Example("to run, instruct", Request(mode: .run), "Qwen3-8B instruct Q4_K_M", .silent),
      Example("not given", Request(), "Qwen2.5-7B base lora 16-bit", .allowed(rank: 1)),
    ]
  ) { candidate, request, guidance in
    let isBase = candidate.variant == .base
    let fillsIn = guidance.task(request.task)?.fillsInTheMiddle == true
    if fillsIn, request.mode == .run || request.rows == nil {
      return isBase
        ? .allows(rank: 0, "base models are made to fill in the middle")
        : .allows(rank: 1, "instruct answers in chats; to fill in the middle take base")
    }
    if request.mode == .run {
      return !isBase
        ? .silent
        : .excludes(
          "is a base model, which does not answer: to run a model as it is, take instruct")
    }
    let few = guidance.thresholds.rowsBelowWhichInstructIsRequired.count
    let many = guidance.thresholds.rowsUpToWhichBothAreOpen.count
    guard let rows = request.rows else {
      return isBase
        ? .allows(rank: 1, "without rows given, instruct is the safer start than base")
        : .allows(rank: 0, "without rows given, start from instruct")
    }
    if rows < few {
      return isBase
        ? .excludes("is a base model, and \(rows) rows are too few for one (fewer than \(few))")
        : .allows(rank: 0, "\(rows) rows adapt an instruct model (fewer than \(few))")
    }
    if rows > many {
      if request.quality == .low {
        return isBase
          ? .allows(rank: 1, "\(rows) rows, but of low quality: base learns their faults")
          : .allows(rank: 0, "\(rows) rows of low quality: instruct keeps what it can; clean them")
      }
      if isBase {
        return .allows(rank: 0, "\(rows) rows are enough for a base model (more than \(many))")
      }
      return candidate.model.variants.contains(.base)
        ? .allows(rank: 1, "\(rows) rows would do for the base model too (more than \(many))")
        : .allows(
          rank: 1, "no base weights exist, though \(rows) rows would allow base")
    }
    if fillsIn, request.quality == nil || request.quality == .high {
      return isBase
        ? .allows(rank: 0, "\(rows) rows: both are open, base is made to fill in the middle")
        : .allows(rank: 1, "\(rows) rows: both are open, base is made to fill in the middle")
    }
    switch (isBase, request.quality, request.goal) {
    case (true, .low, _), (true, .mixed, _):
      return .excludes(
        "is a base model, for which \(rows) rows do only when they are of high quality")
    case (false, .low, _), (false, .mixed, _):
      return .allows(rank: 0, "\(rows) rows that are not of high quality: instruct")
    case (true, _, .domain):
      return .allows(rank: 0, "\(rows) rows: both are open, base adapts better to a domain")
    case (false, _, .domain):
      return .allows(rank: 1, "\(rows) rows: both are open, instruct keeps general abilities")
    case (true, _, _):
      return .allows(rank: 1, "\(rows) rows: both are open (\(few) to \(many)), base second")
    case (false, _, _):
      return .allows(rank: 0, "\(rows) rows: both are open (\(few) to \(many)), instruct first")
    }
  }
}
