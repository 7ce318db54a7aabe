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
    switch kind {
    case .object:
      let members = members { key, value in value.tree.map { (key, $0) } }
      return .object(Dictionary(members.compactMap(\.self)) { _, last in last })
    case .array: return .array(list(\.tree).compactMap(\.self))
    case .string: return text.map { .string($0) }
    case .number:
      let digits = digits ?? ""
      return Int(digits).map { .integer($0) } ?? Double(digits).map { .number($0) }
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .null: return nil
    }
  }
}
