import Messages
import Rules

extension Approach {
  /// Whether it is what whoever asks like this expects anyway.
  func isUsual(for request: Request) -> Bool {
    decision == (request.mode == .run ? .prompt : .fineTune)
  }
}

extension Approach.Decision {
  /// The decision in a sentence.
  var sentence: Message {
    switch self {
    case .fineTune: "Fine-tune."
    case .rag: "Do not fine-tune yet: retrieve (RAG)."
    case .hybrid: "Fine-tune and retrieve (RAG)."
    case .prompt: "Do not fine-tune yet: write a better prompt."
    }
  }
}
