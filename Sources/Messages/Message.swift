/// A text for people: English words with arguments, which a translation may say otherwise.
///
/// Written as a literal, `"takes \(most) tokens"`; the words with `{}` for each argument are the key
/// under which a translation finds it. Two messages are equal when they read the same in English.
public struct Message: Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The English words, with `{}` where an argument stands.
  public let key: String
  fileprivate let arguments: [Argument]

  fileprivate enum Argument: Sendable {
    case verbatim(String)
    case message(Message)
  }

  /// A text that stands in a file of data; its key is the whole text.
  public init(_ text: String) {
    key = text
    arguments = []
  }

  /// A literal without arguments.
  public init(stringLiteral value: String) { self.init(value) }

  /// A literal with arguments.
  public init(stringInterpolation: Interpolation) {
    key = stringInterpolation.key
    arguments = stringInterpolation.arguments
  }

  /// The text in English.
  public var description: String { text(in: .english) }

  /// The text in a language; in English where the translation lacks it.
  public func text(in translation: Translation) -> String {
    let words = translation.words(for: key)
    guard !arguments.isEmpty else { return words }
    var text = ""
    var next = 0
    var rest = words.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      text += Substring(rest[..<open])
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { break }
      // A translation may change the order: `{2}` is the second argument.
      let number = close == rest.startIndex ? next + 1 : Int(Substring(rest[..<close]))
      if let number, arguments.indices.contains(number - 1) {
        text += arguments[number - 1].text(in: translation)
      }
      next += 1
      rest = rest[rest.index(after: close)...]
    }
    return text + Substring(rest)
  }

  /// Collects a literal's words and arguments.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var key = ""
    fileprivate var arguments: [Argument] = []

    /// An empty literal.
    public init(literalCapacity: Int, interpolationCount: Int) {
      key.reserveCapacity(literalCapacity + 2 * interpolationCount)
    }

    /// Words.
    public mutating func appendLiteral(_ literal: String) { key += literal }

    /// An argument that is translated too. Literals are taken for such.
    public mutating func appendInterpolation(_ message: Message) {
      key += "{}"
      arguments.append(.message(message))
    }

    /// An argument that is the same in every language, such as a name or a number.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      key += "{}"
      arguments.append(.verbatim(value.description))
    }
  }
}

extension Message: Hashable {
  /// Whether two messages read the same in English.
  public static func == (first: Message, second: Message) -> Bool {
    first.description == second.description
  }

  /// Hashes the English text.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Message.Argument {
  fileprivate func text(in translation: Translation) -> String {
    switch self {
    case .verbatim(let text): text
    case .message(let message): message.text(in: translation)
    }
  }
}

extension Message {
  /// The same in every language, such as a name.
  public static func verbatim(_ text: String) -> Message { "\(text)" }

  /// Messages as people list them: `a, b and c`.
  public static func list(_ items: [Message], or isChoice: Bool = false) -> Message {
    guard let last = items.last, let first = items.first, items.count > 1 else {
      return items.first ?? ""
    }
    let front = items.dropFirst().dropLast().reduce(first) { "\($0), \($1)" }
    return isChoice ? "\(front) or \(last)" : "\(front) and \(last)"
  }

  /// Names as people list them: `a, b and c`.
  public static func list(_ names: [String], or isChoice: Bool = false) -> Message {
    list(names.map(Message.verbatim), or: isChoice)
  }

  /// Messages with commas between.
  public static func series(_ items: [Message]) -> Message {
    items.dropFirst().reduce(items.first ?? "") { "\($0), \($1)" }
  }

  /// Clauses of one sentence, with semicolons between.
  public static func clauses(_ items: [Message]) -> Message {
    items.dropFirst().reduce(items.first ?? "") { "\($0); \($1)" }
  }

  /// Names with commas between.
  public static func names(_ names: [String]) -> Message {
    series(names.map(Message.verbatim))
  }
}

extension Message {
  /// Joins two literals of one sentence that is too long for a line; never a sentence from parts.
  public static func + (first: Message, second: Message) -> Message {
    Message(key: first.key + second.key, arguments: first.arguments + second.arguments)
  }

  private init(key: String, arguments: [Argument]) {
    self.key = key
    self.arguments = arguments
  }
}
