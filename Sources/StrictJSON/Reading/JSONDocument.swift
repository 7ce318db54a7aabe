import Messages

/// A parsed JSON text: the bytes, and a flat table of where each value starts and ends.
///
/// Foundation's decoders neither say the line of a mistake, nor see a key given twice, nor report
/// more than the first problem. A catalog that people write by hand needs all three. Nothing is
/// copied out of the bytes until it is asked for, which is what keeps the start of the program fast.
public struct JSONDocument: Sendable {
  /// What a value is.
  public enum Kind: UInt8, Sendable {
    case object
    case array
    case string
    case number
    case `true`
    case `false`
    case null
  }

  /// One value: what it is, its bytes (a string's without the quotes), and where the next begins.
  struct Entry: Sendable {
    var kind: Kind
    var hasEscapes: Bool
    var start: Int32
    var end: Int32
    var next: Int32
    var count: Int32
  }

  /// The largest text that is read: 256 MiB.
  public static let sizeLimit = 256 << 20
  /// The deepest nesting that is read.
  public static let depthLimit = 64

  let bytes: [UInt8]
  let entries: [Entry]

  /// Parses a text by RFC 8259, with UTF-8 checked and a byte order mark refused.
  ///
  /// With `allowsNonFinite`, `NaN`, `Infinity` and `-Infinity` are numbers, as Python writes them.
  ///
  /// - Throws: `JSONSyntaxError` at the first byte that cannot stand where it stands.
  public init(_ bytes: [UInt8], allowsNonFinite: Bool = false) throws(JSONSyntaxError) {
    guard bytes.count <= Self.sizeLimit else {
      throw JSONSyntaxError(offset: 0, in: [] as [UInt8], "the file is larger than 256 MiB")
    }
    entries = try bytes.withUnsafeBufferPointer { bytes throws(JSONSyntaxError) in
      var parser = JSONParser(bytes, allowsNonFinite: allowsNonFinite)
      return try parser.parse()
    }
    self.bytes = bytes
  }

  /// The text of a string entry, escapes resolved.
  func text(_ index: Int) -> String {
    let entry = entries[index]
    let range = Int(entry.start)..<Int(entry.end)
    guard entry.hasEscapes else { return String(decoding: bytes[range], as: UTF8.self) }
    return JSONParser.unescape(bytes[range])
  }

  /// A number as it is written; nothing where this is none.
  func digits(_ index: Int) -> String? {
    let entry = entries[index]
    guard entry.kind == .number else { return nil }
    return String(decoding: bytes[Int(entry.start)..<Int(entry.end)], as: UTF8.self)
  }

  /// The keys of the object that the text holds; nothing when it holds something else.
  public var keys: [String]? {
    guard entries[0].kind == .object else { return nil }
    var keys: [String] = []
    var key = 1
    while key < entries.count {
      keys.append(text(key))
      key = Int(entries[key + 1].next)
    }
    return keys
  }

  /// Whether a string entry is exactly this key.
  func equals(_ index: Int, _ key: StaticString) -> Bool {
    let entry = entries[index]
    if entry.hasEscapes { return text(index) == key.description }
    guard Int(entry.end - entry.start) == key.utf8CodeUnitCount else { return false }
    return (0..<key.utf8CodeUnitCount).allSatisfy {
      bytes[Int(entry.start) + $0] == key.utf8Start[$0]
    }
  }

  /// The line of a byte, counted from 1.
  func line(of offset: Int) -> Int {
    JSONSyntaxError.line(of: offset, in: bytes)
  }

  /// The key path of a value, such as `models[2].license`.
  func path(of index: Int) -> String {
    var path = ""
    var current = 0
    while current != index {
      let entry = entries[current]
      var child = current + 1
      var number = 0
      var key = ""
      while child < Int(entry.next) {
        if entry.kind == .object {
          key = text(child)
          if child == index { return path.isEmpty ? key : path + "." + key }
          child += 1
        }
        if index < Int(entries[child].next) { break }
        child = Int(entries[child].next)
        number += 1
      }
      guard child < Int(entry.next) else { return path }
      if entry.kind == .object {
        path += path.isEmpty ? key : "." + key
      } else {
        path += "[\(number)]"
      }
      current = child
    }
    return path
  }
}

extension JSONDocument {
  /// The line of the value at a key path, or of the value around it.
  func line(ofPath path: String) -> Int { line(of: offset(ofPath: path)) }

  /// Where the value at a key path such as `models[2].license` starts, or the value around it.
  func offset(ofPath path: String) -> Int {
    var elements: [Int: [Int]] = [:]
    return offset(ofPath: path, elements: &elements)
  }

  /// The same for many paths: the elements of each array on the way are remembered.
  func offset(ofPath path: String, elements: inout [Int: [Int]]) -> Int {
    var current = 0
    for step in path.split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" }) {
      let child: Int?
      if entries[current].kind == .array {
        if elements[current] == nil { elements[current] = self.elements(of: current) }
        let number = Int(step) ?? -1
        child = elements[current].flatMap { $0.indices.contains(number) ? $0[number] : nil }
      } else {
        child = self.child(of: current, String(step))
      }
      guard let child else { break }
      current = child
    }
    return Int(entries[current].start)
  }

  private func elements(of array: Int) -> [Int] {
    var elements: [Int] = []
    elements.reserveCapacity(Int(entries[array].count))
    var child = array + 1
    while child < Int(entries[array].next) {
      elements.append(child)
      child = Int(entries[child].next)
    }
    return elements
  }

  /// The member of an object.
  private func child(of parent: Int, _ step: String) -> Int? {
    let entry = entries[parent]
    guard entry.kind == .object else { return nil }
    var key = parent + 1
    while key < Int(entry.next) {
      if text(key) == step { return key + 1 }
      key = Int(entries[key + 1].next)
    }
    return nil
  }
}

/// A text that is not JSON: where it stops being so, and why.
public struct JSONSyntaxError: Error, Equatable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong there.
  public let message: Message

  init(offset: Int, in bytes: some Collection<UInt8>, _ message: Message) {
    self.line = Self.line(of: offset, in: bytes)
    self.message = message
  }

  static func line(of offset: Int, in bytes: some Collection<UInt8>) -> Int {
    bytes.prefix(offset).reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }
}
