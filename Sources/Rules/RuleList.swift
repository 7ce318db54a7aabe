import ModelCatalog

extension Rule {
  /// Every rule, in the order in which they are asked.
  ///
  /// A model is listed as excluded by the rule that its nearest candidate fell at. How the rules
  /// weigh in the ranking stands in `Criterion.all`.
  public static let all: [Rule] = [
    .askedFor, .taskToModel, .languageToModel, .licenseToUse, .contextToModel, .measuredBetter,
    .newestFirst, .quantizationToRun, .vramToSize, .fourBitToTrain, .speedToRun, .beginnerSize,
    .sizeClass,
    .specialistFirst, .rowsToVariant, .reasoningRows, .techniqueToUse, .suffixToQuantization,
    .variantToTemplate, .scenarioToModel, .hardwareTier,
    .fineTunesWell, .scoreInClass,
  ]
}
