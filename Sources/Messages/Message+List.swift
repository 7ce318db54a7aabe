extension Message {
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
