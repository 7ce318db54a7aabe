/// Text in double quotes, as JSON, Python and YAML read it back.
enum Quoted {
  /// The text, with escapes for quotes, backslashes and whatever cannot be seen.
  ///
  /// Python and YAML have an escape for characters beyond 16 bits, JSON writes them as two halves.
  static func text(_ text: String, hasLongEscapes: Bool) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" {
        quoted += "\\"
        quoted.unicodeScalars.append(scalar)
      } else if isVisible(scalar) {
        quoted.unicodeScalars.append(scalar)
      } else if scalar.value > 0xFFFF, hasLongEscapes {
        quoted += "\\U" + hex(scalar.value, digits: 8)
      } else {
        quoted += String(scalar).utf16.map { "\\u" + hex(UInt32($0), digits: 4) }.joined()
      }
    }
    return quoted + "\""
  }

  /// The text on one line, for a comment: what cannot be seen becomes a space.
  static func comment(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      line.unicodeScalars.append(isVisible(scalar) ? scalar : " ")
    }
    return line.isEmpty ? "#" : "# \(line)"
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
    default: true
    }
  }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
