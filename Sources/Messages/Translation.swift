/// The words of one language for the keys of messages.
public struct Translation: Sendable {
  /// The words by key.
  public let texts: [String: String]

  /// A translation with its words.
  public init(_ texts: [String: String]) { self.texts = texts }

  /// English, in which the keys are written.
  public static let english = Translation([:])

  /// The words for a key; the key itself where there are none.
  func words(for key: String) -> String { texts.isEmpty ? key : texts[key] ?? key }
}
