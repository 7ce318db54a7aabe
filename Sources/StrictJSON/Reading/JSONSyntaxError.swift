import Messages

/// A text that is not JSON: where it stops being so, and why.
public struct JSONSyntaxError: Error, Equatable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong there.
  public let message: Message
}
