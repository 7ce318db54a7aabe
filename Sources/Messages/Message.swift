/// A text for people: English words with arguments, which a translation may say otherwise.
///
/// Written as a literal, `"takes \(most) tokens"`; the words with `{}` for each argument are the key
/// under which a translation finds it. Two messages are equal when they read the same in English.
///
/// Most messages are written once and in English, so the words stay the literals that they are.
public struct Message: Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The words before the first argument.
  fileprivate var head: String
  /// The arguments, with the words behind each.
  fileprivate var tail: [Part]

  fileprivate enum Part: Sendable {
    case words(String)
    case verbatim(String)
    case message(Message)
  }

  /// A text that stands in a file of data; its key is the whole text.
  public init(_ text: String) {
    head = text
    tail = []
  }

  /// A literal without arguments.
  public init(stringLiteral value: String) { self.init(value) }

  /// A literal with arguments.
  public init(stringInterpolation: Interpolation) { self = stringInterpolation.message }

  /// The English words, with `{}` where an argument stands.
  public var key: String {
    if tail.isEmpty { return head }
    var key = head
    for part in tail {
      if case .words(let words) = part { key += words } else { key += "{}" }
    }
    return key
  }

  /// Whether there are no words, in English.
  public var isEmpty: Bool { head.isEmpty && tail.isEmpty }

  /// The text in English.
  public var description: String { text(in: .english) }

  /// The text in a language; in English where the translation lacks it.
  public func text(in translation: Translation) -> String {
    if tail.isEmpty { return translation.words(for: head) }
    var text = ""
    forEachPart(in: translation) { text += $0 }
    return text
  }

  /// Calls `body` for every piece of the text in a language, one after the other.
  public func forEachPart(in translation: Translation, _ body: (String) -> Void) {
    if tail.isEmpty { return body(translation.words(for: head)) }
    guard !translation.texts.isEmpty, let words = translation.texts[key] else {
      body(head)
      for part in tail {
        switch part {
        case .words(let text), .verbatim(let text): body(text)
        case .message(let message): message.forEachPart(in: translation, body)
        }
      }
      return
    }
    let arguments = arguments
    var next = 0
    var rest = words.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      body(String(Substring(rest[..<open])))
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { break }
      // A translation may change the order: `{2}` is the second argument.
      let number = close == rest.startIndex ? next + 1 : Int(Substring(rest[..<close]))
      if let number, arguments.indices.contains(number - 1) {
        arguments[number - 1].forEachPart(in: translation, body)
      }
      next += 1
      rest = rest[rest.index(after: close)...]
    }
    body(String(Substring(rest)))
  }

  private var arguments: [Message] {
    tail.compactMap { part in
      switch part {
      case .words: nil
      case .verbatim(let text): Message.verbatim(text)
      case .message(let message): message
      }
    }
  }

  /// Collects a literal's words and arguments.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var message = Message("")

    /// An empty literal.
    public init(literalCapacity: Int, interpolationCount: Int) {
      message.tail.reserveCapacity(2 * interpolationCount)
    }

    /// Words.
    public mutating func appendLiteral(_ literal: String) {
      if literal.isEmpty { return }
      if message.isEmpty { message.head = literal } else { message.tail.append(.words(literal)) }
    }

    /// An argument that is translated too. Literals are taken for such.
    public mutating func appendInterpolation(_ message: Message) {
      self.message.tail.append(.message(message))
    }

    /// An argument that is the same in every language, such as a name or a number.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      message.tail.append(.verbatim(value.description))
    }

    /// The same for what most arguments are, without a detour.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ text: String) {
      message.tail.append(.verbatim(text))
    }

    /// The same for what most other arguments are.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ number: Int) {
      message.tail.append(.verbatim(number.description))
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

extension Message {
  /// The same in every language, such as a name.
  public static func verbatim(_ text: String) -> Message {
    var message = Message("")
    message.tail = [.verbatim(text)]
    return message
  }

  /// Joins two literals of one sentence that is too long for a line; never a sentence from parts.
  public static func + (first: Message, second: Message) -> Message {
    var sum = first
    if sum.tail.isEmpty {
      sum.head += second.head
    } else if !second.head.isEmpty {
      sum.tail.append(.words(second.head))
    }
    sum.tail += second.tail
    return sum
  }
}
