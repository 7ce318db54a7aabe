import Messages

/// One value of a JSON text while it is read.
///
/// Methods that read as a certain type note a problem where the value is of another, and answer
/// with a placeholder.
public struct JSONValue {
  /// The types of JSON.
  public enum Kind: Sendable {
    case object
    case array
    case string
    case number
    case `true`
    case `false`
    case null
  }

  let document: JSONDocument
  let index: Int

  init(_ document: JSONDocument, _ index: Int) {
    self.document = document
    self.index = index
  }

  /// The type of the value.
  public var kind: Kind { document.entries[index].kind }

  /// The line on which the value starts, counted from 1.
  var line: Int { document.line(of: index) }

  /// Notes a problem with this value.
  public func report(_ message: @autoclosure () -> Message) {
    document.problems.add(path: document.path(of: index), line: line, message())
  }

  /// The text of a string; `nil` where this is none.
  public var text: String? { kind == .string ? document.text(index) : nil }

  /// A number as it is written; `nil` where this is none.
  public var digits: String? { kind == .number ? document.text(index) : nil }

  /// The text; empty text is a problem.
  public func string() -> String {
    guard let text else {
      report("must be a string")
      return ""
    }
    if text.isEmpty { report("must not be empty") }
    return text
  }

  /// Larger than anything that is counted, and sums of such counts do not overflow.
  private static let largestCount = 1_000_000_000_000_000

  /// A whole number from 1 up.
  public func count() -> Int {
    guard let number = digits.flatMap({ Int($0) }), number > 0 else {
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
    guard let number = digits.flatMap({ Int($0) }), number >= 0 else {
      report("must be a whole number from 0 up")
      return 0
    }
    return number
  }

  /// A finite number.
  public func number() -> Double {
    guard let number = digits.flatMap({ Double($0) }), number.isFinite else {
      report("must be a number")
      return 0
    }
    return number
  }

  /// `true` or `false`.
  public func bool() -> Bool {
    if kind != .true, kind != .false { report("must be true or false") }
    return kind == .true
  }

  /// One of an enumeration's raw values.
  @inlinable
  public func choice<Choice>(_ type: Choice.Type = Choice.self) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let text = string()
    if let choice = Choice(rawValue: text) { return choice }
    let all = Choice.allCases
    if !text.isEmpty { report(choice: text, among: all.map(\.rawValue)) }
    return all[all.startIndex]
  }

  @usableFromInline
  func report(choice text: String, among names: [String]) {
    report("'\(text)' is not one of \(names.joined(separator: ", "))\(text.hint(in: names))")
  }
}
