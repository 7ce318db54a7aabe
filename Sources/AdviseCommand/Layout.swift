/// Breaking text into lines, and bars.
enum Layout {
  /// The words of a text in lines of at most a width, in characters.
  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// A text with an indent, and a deeper one for the lines that follow.
  static func paragraph(_ text: String, first: String, rest: String, width: Int = 80) -> [String] {
    let lines = wrap(text, width: width - rest.count)
    return lines.enumerated().map { ($0.offset == 0 ? first : rest) + $0.element }
  }

  /// A bar such as `[######....]`; full when the share is 1 or more.
  static func bar(_ share: Double, width: Int = 10) -> String {
    let share = share > 0 ? min(share, 1) : 0
    let filled = Int((share * Double(width)).rounded(.up))
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: width - filled) + "]"
  }
}
