/// How many pairs were put in the right order.
struct Agreement {
  var right = 0
  var all = 0

  mutating func add(_ isRight: Bool) {
    right += isRight ? 1 : 0
    all += 1
  }

  mutating func add(_ other: Agreement) {
    right += other.right
    all += other.all
  }

  var percent: Double { all == 0 ? 0 : 100 * Double(right) / Double(all) }

  /// The percentage, right-aligned.
  var text: String {
    let digits = String(Int(percent.rounded()))
    return all == 0 ? "   –" : String(repeating: " ", count: max(0, 4 - digits.count)) + digits
  }
}
