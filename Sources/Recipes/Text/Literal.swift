/// A value behind a key, in no language's spelling.
enum Literal: Sendable, Equatable {
  case text(String)
  case count(Int)
  case number(Double)
  case flag(Bool)
  case list([String])
  /// An expression, for Python only.
  case code(String)
}

/// Numbers as recipes write them.
enum Digits {
  /// A number in plain digits or, when it is small, with an exponent: `0.05`, `2e-4`.
  ///
  /// YAML readers take `2e-4` for text, so there it is `2.0e-4`.
  static func text(_ number: Double, needsPoint: Bool = false) -> String {
    if number == 0 { return needsPoint ? "0.0" : "0" }
    if number >= 0.001 {
      if number == number.rounded(), !needsPoint { return "\(Int(number))" }
      return "\(number)"
    }
    var mantissa = number
    var exponent = 0
    while mantissa < 0.999999 {
      mantissa *= 10
      exponent += 1
    }
    let tenths = Int((mantissa * 10).rounded())
    let whole = tenths / 10
    let rest = tenths % 10
    let point = rest > 0 || needsPoint ? ".\(rest)" : ""
    return "\(whole)\(point)e-\(exponent)"
  }

  /// Bytes in GiB with one digit.
  static func gib(_ bytes: Int) -> String {
    let tenths = Int((Double(bytes) / 1_073_741_824 * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
