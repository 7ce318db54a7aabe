/// A number at the start of a piece, and the letters that follow it.
struct NameNumber {
  let value: Double
  /// The digits of the number, dots included.
  let length: Int
  let hasDot: Bool

  /// Reads the digits from a place on; nothing without a digit, or beyond 15 digits.
  init?(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    var index = start
    var whole = 0.0
    while index < end, bytes[index].isNameDigit {
      whole = whole * 10 + Double(bytes[index] - 48)
      index += 1
    }
    guard index > start, index - start <= 15 else { return nil }
    var scale = 1.0
    var fraction = 0.0
    hasDot = index < end && bytes[index] == .dot
    if hasDot {
      index += 1
      while index < end, bytes[index].isNameDigit {
        fraction = fraction * 10 + Double(bytes[index] - 48)
        scale *= 10
        index += 1
      }
      // A second dot makes it a version, such as 2.2.1.
      while index < end, bytes[index].isNameDigit || bytes[index] == .dot { index += 1 }
      guard index - start <= 15 else { return nil }
    }
    value = (whole * scale + fraction) / scale
    length = index - start
  }

  /// Two numbers around a scale letter: the 7.1 of `7b1`.
  static func joined(_ whole: Double, _ fraction: NameNumber) -> Double {
    var scale = 1.0
    for _ in 0..<fraction.length { scale *= 10 }
    return (whole * scale + fraction.value) / scale
  }
}
