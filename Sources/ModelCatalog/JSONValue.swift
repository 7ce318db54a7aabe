import Messages

/// One value of a JSON document, and where its problems are noted.
public struct JSONValue {
  /// A document while it is read.
  final class Source {
    let document: JSONDocument
    let problems: ProblemList
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    let entries: UnsafeBufferPointer<JSONDocument.Entry>

    fileprivate init(
      _ document: JSONDocument, _ problems: ProblemList, _ bytes: UnsafeBufferPointer<UInt8>,
      _ entries: UnsafeBufferPointer<JSONDocument.Entry>
    ) {
      self.document = document
      self.problems = problems
      self.bytes = bytes
      self.entries = entries
    }

    /// The bytes of an entry.
    func bytes(of index: Int) -> UnsafeBufferPointer<UInt8> {
      let entry = entries[index]
      return UnsafeBufferPointer(rebasing: bytes[Int(entry.start)..<Int(entry.end)])
    }

    /// The text of a string entry, escapes resolved.
    func text(_ index: Int) -> String {
      entries[index].hasEscapes
        ? document.text(index) : String(decoding: bytes(of: index), as: UTF8.self)
    }

    /// Whether a string entry is exactly this text.
    func equals(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
      let entry = entries[index]
      if entry.hasEscapes { return document.text(index) == String(decoding: text, as: UTF8.self) }
      guard entry.end - entry.start == text.count else { return false }
      let start = Int(entry.start)
      for position in text.indices where bytes[start + position] != text[position] { return false }
      return true
    }
  }

  let source: Source
  let index: Int

  var entry: JSONDocument.Entry { source.entries[index] }

  /// Notes a problem with this value.
  func report(_ message: @autoclosure () -> Message) {
    source.problems.add(
      path: source.document.path(of: index),
      line: source.document.line(of: Int(entry.start)), message())
  }

  /// The text; empty text is a problem.
  public func string() -> String {
    guard entry.kind == .string else {
      report("must be a string")
      return ""
    }
    let text = source.text(index)
    if text.isEmpty { report("must not be empty") }
    return text
  }

  /// The number written out, or nothing when this is no number.
  private func digits() -> String? {
    guard entry.kind == .number else { return nil }
    return String(decoding: source.bytes(of: index), as: UTF8.self)
  }

  /// Nothing that is counted is larger, and sums of counts stay far from overflowing.
  private static let largestCount = 1_000_000_000_000_000

  /// A whole number from 1 up.
  public func count() -> Int {
    guard let number = digits().flatMap({ Int($0) }), number > 0 else {
      report("must be a whole number from 1 up")
      return 0
    }
    guard number <= Self.largestCount else {
      report("is too large: more than 10^15")
      return 0
    }
    return number
  }

  /// A whole number from 0 up.
  public func countOrZero() -> Int {
    guard let number = digits().flatMap({ Int($0) }), number >= 0 else {
      report("must be a whole number from 0 up")
      return 0
    }
    return number
  }

  /// A finite number.
  public func number() -> Double {
    guard let number = digits().flatMap({ Double($0) }), number.isFinite else {
      report("must be a number")
      return 0
    }
    return number
  }

  /// `true` or `false`.
  public func bool() -> Bool {
    if entry.kind == .true { return true }
    if entry.kind != .false { report("must be true or false") }
    return false
  }

  /// The elements of an array.
  public func list<Element>(_ read: (JSONValue) -> Element) -> [Element] {
    guard entry.kind == .array else {
      report("must be an array")
      return []
    }
    var elements: [Element] = []
    elements.reserveCapacity(Int(entry.count))
    var child = index + 1
    while child < Int(entry.next) {
      elements.append(read(JSONValue(source: source, index: child)))
      child = Int(source.entries[child].next)
    }
    return elements
  }

  /// The elements of an array that must have some.
  public func filledList<Element>(_ read: (JSONValue) -> Element) -> [Element] {
    let elements = list(read)
    if elements.isEmpty, entry.kind == .array { report("must not be empty") }
    return elements
  }

  /// One of an enumeration's raw values.
  public func choice<Choice>(_ type: Choice.Type = Choice.self) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    if entry.kind == .string {
      for choice in Choice.allCases {
        var name = choice.rawValue
        if name.withUTF8({ source.equals(index, $0) }) { return choice }
      }
    }
    let text = string()
    let names = Choice.allCases.map(\.rawValue)
    if !text.isEmpty {
      report("'\(text)' is not one of \(names.joined(separator: ", "))\(text.hint(in: names))")
    }
    return Choice.allCases[Choice.allCases.startIndex]
  }

  /// A month such as `2024-09`.
  public func month() -> String {
    let text = string()
    let bytes = Array(text.utf8)
    let isMonth =
      bytes.count == 7 && bytes[4] == UInt8(ascii: "-")
      && bytes.indices.allSatisfy { $0 == 4 || Self.isDigit(bytes[$0]) }
      && (1...12).contains(Int(bytes[5]) * 10 + Int(bytes[6]) - 11 * Int(UInt8(ascii: "0")))
    if !isMonth, !text.isEmpty { report("'\(text)' is not a month such as 2024-09") }
    return text
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// A repository such as `owner/name`.
  public func repository() -> String {
    let text = string()
    let bytes = source.bytes(of: index)
    var slash = 0
    var slashes = 0
    var isPlain = true
    for position in bytes.indices {
      let byte = bytes[position]
      if byte == UInt8(ascii: "/") { (slash, slashes) = (position, slashes + 1) }
      if byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\\") {
        isPlain = false
      }
    }
    let isRepository = isPlain && slashes == 1 && slash > 0 && slash < bytes.count - 1
    if !text.isEmpty, !isRepository {
      report("'\(text)' is not a repository such as owner/name")
    }
    return text
  }
}

extension JSONDocument {
  /// Reads the value of the document; what is read must not keep a part of it.
  func read<Value>(_ problems: ProblemList, _ body: (JSONValue) -> Value) -> Value {
    bytes.withUnsafeBufferPointer { bytes in
      entries.withUnsafeBufferPointer { entries in
        let source = JSONValue.Source(self, problems, bytes, entries)
        return body(JSONValue(source: source, index: 0))
      }
    }
  }
}
