/// How a name says that the weights were tuned.
public enum NameVariant: String, CaseIterable, Sendable {
  /// Pre-trained only: `base`, `pt`, `text` in an ollama tag.
  case base
  /// Tuned to follow instructions: `instruct`, `it`.
  case instruct
  /// Tuned to talk: `chat`.
  case chat
  /// Tuned to reason before it answers: `thinking`, `reasoning`, `R1`.
  case reasoning
}
