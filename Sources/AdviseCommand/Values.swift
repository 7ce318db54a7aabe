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
      && parts.allSatisfy { !$0.isEmpty && $0.count <= 9 && $0.utf8.allSatisfy(isDigit) }
    guard isPlain, let number = Double(text), number > 0 else {
      throw UsageError("'\(shown(text))' is not a number above 0 such as 12 or 12.5")
    }
    return number
  }

  /// A whole number in plain digits, from a least one up.
  static func count(_ text: String, from least: Int = 1) throws(UsageError) -> Int {
    guard !text.isEmpty, text.count <= 12, text.utf8.allSatisfy(isDigit), let count = Int(text),
      count >= least
    else { throw UsageError("'\(shown(text))' is not a whole number from \(least) up") }
    return count
  }

  /// A count that may end in `k` (thousand) or `M` (million).
  static func rows(_ text: String) throws(UsageError) -> Int {
    guard let rows = scaled(text, ["k": 1000, "m": 1_000_000]) else {
      throw UsageError("'\(shown(text))' is not a count such as 500, 10k or 1M")
    }
    return rows
  }

  /// Tokens, which may end in `k` (1024).
  static func tokens(_ text: String) throws(UsageError) -> Int {
    guard let tokens = scaled(text, ["k": 1024, "m": 1024 * 1024]), tokens > 0 else {
      throw UsageError("'\(shown(text))' is not a number of tokens such as 2048 or 8k")
    }
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
      throw UsageError("'\(shown(text))' is not a list such as a,b")
    }
    return items
  }

  /// A name that is not one of those allowed, with the nearest.
  static func unknown(_ text: String, _ names: [String]) -> UsageError {
    let nearest = text.nearest(in: names).map { " Did you mean '\($0)'?" } ?? ""
    return UsageError(
      "'\(shown(text))' is not one of \(names.joined(separator: ", ")).\(nearest)")
  }

  /// Text as an error shows it: short, and without control characters.
  static func shown(_ text: String, limit: Int = 60) -> String {
    let safe = String(
      text.prefix(limit).unicodeScalars.map { scalar in
        let isControl = scalar.properties.generalCategory == .control
        return isControl || scalar.properties.isBidiControl ? "\u{FFFD}" : Character(scalar)
      })
    return text.count > limit ? safe + "…" : safe
  }

  private static func scaled(_ text: String, _ factors: [String: Int]) -> Int? {
    let letter = text.last.map { $0.lowercased() } ?? ""
    let factor = factors[letter]
    let digits = factor == nil ? text[...] : text.dropLast()
    guard !digits.isEmpty, digits.count <= 12, digits.utf8.allSatisfy(isDigit),
      let count = Int(digits)
    else { return nil }
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
