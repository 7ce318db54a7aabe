import Messages

/// The first mistake in a text that is not JSON.
public struct JSONSyntaxError: Error, Equatable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// The mistake, in words.
  public let message: Message
}
