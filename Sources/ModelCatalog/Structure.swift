/// What must hold between the parts of a catalog, beyond the types of single values.
enum Structure {
  /// A problem before its line is known.
  private struct Finding {
    let file: Int
    let path: String
    let message: String
  }

  /// All problems between the files of a catalog.
  static func problems(
    families: [Family], files: [CatalogFile], licenses: [String: License]
  ) -> [Problem] {
    var findings: [Finding] = []
    var familyIDs: Set<String> = []
    var names: Set<String> = []
    for (file, family) in families.enumerated() {
      if !familyIDs.insert(family.id).inserted {
        findings.append(Finding(file: file, path: "id", message: "the id is given twice"))
      }
      for (number, model) in family.models.enumerated()
      where !names.insert(model.name.lowercased()).inserted {
        findings.append(
          Finding(
            file: file, path: "models[\(number)].name",
            message: "'\(model.name)' is the name of another model too"))
      }
    }
    var taken = names
    var repositories: Set<String> = []
    let licenseIDs = Array(licenses.keys)
    let modelNames = families.flatMap { $0.models.map(\.name) }
    for (file, family) in families.enumerated() {
      for (number, model) in family.models.enumerated() {
        let path = "models[\(number)]"
        func note(_ key: String, _ message: String) {
          findings.append(Finding(file: file, path: "\(path).\(key)", message: message))
        }
        func check(license: String, at key: String) {
          guard licenses[license] == nil, !license.isEmpty else { return }
          let nearest = license.nearest(in: licenseIDs).map { "; nearest: \($0)" } ?? ""
          note(key, "no such licence '\(license)'\(nearest)")
        }
        check(license: model.license, at: "license")
        if let upstream = model.upstreamLicense { check(license: upstream, at: "upstreamLicense") }
        for (place, alias) in model.aliases.enumerated()
        where !taken.insert(alias.lowercased()).inserted {
          note("aliases[\(place)]", "'\(alias)' names another model too")
        }
        for (place, checkpoint) in model.checkpoints.enumerated() {
          let key = "checkpoints[\(place)]"
          if let license = checkpoint.license { check(license: license, at: "\(key).license") }
          if checkpoint.evidence.isEmpty { note("\(key).evidence", "must not be empty") }
          if !repositories.insert(checkpoint.repository.lowercased()).inserted {
            note("\(key).repository", "'\(checkpoint.repository)' is listed twice")
          }
        }
        if let successor = model.supersededBy, !names.contains(successor.lowercased()) {
          let nearest = successor.nearest(in: modelNames).map { "; nearest: \($0)" } ?? ""
          note("supersededBy", "no such model '\(successor)'\(nearest)")
        }
        if model.sources.isEmpty { note("sources", "must not be empty") }
      }
    }
    return findings.map { finding in
      let file = files[finding.file]
      let document = try? JSONDocument(file.text)
      return Problem(
        file: file.name, path: finding.path, line: document?.line(ofPath: finding.path) ?? 1,
        message: finding.message)
    }
  }
}
