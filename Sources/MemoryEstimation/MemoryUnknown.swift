import Messages

/// Why there is no estimate: a dimension that the arithmetic needs is not known.
public enum MemoryUnknown: Error, Sendable, Equatable {
  /// The catalog has no dimensions of the model.
  case noArchitecture
  /// A dimension is missing; the key of the catalog's `architecture`.
  case missing(key: String)
  /// Dimensions contradict each other.
  case contradiction(Message)

  /// The reason, as a sentence for people.
  public var message: Message {
    switch self {
    case .noArchitecture: "the model's dimensions are not known"
    case .missing(let key): "the architecture has no '\(key)'"
    case .contradiction(let reason): reason
    }
  }
}
