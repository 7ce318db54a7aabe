extension Rule {
  /// Every rule, in the order in which they decide: earlier rules outrank later ones.
  ///
  /// This order is the one place where taste lives. What a model cannot do comes first (asked for,
  /// licence, language, task), then what is current, then what fits with room, then how heavy it
  /// is, and only among equals in all that the variant, the technique and the packing.
  public static let all: [Rule] = [
    .askedFor, .licenseToUse, .languageToModel, .taskToModel, .contextToModel, .newestFirst,
    .vramToSize, .beginnerSize, .sizeClass, .specialistFirst, .rowsToVariant, .reasoningRows,
    .techniqueToUse, .suffixToQuantization,
  ]
}
