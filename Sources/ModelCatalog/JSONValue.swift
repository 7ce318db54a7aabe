/// One value of a JSON document, and where its problems are noted.
public struct JSONValue {
  let document: JSONDocument
  let index: Int
  let problems: ProblemList

  init(_ document: JSONDocument, _ index: Int, _ problems: ProblemList) {
    self.document = document
    self.index = index
    self.problems = problems
  }

  private var entry: JSONDocument.Entry { document.entries[index] }

  /// Notes a problem with this value.
  func report(_ message: String) {
    problems.add(index, in: document, message)
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

  /// A whole number from 1 up.
  public func count() -> Int {
    guard let number = digits().flatMap({ Int($0) }), number > 0 else {
      report("must be a whole number from 1 up")
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
      elements.append(read(JSONValue(document, child, problems)))
      child = Int(document.entries[child].next)
    }
    return elements
  }

  /// One of an enumeration's raw values.
  public func choice<Choice>(_ type: Choice.Type = Choice.self) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let text = string()
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    if !text.isEmpty {
      let nearest = text.nearest(in: names).map { "; nearest: \($0)" } ?? ""
      report("'\(text)' is not one of \(names.joined(separator: ", "))\(nearest)")
    }
    return Choice.allCases[Choice.allCases.startIndex]
  }

  /// A month such as `2024-09`.
  public func month() -> String {
    let text = string()
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isMonth =
      parts.count == 2 && parts[0].utf8.count == 4 && parts[1].utf8.count == 2
      && parts[0].utf8.allSatisfy(Self.isDigit) && parts[1].utf8.allSatisfy(Self.isDigit)
      && (1...12).contains(Int(parts[1]) ?? 0)
    if !isMonth, !text.isEmpty { report("'\(text)' is not a month such as 2024-09") }
    return text
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// A repository such as `owner/name`.
  public func repository() -> String {
    let text = string()
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = text.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "\\")
    }
    if !text.isEmpty, parts.count != 2 || parts.contains(where: \.isEmpty) || !isPlain {
      report("'\(text)' is not a repository such as owner/name")
    }
    return text
  }
}
