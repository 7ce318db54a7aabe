import Messages

/// Writes JSON straight into bytes: the same values are the same bytes.
///
/// The members of an object are added in the order of their keys; what is absent is left out.
public struct JSONWriter {
  /// How the values are laid out.
  public enum Style: Sendable {
    /// Over several lines, with two spaces for each level.
    case pretty
    /// On one line.
    case compact
  }

  /// The language of messages.
  let translation: Translation
  private let isPretty: Bool
  private var bytes: [UInt8] = []
  private var depth = 0
  /// Whether the object or list that is open has no member yet.
  private var isEmpty = true

  private init(_ style: Style, _ translation: Translation, depth: Int) {
    isPretty = style == .pretty
    self.translation = translation
    self.depth = depth
  }

  /// The text of one value, at a depth within what stands around it.
  public static func text(
    of value: some JSONWritable, _ style: Style = .pretty, in translation: Translation = .english,
    depth: Int = 0
  ) -> String {
    var json = JSONWriter(style, translation, depth: depth)
    value.write(to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Writes an object.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    nested(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// Writes a list.
  public mutating func list<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    nested(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
      for element in elements {
        json.separate()
        write(&json, element)
        json.isEmpty = false
      }
    }
  }

  /// Adds a member to the object that is open; nothing where the value is absent.
  public mutating func add(_ key: String, _ value: (some JSONWritable)?) {
    guard let value else { return }
    begin(key)
    value.write(to: &self)
    isEmpty = false
  }

  /// Adds a member that is an object.
  public mutating func add(_ key: String, object members: (inout JSONWriter) -> Void) {
    begin(key)
    object(members)
    isEmpty = false
  }

  /// Adds a member that is a list of objects.
  public mutating func add<Element>(
    _ key: String, objects elements: some Sequence<Element>,
    _ members: (inout JSONWriter, Element) -> Void
  ) {
    begin(key)
    list(elements) { json, element in json.object { members(&$0, element) } }
    isEmpty = false
  }

  /// Writes a text in quotes.
  public mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { escape($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes what is JSON as it is: a number, `true`, `false`.
  fileprivate mutating func write(plain text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func nested(
    _ open: UInt8, _ close: UInt8, _ members: (inout JSONWriter) -> Void
  ) {
    bytes.append(open)
    depth += 1
    isEmpty = true
    members(&self)
    depth -= 1
    if !isEmpty { breakLine() }
    bytes.append(close)
  }

  private mutating func begin(_ key: String) {
    separate()
    write(key)
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func separate() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    breakLine()
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// Text without what JSON wants escaped: runs of plain bytes at once.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      bytes.append(contentsOf: text[start..<index])
      start = index + 1
      switch byte {
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
        bytes.append(contentsOf: String(byte, radix: 16).utf8)
      default: bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      }
    }
    bytes.append(contentsOf: text[start...])
  }
}

/// What can be written as JSON.
public protocol JSONWritable {
  /// Writes the value.
  func write(to json: inout JSONWriter)
}

extension String: JSONWritable {
  /// Writes the value.
  public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Message: JSONWritable {
  /// Writes the text in the writer's language.
  public func write(to json: inout JSONWriter) { json.write(text(in: json.translation)) }
}

extension Int: JSONWritable {
  /// Writes the value.
  public func write(to json: inout JSONWriter) { json.write(plain: description) }
}

extension Double: JSONWritable {
  /// Writes the number; a whole one without a point.
  public func write(to json: inout JSONWriter) {
    json.write(plain: Int(exactly: self)?.description ?? description)
  }
}

extension Bool: JSONWritable {
  /// Writes the value.
  public func write(to json: inout JSONWriter) { json.write(plain: self ? "true" : "false") }
}

extension Array: JSONWritable where Element: JSONWritable {
  /// Writes the value.
  public func write(to json: inout JSONWriter) {
    json.list(self) { json, element in element.write(to: &json) }
  }
}
