import Messages

/// Writes JSON: the same values are the same bytes.
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
  let isPretty: Bool
  var bytes: [UInt8] = []
  private var depth: Int
  /// Whether the object or list that is open has no member yet.
  var isEmpty = true

  private init(_ style: Style, _ translation: Translation, depth: Int) {
    isPretty = style == .pretty
    self.translation = translation
    self.depth = depth
  }

  /// The text of one value, at a depth within what stands around it, with what follows it.
  public static func text(
    of value: some JSONWritable, _ style: Style = .pretty, in translation: Translation = .english,
    depth: Int = 0, end: String = ""
  ) -> String {
    var json = JSONWriter(style, translation, depth: depth)
    value.write(to: &json)
    json.bytes += end.utf8
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Writes an object.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes a list.
  @inlinable
  public mutating func list<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    openList()
    for element in elements {
      beginElement()
      write(&self, element)
      endMember()
    }
    closeList()
  }

  /// Adds a member to the object that is open; nothing where the value is absent.
  @inlinable
  public mutating func add(_ key: StaticString, _ value: (some JSONWritable)?) {
    guard let value else { return }
    begin(key)
    value.write(to: &self)
    endMember()
  }

  /// Adds a member with a key that is not known before.
  mutating func add(named key: String, _ value: some JSONWritable) {
    separate()
    write(key)
    colon()
    value.write(to: &self)
    isEmpty = false
  }

  /// Adds a member that is an object.
  public mutating func add(_ key: StaticString, object members: (inout JSONWriter) -> Void) {
    begin(key)
    object(members)
    isEmpty = false
  }

  /// Adds a member that is a list of objects.
  @inlinable
  public mutating func add<Element>(
    _ key: StaticString, objects elements: some Sequence<Element>,
    _ members: (inout JSONWriter, Element) -> Void
  ) {
    begin(key)
    openList()
    for element in elements {
      beginElement()
      object { members(&$0, element) }
      endMember()
    }
    closeList()
    endMember()
  }

  /// Adds an object with the number of members of each name.
  public mutating func add(_ key: StaticString, counts: [(name: String, count: Int)]) {
    add(key, object: { json in for (name, count) in counts { json.add(named: name, count) } })
  }

  /// Writes a text in quotes.
  public mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    append(escaping: text)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a message in quotes, in the writer's language.
  public mutating func write(_ message: Message) {
    bytes.append(UInt8(ascii: "\""))
    message.forEachPart(in: translation) { append(escaping: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  public mutating func write(_ number: Int) { bytes += number.description.utf8 }

  /// Writes a number; a whole one without a point.
  public mutating func write(_ number: Double) {
    bytes += (Int(exactly: number)?.description ?? number.description).utf8
  }

  /// Writes `true` or `false`.
  public mutating func write(_ flag: Bool) { bytes += (flag ? "true" : "false").utf8 }
}

extension JSONWriter {
  private mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    isEmpty = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isEmpty { breakLine() }
    bytes.append(bracket)
  }

  @usableFromInline mutating func openList() { open(UInt8(ascii: "[")) }
  @usableFromInline mutating func closeList() { close(UInt8(ascii: "]")) }
  @usableFromInline mutating func beginElement() { separate() }
  @usableFromInline mutating func endMember() { isEmpty = false }

  @usableFromInline mutating func begin(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes += $0 }
    bytes.append(UInt8(ascii: "\""))
    colon()
  }

  private mutating func colon() { bytes += (isPretty ? " : " : ":").utf8 }

  mutating func separate() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    breakLine()
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }

  private mutating func append(escaping text: String) {
    guard text.utf8.contains(where: Self.needsEscape) else {
      bytes += text.utf8
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20:
        bytes += (byte < 0x10 ? "\\u000" : "\\u00").utf8
        bytes += String(byte, radix: 16).utf8
      default:
        if Self.needsEscape(byte) { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      }
    }
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}
