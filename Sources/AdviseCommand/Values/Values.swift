import Messages
import ModelCatalog
import Rules

/// Reads the values of options. Messages follow the option's name: `'--vram': 'inf' is not …`.
enum Values {
  /// A number above zero in plain digits, such as `12.5`.
  ///
  /// `Double` alone would also take `inf`, `1e3` and `0x10`.
  static func number(_ text: String) throws(UsageError) -> Double {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain =
      (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }
    guard isPlain, let number = Double(text), number > 0 else {
      throw UsageError("'\(shown(text))' is not a number above 0 such as 12 or 12.5")
    }
    if number > 1_000_000 { throw UsageError("'\(shown(text))' is more than 1000000") }
    return number
  }

  /// A whole number in plain digits, from 1 up.
  static func count(_ text: String) throws(UsageError) -> Int {
    guard let count = try scaled(text, [:]), count > 0 else {
      throw UsageError("'\(shown(text))' is not a whole number from 1 up")
    }
    return count
  }

  /// A count that may end in `k` (thousand) or `M` (million).
  static func rows(_ text: String) throws(UsageError) -> Int {
    guard let rows = try scaled(text, ["k": 1000, "m": 1_000_000]) else {
      throw UsageError("'\(shown(text))' is not a count such as 500, 10k or 1M")
    }
    return rows
  }

  /// Tokens, which may end in `k` (1024).
  static func tokens(_ text: String) throws(UsageError) -> Int {
    guard let tokens = try scaled(text, ["k": 1024, "m": 1024 * 1024]), tokens > 0 else {
      throw UsageError("'\(shown(text))' is not a number of tokens such as 2048 or 8k")
    }
    // Ten times what any model is made for.
    if tokens > 100_000_000 { throw UsageError("'\(shown(text))' is more than 100000000") }
    return tokens
  }

  /// One of an enumeration's names.
  static func choice<Choice>(_ text: String, _ type: Choice.Type = Choice.self)
    throws(UsageError) -> Choice where Choice: RawRepresentable<String> & CaseIterable
  {
    if let choice = Choice(rawValue: text.lowercased()) { return choice }
    throw unknown(text, Choice.allCases.map(\.rawValue))
  }

  /// `on` or `off`.
  static func toggle(_ text: String) throws(UsageError) -> Bool {
    switch text.lowercased() {
    case "on": return true
    case "off": return false
    default: throw unknown(text, ["on", "off"])
    }
  }

  /// Names with commas between, none of them empty.
  static func list(_ text: String) throws(UsageError) -> [String] {
    let items = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.trimmingSpaces }
    guard !items.contains("") else {
      throw UsageError("'\(shown(text))' has an empty item; write a list such as a,b")
    }
    return items
  }

  /// A name that is not one of those allowed, with the nearest.
  static func unknown(_ text: String, _ names: [String]) -> UsageError {
    UsageError(
      "'\(shown(text))' is not an allowed value", allowed: .names(names),
      nearest: text.nearest(in: names))
  }

  /// Text as an error shows it: short, and without what would move, hide or reverse text.
  static func shown(_ text: String, limit: Int = 60) -> String {
    let scalars = text.unicodeScalars.prefix(limit + 1)
    let safe = String(
      String.UnicodeScalarView(
        scalars.prefix(limit).map { isSafe($0.properties.generalCategory) ? $0 : "\u{FFFD}" }))
    return scalars.count > limit ? safe + "…" : safe
  }

  private static func isSafe(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
    default: true
    }
  }

  /// The largest count: more than any dataset has rows, and no sum of such counts overflows.
  private static let largest = 1_000_000_000_000

  /// Plain digits, which may end in a letter with a factor; `nil` for anything else.
  private static func scaled(_ text: String, _ factors: [String: Int]) throws(UsageError) -> Int? {
    let factor = text.utf8.last.flatMap { factors[String(UnicodeScalar($0)).lowercased()] }
    let digits = factor == nil ? text.utf8[...] : text.utf8.dropLast()
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
    guard let count = Int(Substring(digits)), count <= largest / (factor ?? 1) else {
      throw UsageError("'\(shown(text))' is more than \(largest)")
    }
    return count * (factor ?? 1)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension StringProtocol {
  /// The text without spaces at its ends.
  var trimmingSpaces: String {
    let start = firstIndex { $0 != " " } ?? endIndex
    guard let end = lastIndex(where: { $0 != " " }), start <= end else { return "" }
    return String(self[start...end])
  }
}
