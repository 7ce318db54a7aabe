/// A JSON value by itself, for passing on what a file says, and for building reports.
public enum JSONTree: Sendable, Equatable {
  case object([String: JSONTree])
  case array([JSONTree])
  case string(String)
  case integer(Int)
  case number(Double)
  case bool(Bool)

  /// An object without the members that are absent.
  public static func object(_ members: KeyValuePairs<String, JSONTree?>) -> JSONTree {
    .object(
      Dictionary(members.compactMap { key, value in value.map { (key, $0) } }) { first, _ in
        first
      })
  }

  /// A list of texts.
  public static func strings(_ texts: some Sequence<String>) -> JSONTree {
    .array(texts.map { .string($0) })
  }
}

extension JSONTree: JSONWritable {
  /// The value as JSON on one line.
  public var text: String { JSONWriter.text(of: self, .compact) }

  /// Writes the value, with sorted keys.
  public func write(to json: inout JSONWriter) {
    switch self {
    case .object(let members):
      json.object { json in
        for (key, value) in members.sorted(by: { $0.key < $1.key }) { json.add(named: key, value) }
      }
    case .array(let elements): elements.write(to: &json)
    case .string(let text): text.write(to: &json)
    case .integer(let number): number.write(to: &json)
    case .number(let number): number.write(to: &json)
    case .bool(let flag): flag.write(to: &json)
    }
  }
}

extension JSONValue {
  /// The value by itself; `null` is left out of objects and lists.
  public var tree: JSONTree? {
    guard case .document(let reading, let index) = source else {
      giveUpStream()
      return nil
    }
    let document = reading.document
    switch document.entries[index].kind {
    case .object:
      var members: [String: JSONTree] = [:]
      for (key, value) in JSONMembers(reading, index).all { members[key] = value.tree }
      return .object(members)
    case .array: return .array(list(\.tree).compactMap(\.self))
    case .string: return .string(document.text(index))
    case .number:
      let digits = document.digits(index) ?? ""
      return Int(digits).map { .integer($0) } ?? Double(digits).map { .number($0) }
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .null: return nil
    }
  }
}

extension CatalogFile {
  /// What the file says, by itself.
  ///
  /// - Throws: `CatalogError` when it is not JSON.
  public func tree() throws(CatalogError) -> JSONTree {
    try read { $0.tree ?? .object([:] as [String: JSONTree]) }
  }
}
