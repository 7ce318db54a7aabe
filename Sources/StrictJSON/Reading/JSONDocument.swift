import Messages

/// A parsed JSON text: the bytes, a flat table of where each value starts and ends, and the problems
/// that readers find.
///
/// Nothing is copied out of the bytes until it is asked for.
public final class JSONDocument {
  /// One value: its bytes (a string's without the quotes), and the entry behind it.
  struct Entry {
    var kind: JSONValue.Kind
    var hasEscapes: Bool
    var start: Int32
    var end: Int32
    /// The entry that follows this one and all that is in it.
    var next: Int32
    /// The elements or members.
    var count: Int32
  }

  /// The largest text that is read: 256 MiB.
  public static let sizeLimit = 256 << 20
  /// The deepest nesting that is read.
  public static let depthLimit = 64

  let bytes: [UInt8]
  let entries: [Entry]
  let problems: ProblemList
  private lazy var lines = LineTable(bytes)

  /// Parses a text by RFC 8259, with UTF-8 checked and a byte order mark refused.
  ///
  /// - Parameters:
  ///   - name: the file, as its problems name it.
  ///   - allowsNonFinite: whether `NaN`, `Infinity` and `-Infinity` are numbers, as Python writes
  ///     them.
  /// - Throws: `JSONSyntaxError` at the first byte that cannot stand where it stands.
  public init(_ bytes: [UInt8], name: String = "", allowsNonFinite: Bool = false)
    throws(JSONSyntaxError)
  {
    guard bytes.count <= Self.sizeLimit else {
      throw JSONSyntaxError(line: 1, message: "the file is larger than 256 MiB")
    }
    var parser = JSONParser(bytes, allowsNonFinite: allowsNonFinite)
    entries = try parser.parse()
    problems = ProblemList(file: name)
    self.bytes = bytes
  }

  /// The value that the text holds.
  public var root: JSONValue { JSONValue(self, 0) }

  /// The keys of the object that the text holds; `nil` when it holds something else.
  public var keys: [String]? {
    root.kind == .object ? root.members { key, _ in key } : nil
  }

  /// The text of a string entry, escapes resolved.
  func text(_ index: Int) -> String {
    let entry = entries[index]
    let text = bytes[Int(entry.start)..<Int(entry.end)]
    return entry.hasEscapes ? JSONParser.unescape(text) : String(decoding: text, as: UTF8.self)
  }

  /// The value of a key of an object.
  func value(of key: StaticString, in object: Int) -> Int? {
    guard entries[object].kind == .object else { return nil }
    var member = object + 1
    while member < Int(entries[object].next) {
      if equals(member, key) { return member + 1 }
      member = Int(entries[member + 1].next)
    }
    return nil
  }

  /// Whether a string entry is exactly this key.
  func equals(_ index: Int, _ key: StaticString) -> Bool {
    let entry = entries[index]
    if entry.hasEscapes { return text(index) == key.description }
    let start = Int(entry.start)
    guard key.utf8CodeUnitCount == Int(entry.end) - start else { return false }
    return key.withUTF8Buffer { key in
      key.indices.allSatisfy { bytes[start + $0] == key[$0] }
    }
  }

  /// The line of a value, counted from 1.
  func line(of index: Int) -> Int { lines.line(of: Int(entries[index].start)) }

  /// The key path of a value, such as `models[2].license`.
  func path(of index: Int) -> String {
    var path = ""
    var current = 0
    while current != index {
      let isObject = entries[current].kind == .object
      // Each step goes into the child that the value is in; a key stands before its value.
      var number = 0
      var child = current + (isObject ? 2 : 1)
      while index >= Int(entries[child].next) {
        child = Int(entries[child].next) + (isObject ? 1 : 0)
        number += 1
      }
      if isObject {
        path += path.isEmpty ? text(child - 1) : "." + text(child - 1)
      } else {
        path += "[\(number)]"
      }
      // A key has the path of its value.
      if isObject, index == child - 1 { return path }
      current = child
    }
    return path
  }
}
