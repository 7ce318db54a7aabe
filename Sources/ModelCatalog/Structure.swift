/// What must hold between the parts of a catalog, beyond the types of single values.
enum Structure {
  /// All problems between the files of a catalog.
  static func problems(
    families: [Family], files: [CatalogFile], licenses: [String: License]
  ) -> [Problem] {
    var check = StructureCheck(families: families, licenses: licenses)
    check.run()
    var locator = ProblemLocator()
    var problems = check.findings.map { finding in
      locator.problem(in: files[finding.file], at: finding.path, finding.message)
    }
    if check.unlisted > 0, let file = files.first {
      problems.append(locator.problem(in: file, at: "", "\(check.unlisted) more problems"))
    }
    return problems
  }
}

/// A pass over a catalog that notes what is wrong between its parts.
private struct StructureCheck {
  /// A problem before its line is known.
  struct Finding {
    let file: Int
    let path: String
    let message: String
  }

  let families: [Family]
  let licenses: [String: License]
  private(set) var findings: [Finding] = []
  /// How many problems came after the first thousand, which are all that are located.
  private(set) var unlisted = 0
  private var names: Set<String> = []
  private var taken: Set<String> = []
  private var repositories: Set<String> = []
  /// How many more times a nearest name is looked for; each look goes over all names.
  private var hints = 50

  init(families: [Family], licenses: [String: License]) {
    self.families = families
    self.licenses = licenses
  }

  mutating func run() {
    var familyIDs: Set<String> = []
    for (file, family) in families.enumerated() {
      if !familyIDs.insert(family.id).inserted { note(file, "id", "the id is given twice") }
      for (number, model) in family.models.enumerated()
      where !names.insert(model.name.lowercased()).inserted {
        note(file, "models[\(number)].name", "'\(model.name)' is the name of another model too")
      }
    }
    taken = names
    for (file, family) in families.enumerated() {
      for (number, model) in family.models.enumerated() {
        check(model, file, "models[\(number)]")
      }
    }
  }

  private mutating func note(_ file: Int, _ path: String, _ message: String) {
    guard findings.count < ProblemList.limit else {
      unlisted += 1
      return
    }
    findings.append(Finding(file: file, path: path, message: message))
  }

  private mutating func check(_ model: Model, _ file: Int, _ path: String) {
    check(license: model.license, file, "\(path).license")
    if let upstream = model.upstreamLicense {
      check(license: upstream, file, "\(path).upstreamLicense")
    }
    for (place, alias) in model.aliases.enumerated()
    where !taken.insert(alias.lowercased()).inserted {
      note(file, "\(path).aliases[\(place)]", "'\(alias)' names another model too")
    }
    for (place, checkpoint) in model.checkpoints.enumerated() {
      let key = "\(path).checkpoints[\(place)]"
      if let license = checkpoint.license { check(license: license, file, "\(key).license") }
      if checkpoint.evidence.isEmpty { note(file, "\(key).evidence", "must not be empty") }
      if !repositories.insert(checkpoint.repository.lowercased()).inserted {
        note(file, "\(key).repository", "'\(checkpoint.repository)' is listed twice")
      }
    }
    if let successor = model.supersededBy, !names.contains(successor.lowercased()) {
      let hint = takeHint() ? successor.nearest(in: families.flatMap { $0.models.map(\.name) }) : nil
      note(file, "\(path).supersededBy", "no such model '\(successor)'\(Self.shown(hint))")
    }
    if model.sources.isEmpty { note(file, "\(path).sources", "must not be empty") }
  }

  private mutating func check(license: String, _ file: Int, _ path: String) {
    guard licenses[license] == nil, !license.isEmpty else { return }
    let hint = takeHint() ? license.nearest(in: licenses.keys.sorted()) : nil
    note(file, path, "no such licence '\(license)'\(Self.shown(hint))")
  }

  private mutating func takeHint() -> Bool {
    hints -= 1
    return hints >= 0
  }

  private static func shown(_ hint: String?) -> String { hint.map { "; nearest: \($0)" } ?? "" }
}
