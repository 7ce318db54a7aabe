import ModelCatalog

extension Rule {
  /// Every rule, in the order in which they are asked.
  ///
  /// A model is listed as excluded by the rule that its nearest candidate fell at. How the rules
  /// weigh in the ranking stands in `Criterion.all`.
  public static let all: [Rule] = [
    .askedFor, .taskToModel, .languageToModel, .licenseToUse, .contextToModel, .newestFirst,
    .quantizationToRun, .vramToSize, .fourBitToTrain, .speedToRun, .beginnerSize, .sizeClass,
    .specialistFirst, .rowsToVariant, .reasoningRows, .techniqueToUse, .suffixToQuantization,
    .variantToTemplate, .scenarioToModel, .hardwareTier,
    .fineTunesWell, .scoreInClass,
  ]

  /// A rule that can exclude, with its number and that of its criterion.
  ///
  /// What is asked for every candidate stands here by itself: the rule would be counted in and out
  /// at each question, and all threads of a batch would wait for that count.
  struct Gate {
    let number: Int
    let id: String
    let criterion: Int?
    let judge: @Sendable (Candidate, Request, Guidance) -> Verdict
    /// What it says of a model, where it looks at nothing else.
    let judgeModel: (@Sendable (Family, Model, Request, Guidance) -> Verdict)?

    init(_ number: Int, _ rule: Rule) {
      self.number = number
      id = rule.id
      criterion = Criterion.all.firstIndex { $0.id == rule.id }
      judge = rule.judge
      if case .model(let judge) = rule.scope { judgeModel = judge } else { judgeModel = nil }
    }
  }

  /// The rules that can exclude.
  static let gates: [Gate] = all.enumerated().compactMap { number, rule in
    if case .order = rule.scope { return nil }
    return Gate(number, rule)
  }

  /// The first of them, which look at the model alone.
  static let modelGates = gates.prefix { $0.judgeModel != nil }
}
