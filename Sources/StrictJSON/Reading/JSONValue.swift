import Messages

/// One value of a JSON text while it is read: the next one of a stream, or one of a document.
public struct JSONValue {
  enum Source {
    /// The value is read once, before what follows it.
    case stream(UnsafeMutablePointer<JSONStream>)
    case document(Reading, Int)
  }

  /// A document, and where its problems are noted.
  final class Reading {
    let document: JSONDocument
    let problems: ProblemList

    init(_ document: JSONDocument, _ problems: ProblemList) {
      self.document = document
      self.problems = problems
    }
  }

  let source: Source

  init(_ source: Source) { self.source = source }

  /// Notes a problem with this value.
  func report(_ message: @autoclosure () -> Message) {
    switch source {
    case .stream(let stream): stream.pointee.fail()
    case .document(let reading, let index):
      let document = reading.document
      reading.problems.add(
        path: document.path(of: index), line: document.line(of: Int(document.entries[index].start)),
        message())
    }
  }

  /// Leaves the value to a document, which can be asked in any order.
  func giveUpStream() {
    if case .stream(let stream) = source { stream.pointee.fail() }
  }

  /// A part of the value: from a stream, which fails where it is not there, or from a document.
  private func read<Part>(
    _ fromStream: (inout JSONStream) -> Part?, _ fromDocument: (JSONDocument, Int) -> Part?
  ) -> Part? {
    switch source {
    case .stream(let stream):
      let part = fromStream(&stream.pointee)
      if part == nil { stream.pointee.fail() }
      return part
    case .document(let reading, let index): return fromDocument(reading.document, index)
    }
  }

  /// The text; empty text is a problem.
  public func string() -> String {
    let text = read({ $0.string() }) { $0.entries[$1].kind == .string ? $0.text($1) : nil }
    guard let text else {
      report("must be a string")
      return ""
    }
    if text.isEmpty { report("must not be empty") }
    return text
  }

  /// A whole number, or nothing where this is none.
  private func integer() -> Int? {
    read({ $0.number().flatMap { $0.decimals == 0 ? $0.digits : nil } }) {
      $0.digits($1).flatMap { Int($0) }
    }
  }

  /// Nothing that is counted is larger, and sums of counts stay far from overflowing.
  private static let largestCount = 1_000_000_000_000_000

  /// A whole number from 1 up.
  public func count() -> Int {
    guard let number = integer(), number > 0 else {
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
    guard let number = integer(), number >= 0 else {
      report("must be a whole number from 0 up")
      return 0
    }
    return number
  }

  /// A finite number.
  public func number() -> Double {
    let number = read({ $0.decimal() }) { $0.digits($1).flatMap { Double($0) } }
    guard let number, number.isFinite else {
      report("must be a number")
      return 0
    }
    return number
  }

  /// `true` or `false`.
  public func bool() -> Bool {
    let flag = read({ $0.bool() }) { document, index -> Bool? in
      switch document.entries[index].kind {
      case .true: true
      case .false: false
      default: nil
      }
    }
    if flag == nil { report("must be true or false") }
    return flag ?? false
  }

  /// The elements of an array.
  public func list<Element>(_ read: (JSONValue) -> Element) -> [Element] {
    var elements: [Element] = []
    switch source {
    case .stream(let stream):
      stream.pointee.open(UInt8(ascii: "["))
      while stream.pointee.hasElement(isFirst: elements.isEmpty) { elements.append(read(self)) }
    case .document(let reading, let index):
      let entries = reading.document.entries
      guard entries[index].kind == .array else {
        report("must be an array")
        return []
      }
      var child = index + 1
      while child < Int(entries[index].next), !reading.problems.isFull {
        elements.append(read(JSONValue(.document(reading, child))))
        child = Int(entries[child].next)
      }
    }
    return elements
  }

  /// The members of an object whose keys are data.
  public func members<Member>(_ read: (_ key: String, _ value: JSONValue) -> Member) -> [Member] {
    if case .document(let reading, let index) = source {
      return JSONMembers(reading, index).all.map { read($0.key, $0.value) }
    }
    guard case .stream(let stream) = source else { return [] }
    var members: [Member] = []
    stream.pointee.open(UInt8(ascii: "{"))
    while stream.pointee.hasMember(isFirst: members.isEmpty) {
      guard let key = stream.pointee.takeKey() else {
        stream.pointee.fail()
        break
      }
      members.append(read(key, self))
    }
    return members
  }

  /// The elements of an array that must have some.
  public func filledList<Element>(_ read: (JSONValue) -> Element) -> [Element] {
    let elements = list(read)
    if elements.isEmpty { reportEmptyList() }
    return elements
  }

  /// Notes that a list is empty, where it is one.
  func reportEmptyList() {
    if case .document(let reading, let index) = source,
      reading.document.entries[index].kind != .array
    {
      return
    }
    report("must not be empty")
  }

  /// One of an enumeration's raw values.
  public func choice<Choice>(_ type: Choice.Type = Choice.self) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let all = Choice.allCases
    if case .stream(let stream) = source {
      if let number = stream.pointee.choice(of: all.lazy.map { $0.rawValue }) {
        return all[all.index(all.startIndex, offsetBy: number)]
      }
      stream.pointee.fail()
      return all[all.startIndex]
    }
    let text = string()
    if let choice = Choice(rawValue: text) { return choice }
    let names = all.map(\.rawValue)
    if !text.isEmpty {
      report("'\(text)' is not one of \(names.joined(separator: ", "))\(text.hint(in: names))")
    }
    return all[all.startIndex]
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
    var text = string()
    let isRepository = text.withUTF8 { bytes in
      var slash = 0
      var slashes = 0
      for position in bytes.indices {
        let byte = bytes[position]
        if byte == UInt8(ascii: "/") { (slash, slashes) = (position, slashes + 1) }
        if byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\\") {
          return false
        }
      }
      return slashes == 1 && slash > 0 && slash < bytes.count - 1
    }
    if !text.isEmpty, !isRepository {
      report("'\(text)' is not a repository such as owner/name")
    }
    return text
  }
}
