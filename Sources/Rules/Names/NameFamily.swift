/// A maker's line of models, and how names spell it.
struct NameFamily: Sendable {
  /// The spelling in lower case, words joined by hyphens.
  let alias: String
  /// The line.
  let family: String
  /// What every model of the line is made for.
  var specialities: [NameSpeciality] = []
  /// The variant that the line's name implies.
  var variant: NameVariant?
  /// Whether `base` is a size here, beside `small` and `large`, as for BERT.
  var baseIsSize = false
  /// Whether the line is made from models of other makers, who may want their name in front.
  var isDerived = false
  /// The version that the spelling implies, such as the 2 of `L2`.
  var version: String?

  init(
    _ alias: String, _ family: String, _ specialities: [NameSpeciality] = [],
    variant: NameVariant? = nil, baseIsSize: Bool = false, isDerived: Bool = false,
    version: String? = nil
  ) {
    self.alias = alias
    self.family = family
    self.specialities = specialities
    self.variant = variant
    self.baseIsSize = baseIsSize
    self.isDerived = isDerived
    self.version = version
  }
}
