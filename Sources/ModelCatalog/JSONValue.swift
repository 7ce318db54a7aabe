import Messages

/// One value of a JSON document, and where its problems are noted.
public struct JSONValue {
  /// A document while it is read: one reference, since values are copied often.
  final class Source {
    let document: JSONDocument
    let problems: ProblemList

    init(_ document: JSONDocument, _ problems: ProblemList) {
      self.document = document
      self.problems = problems
    }
  }

  let source: Source
  let index: Int

  init(_ source: Source, _ index: Int) {
    self.source = source
    self.index = index
  }

  var document: JSONDocument { source.document }

  private var entry: JSONDocument.Entry { document.entries[index] }

  /// Notes a problem with this value.
  func report(_ message: @autoclosure () -> Message) {
    source.problems.add(
      path: document.path(of: index), line: document.line(of: Int(entry.start)), message())
  }

  /// The text; empty text is a problem.
  public func string() -> String {
    guard entry.kind == .string else {
      report("must be a string")
      return ""
    }
    let text = document.text(index)
    if text.isEmpty { report("must not be empty") }
    return text
  }

  /// The number written out, or nothing when this is no number.
  private func digits() -> String? {
    guard entry.kind == .number else { return nil }
    return String(decoding: document.bytes[Int(entry.start)..<Int(entry.end)], as: UTF8.self)
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
      elements.append(read(JSONValue(source, child)))
      child = Int(document.entries[child].next)
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
    let text = string()
    if let choice = Choice(rawValue: text) { return choice }
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
    var slash = 0
    var slashes = 0
    var isPlain = true
    for (position, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: "/") { (slash, slashes) = (position, slashes + 1) }
      if byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\\") {
        isPlain = false
      }
    }
    let isRepository = isPlain && slashes == 1 && slash > 0 && slash < text.utf8.count - 1
    if !text.isEmpty, !isRepository {
      report("'\(text)' is not a repository such as owner/name")
    }
    return text
  }
}
