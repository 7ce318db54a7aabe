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
