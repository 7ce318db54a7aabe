/// The text of one file of a catalog.
public struct CatalogFile: Sendable {
  /// The file, as problems name it.
  public let name: String
  /// Its bytes.
  public let text: [UInt8]

  /// Names a text.
  public init(name: String, text: [UInt8]) {
    self.name = name
    self.text = text
  }

  var isLicenses: Bool { isNamed("licenses.json") }

  /// Whether this is the file's name without its folder.
  public func isNamed(_ name: String) -> Bool {
    self.name == name || self.name.hasSuffix("/" + name)
  }

  /// The file under its full name, where so far only the folder is known.
  func named(for id: String) -> CatalogFile {
    name.hasSuffix(".json") ? self : CatalogFile(name: "\(name)/\(id).json", text: text)
  }

  /// The family that the file holds.
  func family() throws(CatalogError) -> Family {
    try read { value in
      let family = Family(value)
      if let id = fileID, !family.id.isEmpty, family.id != id {
        value.report("the id is '\(family.id)', but the file is called '\(id).json'")
      }
      return family
    }
  }

  /// The licences that the file holds.
  func licenses() throws(CatalogError) -> [License] {
    try read { value in
      var json = JSONObject(value)
      let licenses = json.required("licenses")?.list(License.init) ?? []
      json.finish()
      var ids: Set<String> = []
      for (number, license) in licenses.enumerated() where !ids.insert(license.id).inserted {
        value.report("licenses[\(number)]: the id '\(license.id)' is given twice")
      }
      return licenses
    }
  }

  /// Reads the whole text, with all its problems at once.
  public func read<Value>(_ body: (JSONValue) -> Value) throws(CatalogError) -> Value {
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(text)
    } catch {
      throw CatalogError(problems: [
        Problem(file: name, path: "", line: error.line, message: error.message)
      ])
    }
    let list = ProblemList(file: name)
    let value = body(JSONValue(JSONValue.Source(document, list), 0))
    guard list.problems.isEmpty else { throw CatalogError(problems: list.problems) }
    return value
  }

  private var fileID: String? {
    guard let last = name.split(separator: "/").last, last.hasSuffix(".json") else { return nil }
    return String(last.dropLast(5))
  }
}
