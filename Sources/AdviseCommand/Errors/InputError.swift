import Messages

/// Inputs that cannot be read, each with the reason.
public struct InputError: Error, Equatable, Sendable {
  /// One line for each, `path: reason`.
  public let problems: [Message]

  /// One input that cannot be read: a path, or without one standard input.
  public init(_ path: String?, _ reason: Message) {
    let name = path.map { Message.verbatim(Values.shown($0)) } ?? "standard input"
    problems = ["\(name): \(reason)"]
  }

  init(problems: [Message]) { self.problems = problems }
}
