/// YAML source, in the few forms that recipes need.
enum YAML {
  /// A value as YAML writes it.
  static func text(_ literal: Literal) -> String {
    switch literal {
    case .text(let text), .code(let text): scalar(text)
    case .count(let count): "\(count)"
    case .number(let number): Digits.text(number, needsPoint: true)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let items): "[" + items.map(scalar).joined(separator: ", ") + "]"
    }
  }

  /// Keys and values, one on each line, and the reasons as comments.
  static func lines<Key>(_ entries: Entries<Key>, indent: Int = 0, first: String? = nil)
    -> [RecipeLine]
  {
    let pad = String(repeating: " ", count: indent)
    return entries.all.enumerated().map { index, entry in
      let start = index == 0 ? first ?? pad : pad
      return RecipeLine("\(start)\(entry.key.rawValue): \(text(entry.value))", entry.note)
    }
  }

  /// Plain text where it cannot be read as anything else, else in quotes.
  static func scalar(_ text: String) -> String {
    let words = ["true", "false", "yes", "no", "on", "off", "null", "~", "y", "n"]
    let isPlain =
      (text.unicodeScalars.first.map { $0.properties.isAlphabetic || $0 == "." || $0 == "/" }
        ?? false)
      && text.unicodeScalars.allSatisfy {
        ($0.isASCII && $0.properties.isAlphabetic) || ("0"..."9").contains($0)
          || "_-./".unicodeScalars.contains($0)
      } && !words.contains(text.lowercased()) && !text.hasSuffix("-")
      && text.contains(where: \.isLetter)
    return isPlain ? text : Quoted.text(text, hasLongEscapes: true)
  }
}

/// JSON source on one line.
enum JSONLine {
  /// A string.
  static func quoted(_ text: String) -> String {
    Quoted.text(text, hasLongEscapes: false)
  }
}
