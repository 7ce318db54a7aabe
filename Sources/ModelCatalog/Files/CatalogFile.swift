/// The text of one file of a catalog.
public struct CatalogFile: Sendable {
  /// The file, as problems name it.
  public let name: String
  private let content: Content

  /// Where the bytes are. What is built in never changes and is never freed.
  private enum Content: @unchecked Sendable {
    case read([UInt8])
    case builtIn(UnsafeBufferPointer<UInt8>)
  }

  /// Names a text.
  public init(name: String, text: [UInt8]) {
    self.name = name
    content = .read(text)
  }

  /// Names a text that is built into the program.
  init(name: String, builtIn text: UnsafeBufferPointer<UInt8>) {
    self.name = name
    content = .builtIn(text)
  }

  private init(name: String, _ content: Content) {
    self.name = name
    self.content = content
  }

  /// Its bytes.
  public var text: [UInt8] {
    switch content {
    case .read(let bytes): bytes
    case .builtIn(let bytes): Array(bytes)
    }
  }

  var isLicenses: Bool { isNamed("licenses.json") }

  /// Whether this is the file's name without its folder.
  public func isNamed(_ name: String) -> Bool {
    self.name == name || self.name.hasSuffix("/" + name)
  }

  /// The file under its full name, where so far only the folder is known.
  func named(for id: String) -> CatalogFile {
    name.hasSuffix(".json") ? self : CatalogFile(name: "\(name)/\(id).json", content)
  }

  /// The family that the file holds.
  package func family() throws(CatalogError) -> Family { try attemptFamily().get() }

  /// The family that a file holds which is built in and was checked by the tests: what few
  /// questions need of it is read when they are asked.
  func familyInPart() throws(CatalogError) -> Family {
    if case .builtIn(let bytes) = content,
      let family = Self.stream(bytes, defers: true, Family.init)
    {
      return family
    }
    return try family()
  }

  /// The family that the file holds, with its problems.
  func attemptFamily() -> Attempt<Family> {
    attempt { value in
      let family = Family(value)
      if let id = fileID, !family.id.isEmpty, family.id != id {
        value.report("the id is '\(family.id)', but the file is called '\(id).json'")
      }
      return family
    }
  }

  /// The licences that the file holds.
  func licenses() throws(CatalogError) -> [License] { try attemptLicenses().get() }

  /// The licences that the file holds, with their problems.
  func attemptLicenses() -> Attempt<[License]> {
    attempt { value in
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

  /// Reads the whole text, with all its problems at once.
  ///
  /// What reads is called again where the text is not right, or where its keys stand in another
  /// order than that in which they are asked for; then the last value counts.
  public func read<Value>(_ body: (JSONValue) -> Value) throws(CatalogError) -> Value {
    try attempt(body).get()
  }

  /// The same for texts whose keys nobody knows before, which are parsed whole.
  public func readWhole<Value>(_ body: (JSONValue) -> Value) throws(CatalogError) -> Value {
    try document(body).get()
  }

  /// What reading brought: a value with holes where there are problems, nothing without JSON.
  struct Attempt<Value> {
    let value: Value?
    let problems: [Problem]

    /// The value, when it has no holes.
    func get() throws(CatalogError) -> Value {
      guard let value, problems.isEmpty else { throw CatalogError(problems: problems) }
      return value
    }
  }

  private func attempt<Value>(_ body: (JSONValue) -> Value) -> Attempt<Value> {
    if let value = stream(body) ?? stream(takesAnyOrder: true, body) {
      return Attempt(value: value, problems: [])
    }
    return document(body)
  }

  /// The value of any text, with its problems.
  func document<Value>(_ body: (JSONValue) -> Value) -> Attempt<Value> {
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(text)
    } catch {
      let problem = Problem(file: name, path: "", line: error.line, message: error.message)
      return Attempt(value: nil, problems: [problem])
    }
    let list = ProblemList(file: name)
    let value = body(JSONValue(.document(JSONValue.Reading(document, list), 0)))
    return Attempt(value: value, problems: list.problems)
  }

  /// The value of a text that is right and whose keys stand in the usual order, or in any.
  func stream<Value>(takesAnyOrder: Bool = false, _ body: (JSONValue) -> Value) -> Value? {
    switch content {
    case .read(let bytes):
      bytes.withUnsafeBufferPointer { Self.stream($0, takesAnyOrder: takesAnyOrder, body) }
    case .builtIn(let bytes): Self.stream(bytes, takesAnyOrder: takesAnyOrder, body)
    }
  }

  private static func stream<Value>(
    _ bytes: UnsafeBufferPointer<UInt8>, defers: Bool = false, takesAnyOrder: Bool = false,
    _ body: (JSONValue) -> Value
  ) -> Value? {
    guard bytes.count <= JSONDocument.sizeLimit,
      var stream = JSONStream(bytes, defers: defers, takesAnyOrder: takesAnyOrder)
    else { return nil }
    let value = withUnsafeMutablePointer(to: &stream) { body(JSONValue(.stream($0))) }
    return stream.isAtEnd() ? value : nil
  }

  private var fileID: String? {
    guard let last = name.utf8.split(separator: UInt8(ascii: "/")).last,
      last.suffix(5).elementsEqual(".json".utf8)
    else { return nil }
    return String(Substring(last.dropLast(5)))
  }
}
