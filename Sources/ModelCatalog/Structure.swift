/// What must hold between the parts of a catalog, beyond the types of single values.
enum Structure {
  /// A problem before its line is known.
  private struct Finding {
    let file: Int
    let path: String
    let message: String
  }

  /// What could not be read whole, so that nothing is said about a name that is not found there.
  struct Gaps: OptionSet {
    let rawValue: Int

    /// The licences.
    static let licenses = Gaps(rawValue: 1)
    /// A model's name, which may be any.
    static let models = Gaps(rawValue: 2)
  }

  /// All problems between the files of a catalog. Empty text was not read, and is told elsewhere.
  static func problems(
    families: [Family], files: [CatalogFile], licenses: [String: License], gaps: Gaps
  ) -> [Problem] {
    var findings: [Finding] = []
    var familyIDs: Set<String> = []
    var names: Set<String> = []
    for (file, family) in families.enumerated() {
      if !family.id.isEmpty, !familyIDs.insert(family.id).inserted {
        findings.append(Finding(file: file, path: "id", message: "the id is given twice"))
      }
      for (number, model) in family.models.enumerated()
      where !model.name.isEmpty && !names.insert(model.name.lowercased()).inserted {
        findings.append(
          Finding(
            file: file, path: "models[\(number)].name",
            message: "'\(model.name)' is the name of another model too"))
      }
    }
    var taken = names
    var repositories: Set<String> = []
    let licenseIDs = licenses.keys.sorted()
    let modelNames = families.flatMap { $0.models.map(\.name) }
    for (file, family) in families.enumerated() {
      for (number, model) in family.models.enumerated() {
        let path = "models[\(number)]"
        func note(_ key: String, _ message: String) {
          findings.append(Finding(file: file, path: "\(path).\(key)", message: message))
        }
        func check(license: String, at key: String) {
          guard licenses[license] == nil, !license.isEmpty, !gaps.contains(.licenses) else {
            return
          }
          note(key, "no such licence '\(license)'\(license.hint(in: licenseIDs))")
        }
        check(license: model.license, at: "license")
        if let upstream = model.upstreamLicense { check(license: upstream, at: "upstreamLicense") }
        for (place, alias) in model.aliases.enumerated()
        where !alias.isEmpty && !taken.insert(alias.lowercased()).inserted {
          note("aliases[\(place)]", "'\(alias)' names another model too")
        }
        for (place, checkpoint) in model.checkpoints.enumerated() {
          let key = "checkpoints[\(place)]"
          if let license = checkpoint.license { check(license: license, at: "\(key).license") }
          if !checkpoint.repository.isEmpty,
            !repositories.insert(checkpoint.repository.lowercased()).inserted
          {
            note("\(key).repository", "'\(checkpoint.repository)' is listed twice")
          }
        }
        if let successor = model.supersededBy, !successor.isEmpty, !gaps.contains(.models),
          !names.contains(successor.lowercased())
        {
          note("supersededBy", "no such model '\(successor)'\(successor.hint(in: modelNames))")
        }
      }
    }
    var documents: [Int: JSONDocument] = [:]
    return findings.map { finding in
      let file = files[finding.file]
      let document = documents[finding.file] ?? (try? JSONDocument(file.text))
      documents[finding.file] = document
      return Problem(
        file: file.name, path: finding.path, line: document?.line(ofPath: finding.path) ?? 1,
        message: finding.message)
    }
  }
}
