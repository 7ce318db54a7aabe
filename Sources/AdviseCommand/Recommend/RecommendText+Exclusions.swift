import Messages
import Rules

extension TextReport {
  /// Models that are excluded for the same reason, where the first of them stood.
  private static func groups(of exclusions: [Exclusion])
    -> [(names: [String], message: Message, rule: String)]
  {
    var groups: [(names: [String], message: Message, rule: String)] = []
    var places: [Message: Int] = [:]
    for exclusion in exclusions {
      let key: Message = "\(exclusion.message) [\(exclusion.rule)]"
      if let place = places[key] {
        groups[place].names.append(exclusion.model.name)
      } else {
        places[key] = groups.count
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
    // What was not asked for needs no reasons.
    let told = exclusions.filter { $0.rule != "asked-for" }
    let rest = exclusions.count - told.count
    return layout.wrapped("\(count), catalog of \(catalog.updated):")
      + Self.groups(of: told).flatMap { group in
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
