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

extension JSONTree {
  /// The value as compact JSON, with sorted keys.
  public var text: String {
    switch self {
    case .object(let members):
      "{"
        + members.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)): \($0.value.text)" }
        .joined(separator: ", ") + "}"
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
    case .string(let text): Self.quoted(text)
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .bool(let flag): flag ? "true" : "false"
    }
  }

  /// The value as JSON over several lines, with sorted keys, as Foundation prints it.
  public func pretty(_ indent: String = "") -> String {
    let deeper = indent + "  "
    switch self {
    case .object(let members) where !members.isEmpty:
      let lines = members.sorted { $0.key < $1.key }
        .map { "\(deeper)\(Self.quoted($0.key)) : \($0.value.pretty(deeper))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    case .array(let elements) where !elements.isEmpty:
      return "[\n" + elements.map { deeper + $0.pretty(deeper) }.joined(separator: ",\n")
        + "\n\(indent)]"
    default: return text
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension JSONTree: Encodable {
  /// Encodes the value as what it is.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .object(let members): try container.encode(members)
    case .array(let elements): try container.encode(elements)
    case .string(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    case .number(let number): try container.encode(number)
    case .bool(let flag): try container.encode(flag)
    }
  }
}

extension JSONValue {
  /// The value by itself; `null` is left out of objects and lists.
  var tree: JSONTree? {
    let entry = document.entries[index]
    switch entry.kind {
    case .object:
      var members: [String: JSONTree] = [:]
      for (key, value) in JSONObject(self).all { members[key] = value.tree }
      return .object(members)
    case .array: return .array(list(\.tree).compactMap(\.self))
    case .string: return .string(document.text(index))
    case .number:
      let digits = String(
        decoding: document.bytes[Int(entry.start)..<Int(entry.end)], as: UTF8.self)
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
