import Messages

/// The negative answer to a question that is well put: nothing fits, nothing has the name.
struct NoResultError: Error, Equatable {
  /// The reason, then what to do instead, line by line.
  let lines: [Message]

  init(_ lines: Message...) { self.lines = lines }

  init(lines: [Message]) { self.lines = lines }
}
