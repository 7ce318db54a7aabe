extension Layout {
  /// The words of a text in lines of at most a width, in columns.
  ///
  /// Chinese, Japanese and Korean break between characters, but no line begins with a closing mark
  /// or ends with an opening one. A word that is too long stays whole.
  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for segment in segments(text) {
      // After a full-width mark no space is needed.
      let isASCII = line.utf8.last.map { $0 < 0x80 } ?? false
      let isApart = isASCII || line.last.map { !(isWide($0) && closing.contains($0)) } ?? false
      let gap = segment.isAfterSpace && isApart ? 1 : 0
      if !line.isEmpty, used + gap + segment.width > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if gap == 1, !line.isEmpty {
        line += " "
        used += 1
      }
      line += segment.text
      used += segment.width
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// A text with a mark wherever a line may break without a space.
  static func breakable(_ text: String, mark: String) -> String {
    var marked = ""
    for segment in segments(text) {
      if !marked.isEmpty { marked += segment.isAfterSpace ? " " : mark }
      marked += segment.text
    }
    return marked
  }

  /// The parts that cannot be broken, with their widths and whether a space stands before them.
  private static func segments(_ text: String)
    -> [(text: Substring, width: Int, isAfterSpace: Bool)]
  {
    var segments: [(text: Substring, width: Int, isAfterSpace: Bool)] = []
    for word in text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) {
      guard word.utf8.contains(where: { $0 >= 0x80 }) else {
        segments.append((word, word.utf8.count, true))
        continue
      }
      var start = word.startIndex
      var last: Character?
      for index in word.indices {
        let character = word[index]
        if let last, isWide(last) || isWide(character), !closing.contains(character),
          !opening.contains(last)
        {
          segments.append(
            (word[start..<index], width(word[start..<index]), start == word.startIndex))
          start = index
        }
        last = character
      }
      segments.append((word[start...], width(word[start...]), start == word.startIndex))
    }
    return segments
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
