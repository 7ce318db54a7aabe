/// Python source.
enum Python {
  /// A value as Python writes it.
  static func text(_ literal: Literal) -> String {
    switch literal {
    case .text(let text): quoted(text)
    case .count(let count): "\(count)"
    case .number(let number): Digits.text(number)
    case .flag(let flag): flag ? "True" : "False"
    case .list(let items): "[" + items.map(quoted).joined(separator: ", ") + "]"
    case .code(let code): code
    }
  }

  /// A string literal.
  static func quoted(_ text: String) -> String {
    Quoted.text(text, hasLongEscapes: true)
  }

  /// A call with one argument on each line, and the reasons as comments.
  static func call<Key>(
    _ target: String, _ entries: Entries<Key>, first: [String] = [], indent: Int = 0
  ) -> [RecipeLine] {
    let pad = String(repeating: " ", count: indent)
    return ["\(pad)\(target)("]
      + first.map { RecipeLine("\(pad)    \($0),") }
      + entries.all.map { entry in
        RecipeLine("\(pad)    \(entry.key.rawValue)=\(text(entry.value)),", entry.note)
      } + ["\(pad))"]
  }
}
