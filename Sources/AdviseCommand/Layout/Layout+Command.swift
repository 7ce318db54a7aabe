extension Layout {
  /// A command that can be pasted; one that is too long goes on behind a backslash, at an option.
  func command(_ text: String) -> [String] {
    var lines: [String] = []
    var line = "  "
    for (number, segment) in Self.options(of: text).enumerated() {
      if number > 0, Self.width(line) + 1 + Self.width(segment) + 2 > columns {
        lines.append(line + " \\")
        line = "    " + segment
      } else {
        line += (number > 0 ? " " : "") + segment
      }
    }
    // The last line needs no room for a backslash.
    if let last = lines.last, Self.width(last) + Self.width(line) - 5 <= columns {
      lines[lines.count - 1] = String(last.dropLast() + line.dropFirst(4))
      return lines
    }
    return lines + [line]
  }

  /// A command in segments, each but the first beginning with an option.
  private static func options(of command: String) -> [String] {
    var segments = [""]
    var isQuoted = false
    for word in command.split(separator: " ", omittingEmptySubsequences: false) {
      let begins = word.hasPrefix("--") && !isQuoted && segments != [""]
      if begins { segments.append("") }
      segments[segments.count - 1] += (segments[segments.count - 1].isEmpty ? "" : " ") + word
      var last: UInt8?
      for byte in word.utf8 {
        if byte == UInt8(ascii: "'"), last != UInt8(ascii: "\\") { isQuoted.toggle() }
        last = byte
      }
    }
    return segments
  }
}
