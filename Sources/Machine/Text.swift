/// What files and programs write, made into lines, names and numbers.
enum Text {
  /// The lines without the space around them, the empty ones left out.
  ///
  /// A zero byte ends a line too: it ends the texts of a device tree.
  static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split { $0 == UInt8(ascii: "\n") || $0 == 0 }
      .map { trimmed(String(decoding: $0, as: UTF8.self)) }
      .filter { !$0.isEmpty }
  }

  /// The text without the space before and behind it.
  static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = String(text).unicodeScalars
    guard let first = scalars.firstIndex(where: { $0.value > 0x20 }),
      let last = scalars.lastIndex(where: { $0.value > 0x20 })
    else { return "" }
    return String(scalars[first...last])
  }

  /// What stands before and behind the first of a character, without space.
  static func pair(_ line: String, at separator: Character) -> (key: String, value: String)? {
    guard let place = line.firstIndex(of: separator) else { return nil }
    return (trimmed(line[..<place]), trimmed(line[line.index(after: place)...]))
  }

  /// A name that can be shown: control characters left out, space taken together, not too long.
  ///
  /// Nothing where no letter is left, as of `[N/A]`.
  static func name(_ text: some StringProtocol) -> String? {
    let text = trimmed(text)
    guard !isNotAvailable(text) else { return nil }
    var name = ""
    for scalar in text.unicodeScalars.prefix(160) {
      if scalar.properties.isWhitespace {
        if !name.hasSuffix(" ") { name += " " }
      } else if isShown(scalar) {
        name.unicodeScalars.append(scalar)
      }
    }
    name = trimmed(name)
    return name.unicodeScalars.contains { $0.properties.isAlphabetic } ? name : nil
  }

  /// A number that is not negative: decimal, or hexadecimal after `0x`.
  static func number(_ text: some StringProtocol) -> Int? {
    let text = trimmed(text)
    let number = text.hasPrefix("0x") ? Int(text.dropFirst(2), radix: 16) : Int(text)
    return number.flatMap { $0 < 0 ? nil : $0 }
  }

  /// Bytes of a number of KiB or MiB; nothing for zero, or for more than any machine has.
  static func bytes(_ number: Int?, times unit: Int) -> Int? {
    guard let number, number > 0 else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: unit)
    return isTooLarge || bytes > mostBytes ? nil : bytes
  }

  /// Whether a program has written that it does not know: `[N/A]`, `[Not Supported]`.
  static func isNotAvailable(_ text: String) -> Bool {
    text == "N/A" || text.hasPrefix("[") && text.hasSuffix("]")
  }

  /// A pebibyte, so that sums of a few numbers stay numbers.
  private static let mostBytes = 1 << 50

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: false
    default: scalar != "\u{FFFD}"
    }
  }
}
