/// A number as people write it, such as `1,000`, `12.5GB` or `1万`, with the unit behind it.
struct Quantity {
  /// The digits before the point, without commas.
  private let front: String
  /// The digits behind the point.
  private let back: String
  /// The unit in lower case; empty where there is none.
  let unit: String

  /// Reads plain digits with commas between thousands, at most one point, then a unit.
  ///
  /// Looser readers would also take `inf`, `1e3` and `0x10`.
  ///
  /// - Parameter nouns: Words that may stand behind it and say nothing, such as `rows`.
  init?(_ text: String, nouns: [String] = []) {
    let text = text.trimmingSpaces
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, !groups[0].isEmpty, groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.count == 1 || groups[0].count <= 3
    else { return nil }
    if parts.count == 2, parts[1].isEmpty || parts[1].contains(",") { return nil }
    front = groups.joined()
    back = parts.count == 2 ? String(parts[1]) : ""
    // Beyond ASCII nothing changes: the sign of Kelvin is no k.
    var unit = String(
      text.dropFirst(number.count).map { $0.isASCII ? Character($0.lowercased()) : $0 }
    )
    .trimmingSpaces
    if let noun = nouns.first(where: unit.hasSuffix) {
      unit = unit.dropLast(noun.count).trimmingSpaces
    }
    self.unit = unit
  }

  /// The number in the unit whose factor is 1; nothing where the unit is another.
  func number(_ factors: [String: Double]) -> Double? {
    guard let factor = factors[unit], let number = Double(back.isEmpty ? front : "\(front).\(back)")
    else { return nil }
    return number * factor
  }

  /// The same as a whole number, up to a limit; nothing where it is none.
  func count(_ factors: [String: Int], upTo limit: Int) -> Count? {
    guard let factor = factors[unit] else { return nil }
    let behind = back.reversed().drop { $0 == "0" }.count
    guard behind <= 15 else { return nil }
    guard let digits = Int(front + back.prefix(behind)) else { return .tooLarge }
    let (product, isTooLarge) = digits.multipliedReportingOverflow(by: factor)
    if isTooLarge { return .tooLarge }
    let parts = (0..<behind).reduce(1) { power, _ in power * 10 }
    guard product.isMultiple(of: parts) else { return nil }
    return product / parts > limit ? .tooLarge : .count(product / parts)
  }

  /// A whole number, or that it is above the limit.
  enum Count {
    case count(Int)
    case tooLarge
  }
}
