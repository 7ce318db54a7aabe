/// The answer to one line of a batch.
public struct BatchAnswer: Sendable {
  /// The report or the error, with its line ending.
  let text: String
  let isError: Bool
}
