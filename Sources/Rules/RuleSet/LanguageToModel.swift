import Messages
import ModelCatalog

extension Rule {
  /// Takes the models that serve the languages asked for.
  static let languageToModel = Rule(
    id: "language-to-model",
    roles: .limit,
    summary: "A model must know the language; makers whose models are strong in it come first.",
    rationale: """
      A model answers best in the languages of its training. For Chinese the models of Chinese \
      makers are clearly better; Llama does not support it, and Phi answers in it poorly. Where a line is made for the \
      task, that it lists the language is enough.
      """,
    cites: ["local-models#language", "when-to-fine-tune#families"],
    examples: [
      Example(
        "strong", Request(languages: ["zh"]), "Qwen3-8B instruct lora 16-bit", .allowed(rank: 0)),
      Example(
        "listed", Request(languages: ["zh"]), "Ministral-3-8B instruct lora 16-bit",
        .allowed(rank: 1)),
      Example(
        "one of many", Request(languages: ["zh"]), "Gemma-3-4B instruct lora 16-bit",
        .allowed(rank: 1)),
      Example(
        "weak", Request(languages: ["zh"]), "Phi-4-mini instruct lora 16-bit", .allowed(rank: 2)),
      Example(
        "not listed", Request(languages: ["zh"]), "Llama-3.1-8B instruct lora 16-bit", .excluded),
      Example(
        "the weakest decides", Request(languages: ["fr", "zh"]), "Qwen2.5-7B instruct lora 16-bit",
        .allowed(rank: 1)),
      Example(
        "made for the task, and listed", Request(task: "code-completion", languages: ["fr"]),
        "Qwen2.5-Coder-7B base lora 16-bit", .allowed(rank: 0)),
      Example("not given", Request(), "Llama-3.1-8B instruct lora 16-bit", .silent),
    ]
  ) { family, model, request, guidance in
    if request.languages.isEmpty { return .silent }
    let task = guidance.task(request.task)
    let isSpecialist =
      task?.hasSpecialists == true && task?.tiers[family.id] == .leading
    let verdicts = request.languages.map { tag in
      let listed = judge(family, model.languages ?? family.languages, tag, guidance, isSpecialist)
      if listed.rank != 2 && listed.outcome != .excluded { return listed }
      return measured(model, tag, guidance) ?? listed
    }
    if let excluded = verdicts.first(where: { $0.outcome == .excluded }) { return excluded }
    return verdicts.max { $0.rank < $1.rank } ?? .silent
  }

  /// What measurements in a language say of a model whose maker does not list it: one in the best
  /// third knows the language.
  private static func measured(_ model: Model, _ tag: String, _ guidance: Guidance) -> Verdict? {
    guard let place = guidance.places?[model], place.languages.contains(tag.measuredLanguage)
    else { return nil }
    let name: Message = guidance.language(tag).map { Message($0.name) } ?? "\(tag)"
    let source: Message =
      place.evidence.first { $0.task == tag.measuredLanguage }
      .map { "\($0.source) \($0.date)" } ?? ""
    return .allows(
      rank: 1, "its maker does not list \(name), but it measures among the best in it (\(source))")
  }

  private static func judge(
    _ family: Family, _ languages: Languages?, _ tag: String, _ guidance: Guidance,
    _ isSpecialist: Bool
  ) -> Verdict {
    let guide = guidance.language(tag)
    let name: Message = guide.map { Message($0.name) } ?? "\(tag)"
    let series = family.series
    let familyName = family.name
    guard let languages else {
      return .allows(rank: 2, "whether \(familyName) knows \(name) is not published")
    }
    let wide = guidance.thresholds.languagesFromWhichAModelIsWidelyMultilingual.count
    let isListed = languages.tags.contains { $0.primaryLanguage == tag.primaryLanguage }
    let count = languages.count ?? languages.tags.count
    if isListed, guide?.weak.contains(series) == true {
      return .allows(rank: 2, "\(familyName) lists \(name), but answers in it poorly")
    }
    if isListed, guide?.strong.contains(series) == true {
      return .allows(rank: 0, "\(familyName) is strong in \(name)")
    }
    if isListed {
      return .allows(rank: isSpecialist ? 0 : 1, "\(familyName) lists \(name)")
    }
    if count >= wide {
      return .allows(rank: 1, "\(familyName) claims \(count) languages; its list is not published")
    }
    if count > languages.tags.count {
      return .allows(rank: 2, "\(familyName) claims \(count) languages and does not name \(name)")
    }
    return .excludes("does not list \(name) among its languages")
  }
}
