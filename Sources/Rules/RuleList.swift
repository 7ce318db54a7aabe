extension Rule {
  /// Every rule, in the order in which they are asked.
  ///
  /// A model that several rules exclude is listed under the first of them. How the rules weigh in the
  /// ranking stands in `Criterion.all`.
  public static let all: [Rule] = [
    .askedFor, .licenseToUse, .languageToModel, .taskToModel, .contextToModel, .newestFirst,
    .vramToSize, .beginnerSize, .sizeClass, .specialistFirst, .rowsToVariant, .reasoningRows,
    .techniqueToUse, .suffixToQuantization,
  ]
}
