import Messages

/// One line of a recipe: what the trainer reads, and what people read beside it.
///
/// A literal is code. The comment is said in the reader's language when the file is written.
struct RecipeLine: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// What the trainer reads; only the indent where the line is a comment.
  let code: String
  /// What people read.
  let comment: Message?

  /// A line with a comment.
  init(_ code: String, _ comment: Message?) {
    self.code = code
    self.comment = comment
  }

  /// A line without a comment.
  init(_ code: String) { self.init(code, nil) }

  init(stringLiteral value: String) { self.init(value, nil) }

  init(stringInterpolation: DefaultStringInterpolation) {
    self.init(String(stringInterpolation: stringInterpolation), nil)
  }

  /// A line that is a comment.
  static func comment(_ text: Message, indent: Int = 0) -> RecipeLine {
    RecipeLine(String(repeating: " ", count: indent), text)
  }

  /// The line in a language.
  func text(in translation: Translation) -> String {
    guard let comment else { return code }
    let isAlone = code.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
    return code + (isAlone ? "" : "  ") + Quoted.comment(comment.text(in: translation))
  }
}
