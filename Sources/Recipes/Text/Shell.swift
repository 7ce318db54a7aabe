import Messages

/// Shell source.
enum Shell {
  /// A word, in quotes where the shell would change it.
  static func word(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        ($0.isASCII && $0.properties.isAlphabetic) || ("0"..."9").contains($0)
          || "_-./:@%+=,".unicodeScalars.contains($0)
      }
    if isPlain { return text }
    // A quote is a quote to the shell even where a joiner or an accent makes it part of a character.
    let parts = text.unicodeScalars.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.map { String($0) }.joined(separator: "'\\''") + "'"
  }

  /// A value as a word.
  static func text(_ literal: Literal) -> String {
    switch literal {
    case .text(let text), .code(let text): word(text)
    case .count(let count): "\(count)"
    case .number(let number): Digits.text(number)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let items): items.map(word).joined(separator: " ")
    }
  }
}

extension String {
  /// The name in small letters, digits, dots and dashes, for files and folders.
  var fileName: String {
    String(
      lowercased().map { character in
        character.isASCII && (character.isLetter || character.isNumber || character == ".")
          ? character : "-"
      })
  }
}
