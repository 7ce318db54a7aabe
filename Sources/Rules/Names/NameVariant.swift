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

/// What a name says that a model is made for.
public enum NameSpeciality: String, CaseIterable, Sendable {
  case coder
  case math
  case vision
  case audio
  case omni
  case embedding
  case reranker
  case reward
  case `guard`
  case medical
  case legal
  case finance
  case functionCalling = "function-calling"
  case roleplay
  case translation
  case classicalChinese = "classical-chinese"
  case draft
}
