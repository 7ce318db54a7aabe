import Messages
import Rules

extension RecommendText {
  /// Models that are excluded for the same reason, where the first of them stood.
  private static func groups(of exclusions: [Exclusion])
    -> [(names: [String], message: Message, rule: String)]
  {
    var groups: [(names: [String], message: Message, rule: String)] = []
    var indices: [Message: Int] = [:]
    for exclusion in exclusions {
      let key: Message = "\(exclusion.message) [\(exclusion.rule)]"
      if let index = indices[key] {
        groups[index].names.append(exclusion.model.name)
      } else {
        indices[key] = groups.count
        groups.append(([exclusion.model.name], exclusion.message, exclusion.rule))
      }
    }
    return groups
  }

  /// How many models are left out; with `--why-not` which, and why.
  var excluded: [String] {
    let exclusions = advice.exclusions
    let count: Message = "\(exclusions.count) of \(catalog.modelCount) models excluded"
    guard invocation.showsExclusions else {
      return layout.wrapped("\(count) ('--why-not' lists them); catalog of \(catalog.updated).")
    }
    // Models that were not asked for need no reasons.
    let explained = exclusions.filter { $0.rule != Rule.askedFor.id }
    let rest = exclusions.count - explained.count
    return layout.wrapped("\(count), catalog of \(catalog.updated):")
      + Self.groups(of: explained).flatMap { group in
        let (names, message, rule) = (group.names, group.message, group.rule)
        return layout.paragraph(
          names.count == 1
            ? "\(names[0]) \(message) [\(rule)]" : "\(Message.names(names)): \(message) [\(rule)]",
          first: "  ", rest: "    ")
      }
      + (rest > 0
        ? layout.wrapped("and \(rest) that were not asked for [asked-for]", indent: "  ") : [])
  }
}
