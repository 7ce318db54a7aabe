import Messages

/// How text is laid out for whoever reads it: in which language, how wide, with which colours.
struct Layout: Sendable {
  /// Ways to stand out, with their ANSI codes.
  enum Emphasis: Int {
    case strong = 1
    case faint = 2
    case bad = 31
    case good = 32
    case doubtful = 33
  }

  var translation = Translation.english
  /// The width of a line, in columns.
  var columns = 80
  /// Whether the answer is coloured.
  var isColored = false
  /// Whether JSON stands on one line.
  var isCompact = false

  /// A message in the reader's language.
  func text(_ message: Message) -> String { message.text(in: translation) }

  /// A text that stands out, where there are colours.
  func emphasized(_ text: String, _ emphasis: Emphasis) -> String {
    isColored ? "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A message in lines of the usual width.
  func wrapped(_ message: Message, indent: String = "") -> [String] {
    Self.wrap(text(message), width: columns - indent.count).map { indent + $0 }
  }

  /// A message with an indent, and a deeper one for the lines that follow.
  func paragraph(_ message: Message, first: String, rest: String) -> [String] {
    let lines = Self.wrap(text(message), width: columns - Self.width(rest))
    return lines.enumerated().map { ($0.offset == 0 ? first : rest) + $0.element }
  }

  /// A line beside the answer.
  func note(_ message: Message) -> String {
    paragraph("note: \(message)", first: "", rest: "  ").joined(separator: "\n") + "\n"
  }

  /// A bar such as `[######....]`; full when the share is 1 or more.
  func bar(_ share: Double, width: Int = 10) -> String {
    let share = share > 0 ? min(share, 1) : 0
    let filled = Int((share * Double(width)).rounded(.up))
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: width - filled) + "]"
  }

  /// A text with spaces behind it up to a width, in columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - Self.width(text)))
  }
}
