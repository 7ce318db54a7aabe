import Messages
import StrictJSON

/// Checks that the parts of a catalog fit together, beyond the types of single values.
enum Structure {
  /// Lists that were not read whole: a name that is missing there is no problem.
  struct Gaps: OptionSet {
    let rawValue: Int

    /// The licences.
    static let licenses = Gaps(rawValue: 1)
    /// A model's name, which may be any.
    static let models = Gaps(rawValue: 2)
  }

  /// All problems between the files of a catalog. Empty text was not read, and is told elsewhere.
  ///
  /// - Parameter replacedNames: Models that were there once, in lower case; they may be referred to.
  static func problems(
    families: [Family], files: [CatalogFile], licenses: [String: License], gaps: Gaps,
    replacedNames: Set<String> = []
  ) -> [Problem] {
    var check = StructureCheck(
      families: families, licenses: licenses, gaps: gaps, replacedNames: replacedNames)
    check.run()
    var locator = ProblemLocator()
    var problems = check.findings.map { finding in
      locator.problem(in: files[finding.file], at: finding.path, finding.message)
    }
    if check.unlisted > 0, let file = files.first {
      var rest = locator.problem(in: file, at: "", "and \(check.unlisted) more problems")
      rest.count = check.unlisted
      problems.append(rest)
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
    let message: Message
  }

  let families: [Family]
  let licenses: [String: License]
  let gaps: Structure.Gaps
  let replacedNames: Set<String>
  private(set) var findings: [Finding] = []
  /// How many problems came after the first ones, which are all that are located.
  private(set) var unlisted = 0
  private var names: Set<String> = []
  private var taken: Set<String> = []
  private var repositories: Set<String> = []
  /// How many more times a nearest name is looked for; each look goes over all names.
  private var hints = 50

  init(
    families: [Family], licenses: [String: License], gaps: Structure.Gaps,
    replacedNames: Set<String>
  ) {
    self.families = families
    self.licenses = licenses
    self.gaps = gaps
    self.replacedNames = replacedNames
  }

  mutating func run() {
    var familyIDs: Set<String> = []
    for (file, family) in families.enumerated() {
      if !family.id.isEmpty, !familyIDs.insert(family.id).inserted {
        note(file, "id", "the id is given twice")
      }
      for (number, model) in family.models.enumerated()
      where !model.name.isEmpty && !names.insert(model.name.lowercased()).inserted {
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

  private mutating func note(_ file: Int, _ path: String, _ message: Message) {
    guard findings.count < 1000 else {
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
    for (index, alias) in model.aliases.enumerated()
    where !alias.isEmpty && !taken.insert(alias.lowercased()).inserted {
      note(file, "\(path).aliases[\(index)]", "'\(alias)' names another model too")
    }
    for (index, checkpoint) in model.checkpoints.enumerated() {
      let key = "\(path).checkpoints[\(index)]"
      if let license = checkpoint.license { check(license: license, file, "\(key).license") }
      if !checkpoint.repository.isEmpty,
        !repositories.insert(checkpoint.repository.lowercased()).inserted
      {
        note(file, "\(key).repository", "'\(checkpoint.repository)' is listed twice")
      }
    }
    if let successor = model.supersededBy, !successor.isEmpty, !gaps.contains(.models),
      !names.contains(successor.lowercased()), !replacedNames.contains(successor.lowercased())
    {
      let hint = takeHint() ? successor.hint(in: families.flatMap { $0.models.map(\.name) }) : ""
      note(file, "\(path).supersededBy", "no such model '\(successor)'\(hint)")
    }
  }

  private mutating func check(license: String, _ file: Int, _ path: String) {
    guard licenses[license] == nil, !license.isEmpty, !gaps.contains(.licenses) else { return }
    let hint = takeHint() ? license.hint(in: licenses.keys.sorted()) : ""
    note(file, path, "no such licence '\(license)'\(hint)")
  }

  private mutating func takeHint() -> Bool {
    hints -= 1
    return hints >= 0
  }
}
