import Messages

/// Writes JSON straight into bytes: the same values are the same bytes.
///
/// The members of an object are added in the order of their keys; what is absent is left out.
public struct JSONWriter: ~Copyable {
  /// How the values are laid out.
  public enum Style: Sendable {
    /// Over several lines, with two spaces for each level.
    case pretty
    /// On one line.
    case compact
  }

  /// The language of messages.
  private let translation: Translation
  private let isPretty: Bool
  private var bytes = JSONBytes()
  private var depth = 0
  /// Whether the object or list that is open has no member yet.
  private var isEmpty = true

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
    json.bytes.append(plain: end)
    return json.bytes.text(from: 0)
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

  /// Adds members that are the same each time, and remembers them where they stand on one line.
  public mutating func add(
    remembering text: inout String?, _ members: (inout JSONWriter) -> Void
  ) {
    if isPretty || !translation.texts.isEmpty { return members(&self) }
    if let text {
      separate()
      bytes.append(plain: text)
      isEmpty = false
    } else {
      let start = bytes.count + (isEmpty ? 0 : 1)
      members(&self)
      if start < bytes.count { text = bytes.text(from: start) }
    }
  }

  /// Adds a member whose value was written before, in this object or in one of its depth.
  public mutating func add(_ key: StaticString, again value: Written) {
    begin(key)
    bytes.append(again: value.range)
    endMember()
  }

  /// Adds a member that is an object, and says where it stands.
  public mutating func addForReuse(
    _ key: StaticString, object members: (inout JSONWriter) -> Void
  ) -> Written {
    begin(key)
    let start = bytes.count
    object(members)
    endMember()
    return Written(range: start..<bytes.count)
  }

  /// Where a value stands.
  public struct Written {
    fileprivate let range: Range<Int>
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
    bytes.append(escaping: text)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a message in quotes, in the writer's language.
  public mutating func write(_ message: Message) {
    bytes.append(UInt8(ascii: "\""))
    message.forEachPart(in: translation) { bytes.append(escaping: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  public mutating func write(_ number: Int) { bytes.append(number) }

  /// Writes a number; a whole one without a point.
  public mutating func write(_ number: Double) {
    if let whole = Int(exactly: number) {
      bytes.append(whole)
    } else {
      bytes.append(plain: number.description)
    }
  }

  /// Writes `true` or `false`.
  public mutating func write(_ flag: Bool) { bytes.append(plain: flag ? "true" : "false") }
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
    bytes.append(key: key)
    colon()
  }

  private mutating func colon() {
    if isPretty {
      bytes.append(plain: " : ")
    } else {
      bytes.append(UInt8(ascii: ":"))
    }
  }

  private mutating func separate() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    breakLine()
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(spaces: 2 * depth)
  }
}
