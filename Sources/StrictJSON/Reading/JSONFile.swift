/// A named JSON text.
public struct JSONFile: Sendable {
  /// The file, as problems name it.
  public let name: String
  /// Its bytes.
  public let text: [UInt8]

  /// Names a text.
  public init(name: String, text: [UInt8]) {
    self.name = name
    self.text = text
  }

  /// Whether this is the file's name without its folder.
  public func isNamed(_ name: String) -> Bool {
    self.name == name || self.name.hasSuffix("/" + name)
  }

  /// Reads the text with all its problems at once.
  ///
  /// - Throws: `JSONFileError` when there are any.
  public func read<Value>(_ body: (JSONValue) -> Value) throws(JSONFileError) -> Value {
    try reading(body).get()
  }

  /// Reads the text, and answers with value and problems.
  public func reading<Value>(_ body: (JSONValue) -> Value) -> JSONReading<Value> {
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(text, name: name)
      let value = body(document.root)
      return JSONReading(value: value, problems: document.problems.problems)
    } catch {
      let problem = Problem(file: name, path: "", line: error.line, message: error.message)
      return JSONReading(value: nil, problems: [problem])
    }
  }

  /// The value of the text.
  ///
  /// - Throws: `JSONFileError` when it is not JSON.
  public func tree() throws(JSONFileError) -> JSONTree {
    try read { $0.tree ?? .object([:] as [String: JSONTree]) }
  }
}
