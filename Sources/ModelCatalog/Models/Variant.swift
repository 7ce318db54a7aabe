/// How a model's weights were tuned after pre-training.
public enum Variant: String, CaseIterable, Sendable {
  /// Pre-trained only.
  case base
  /// Tuned to follow instructions or to chat.
  case instruct
  /// Tuned to write its reasoning before the answer.
  case reasoning
}
