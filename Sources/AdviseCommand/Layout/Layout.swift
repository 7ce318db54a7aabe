import Messages

/// How text is laid out for whoever reads it: in which language, how wide, with which colours.
struct Layout: Sendable {
  /// What stands out, as ANSI's numbers for it.
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

  /// The words of a text in lines of at most a width, in columns.
  ///
  /// Chinese, Japanese and Korean break between characters, but no line begins with a closing mark
  /// or ends with an opening one. A word that is too long stays whole.
  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(text) {
      // After a full-width mark no space is needed.
      let isASCII = line.utf8.last.map { $0 < 0x80 } ?? false
      let isApart = isASCII || line.last.map { !(isWide($0) && closing.contains($0)) } ?? false
      let gap = piece.isAfterSpace && isApart ? 1 : 0
      if !line.isEmpty, used + gap + piece.width > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if gap == 1, !line.isEmpty {
        line += " "
        used += 1
      }
      line += piece.text
      used += piece.width
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// A text with a mark wherever a line may break without a space.
  static func breakable(_ text: String, mark: String) -> String {
    var marked = ""
    for piece in pieces(text) {
      if !marked.isEmpty { marked += piece.isAfterSpace ? " " : mark }
      marked += piece.text
    }
    return marked
  }

  /// What cannot be broken, its width, and whether a space stands before it.
  private static func pieces(_ text: String)
    -> [(text: Substring, width: Int, isAfterSpace: Bool)]
  {
    var pieces: [(text: Substring, width: Int, isAfterSpace: Bool)] = []
    for word in text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) {
      guard word.utf8.contains(where: { $0 >= 0x80 }) else {
        pieces.append((word, word.utf8.count, true))
        continue
      }
      var start = word.startIndex
      var last: Character?
      for index in word.indices {
        let character = word[index]
        if let last, isWide(last) || isWide(character), !closing.contains(character),
          !opening.contains(last)
        {
          pieces.append((word[start..<index], width(word[start..<index]), start == word.startIndex))
          start = index
        }
        last = character
      }
      pieces.append((word[start...], width(word[start...]), start == word.startIndex))
    }
    return pieces
  }

  private static let closing: Set<Character> = [
    "。", "，", "、", "；", "：", "！", "？", "）", "」", "』", "》", "】", "”", "’", "…", ".", ",", ";", ":",
    "!",
    "?", ")", "]", "}", "%", "/", "'", "\"",
  ]
  private static let opening: Set<Character> = [
    "（", "「", "『", "《", "【", "“", "‘", "(", "[", "{", "/", "'", "\"",
  ]

  /// The width of a text in a terminal, in columns: wide characters take two, marks none.
  static func width(_ text: some StringProtocol) -> Int {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text.utf8.count }
    return text.reduce(0) { $0 + (isWide($1) ? 2 : isMark($1) ? 0 : 1) }
  }

  private static func isMark(_ character: Character) -> Bool {
    switch character.unicodeScalars.first?.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  /// Whether a character takes two columns: East Asian Width `W` or `F` (UAX #11), by blocks.
  private static func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value, scalar >= 0x1100 else { return false }
    return wideBlocks.contains { $0.contains(scalar) }
  }

  private static let wideBlocks: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
    0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}

extension Layout {
  /// The layout that a command line and its surroundings ask for, before the line is checked.
  init(for arguments: [String], _ surroundings: Surroundings) {
    let options = arguments.prefix { $0 != "--" }
    func value(of name: String) -> String? {
      let inline = options.last { $0.hasPrefix(name + "=") }?.dropFirst(name.count + 1)
      let next = options.lastIndex(of: name).flatMap { options[($0 + 1)...].first }
      return inline.map { $0.lowercased() } ?? next?.lowercased()
    }
    let language =
      value(of: "--locale").flatMap(Language.init)
      ?? Language(environment: surroundings.variable)
    translation = language.translation
    let terminal = surroundings.terminalColumns()
    let given = surroundings.variable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let wanted = given ?? terminal ?? 80
    columns = min(max(wanted, 40), 120)
    isColored =
      switch value(of: "--color") {
      case "always": true
      case "never": false
      default: terminal != nil && surroundings.variable("NO_COLOR")?.isEmpty ?? true
      }
  }

  /// The languages of what people read.
  enum Language: String, CaseIterable {
    case en
    case zh

    /// The language of an environment: of `LC_ALL`, or else of `LANG`.
    init(environment variable: (String) -> String?) {
      let name = ["LC_ALL", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
      self = name?.hasPrefix("zh") ?? false ? .zh : .en
    }

    var translation: Translation {
      switch self {
      case .en: .english
      case .zh: .chinese
      }
    }
  }

  /// When an answer is coloured.
  enum Color: String, CaseIterable {
    case auto
    case always
    case never
  }
}
