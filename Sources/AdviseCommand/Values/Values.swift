import Messages
import ModelCatalog
import Rules

/// Reads the values of options. Messages follow the option's name: `'--vram': 'inf' is not …`.
enum Values {
  /// Billions of parameters above zero: `8`, `7.5`, `8B`, `500M`, `70亿`.
  static func billions(_ text: String) throws(UsageError) -> Double {
    let units = ["": 1, "b": 1, "m": 0.001, "k": 0.000_001, "t": 1000, "亿": 0.1]
    guard let number = Quantity(text, nouns: ["parameters", "params"])?.number(units), number > 0
    else {
      throw UsageError("'\(shown(text))' is not a number above 0 such as 7, 7.5 or 8B")
    }
    if number > 1_000_000 { throw UsageError("'\(shown(text))' is more than 1000000") }
    return number
  }

  /// A whole number from 1 up.
  static func count(_ text: String) throws(UsageError) -> Int {
    guard let count = try scaled(text, [:]), count > 0 else {
      throw UsageError("'\(shown(text))' is not a whole number from 1 up")
    }
    return count
  }

  /// A count of rows: `500`, `1,000`, `10k`, `1M`, `500条`, `1万`.
  static func rows(_ text: String) throws(UsageError) -> Int {
    let nouns = ["rows", "row", "samples", "examples", "lines", "条", "行", "个"]
    guard let rows = try scaled(text, thousands.merging(["k": 1000, "m": 1_000_000]) { $1 }, nouns)
    else {
      throw UsageError("'\(shown(text))' is not a count such as 500, 10k or 1M")
    }
    return rows
  }

  /// Tokens: `8192`, `8,192`, or `8k` with 1024 for each k.
  static func tokens(_ text: String) throws(UsageError) -> Int {
    let units = thousands.merging(["k": 1024, "m": 1024 * 1024]) { $1 }
    guard let tokens = try scaled(text, units, ["tokens", "token"]), tokens > 0 else {
      throw UsageError("'\(shown(text))' is not a number of tokens such as 2048 or 8k")
    }
    // Ten times what any model is made for.
    if tokens > 100_000_000 { throw UsageError("'\(shown(text))' is more than 100000000") }
    return tokens
  }

  /// Chinese numerals behind digits; `w` is how 万 is typed in haste.
  private static let thousands = [
    "千": 1000, "万": 10_000, "萬": 10_000, "w": 10_000, "百万": 1_000_000, "亿": 100_000_000,
  ]

  /// One of an enumeration's names.
  static func choice<Choice>(_ text: String, _ type: Choice.Type = Choice.self)
    throws(UsageError) -> Choice where Choice: RawRepresentable<String> & CaseIterable
  {
    if let choice = Choice(rawValue: text.lowercased()) { return choice }
    let wanted = plain(text)
    if let choice = Choice.allCases.first(where: { plain($0.rawValue) == wanted }) {
      return choice
    }
    throw unknown(text, Choice.allCases.map(\.rawValue))
  }

  /// `on` or `off`.
  static func toggle(_ text: String) throws(UsageError) -> Bool {
    switch text.lowercased() {
    case "on", "yes", "true", "1", "开", "是": return true
    case "off", "no", "false", "0", "关", "否": return false
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

  /// A whole number with a unit that has a factor; `nil` for anything else.
  private static func scaled(
    _ text: String, _ factors: [String: Int], _ nouns: [String] = []
  ) throws(UsageError) -> Int? {
    switch Quantity(text, nouns: nouns)?.count(factors.merging(["": 1]) { $1 }, upTo: largest) {
    case .count(let count)?: return count
    case .tooLarge?: throw UsageError("'\(shown(text))' is more than \(largest)")
    case nil: return nil
    }
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
