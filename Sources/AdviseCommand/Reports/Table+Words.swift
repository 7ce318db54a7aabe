import Messages

/// Words for people where scripts read a fixed one.
extension Table {
  /// Whether a licence allows commercial use.
  static let commercialWords: [String: Message] = [
    "yes": "allowed", "conditional": "conditional", "no": "not allowed",
    "unknown": "not established",
  ]

  /// Inputs of a model, and needs of a task.
  static let inputWords: [String: Message] = [
    "text": "text", "image": "images", "audio": "audio",
  ]

  /// Kinds of rules.
  static let kindWords: [String: Message] = [
    "rule": "rule", "criterion": "criterion", "audit": "check",
  ]

  /// How bad a finding is.
  static let severityWords: [String: Message] = ["error": "error", "warning": "warning"]

  /// Whether weights that are stored so can be trained.
  static let trainingWords: [String: Message] = [
    "possible": "possible", "adapters only": "adapters only",
    "take the original": "take the original", "impossible": "impossible",
  ]

  /// Whether it fits.
  static let verdictWords: [String: Message] = ["yes": "yes", "uncertain": "uncertain", "no": "no"]
}
