extension Layout {
  /// A command that can be pasted; one that is too long goes on behind a backslash, at an option.
  func command(_ text: String) -> [String] {
    var lines: [String] = []
    var line = "  "
    for (number, piece) in Self.options(of: text).enumerated() {
      if number > 0, Self.width(line) + 1 + Self.width(piece) + 2 > columns {
        lines.append(line + " \\")
        line = "    " + piece
      } else {
        line += (number > 0 ? " " : "") + piece
      }
    }
    // The last line needs no room for a backslash.
    if let last = lines.last, Self.width(last) + Self.width(line) - 5 <= columns {
      lines[lines.count - 1] = String(last.dropLast() + line.dropFirst(4))
      return lines
    }
    return lines + [line]
  }

  /// A command in pieces, each but the first beginning with an option.
  private static func options(of command: String) -> [String] {
    var pieces = [""]
    var isQuoted = false
    for word in command.split(separator: " ", omittingEmptySubsequences: false) {
      let begins = word.hasPrefix("--") && !isQuoted && pieces != [""]
      if begins { pieces.append("") }
      pieces[pieces.count - 1] += (pieces[pieces.count - 1].isEmpty ? "" : " ") + word
      var last: UInt8?
      for byte in word.utf8 {
        if byte == UInt8(ascii: "'"), last != UInt8(ascii: "\\") { isQuoted.toggle() }
        last = byte
      }
    }
    return pieces
  }
}
