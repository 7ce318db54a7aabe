extension Option {
  /// Every option, in the order of the help.
  static let all: [Option] =
    recipe + job + hardware + training + running + limits + list + catalog + output

  /// The option of a name without dashes.
  static func named(_ name: String) -> Option? { all.first { $0.name == name } }
}
