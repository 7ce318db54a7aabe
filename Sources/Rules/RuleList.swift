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
  struct Gate {
    let number: Int
    let rule: Rule
    let criterion: Int?
  }

  /// The rules that can exclude.
  static let gates: [Gate] = all.enumerated().compactMap { number, rule in
    if case .order = rule.scope { return nil }
    return Gate(
      number: number, rule: rule, criterion: Criterion.all.firstIndex { $0.id == rule.id })
  }

  /// The first of them, which look at the model alone.
  static let modelGates = gates.prefix {
    if case .model = $0.rule.scope { return true }
    return false
  }
}
