import StrictJSON

/// One file of a catalog: a family, or the licences.
public typealias CatalogFile = JSONFile

/// A catalog that cannot be used: every problem of every file.
public typealias CatalogError = JSONFileError

extension CatalogFile {
  var isLicenses: Bool { isNamed("licenses.json") }

  /// The file under its full name, where so far only the folder is known.
  func named(for id: String) -> CatalogFile {
    name.hasSuffix(".json") ? self : CatalogFile(name: "\(name)/\(id).json", text: text)
  }

  /// The family that the file holds.
  package func family() throws(CatalogError) -> Family { try familyReading().get() }

  /// The family that the file holds, with its problems.
  func familyReading() -> JSONReading<Family> {
    reading { value in
      let family = Family(value)
      if let fileID, !family.id.isEmpty, family.id != fileID {
        value.report("the id is '\(family.id)', but the file is called '\(fileID).json'")
      }
      return family
    }
  }

  /// The licences that the file holds.
  func licenses() throws(CatalogError) -> [License] { try licensesReading().get() }

  /// The licences that the file holds, with their problems.
  func licensesReading() -> JSONReading<[License]> {
    reading { value in
      var json = JSONObject(value)
      var ids: Set<String> = []
      let licenses = json.required("licenses")?.list { value in
        let license = License(value)
        if !license.id.isEmpty, !ids.insert(license.id).inserted {
          value.report("the id '\(license.id)' is given twice")
        }
        return license
      }
      json.finish()
      return licenses ?? []
    }
  }

  /// The id that a family must have in a file called `<id>.json`.
  private var fileID: String? {
    guard let last = name.split(separator: "/").last, last.hasSuffix(".json") else { return nil }
    return String(last.dropLast(5))
  }
}
