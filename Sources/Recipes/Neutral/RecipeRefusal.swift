import Messages
import ModelCatalog

/// Why there is no recipe, and what to do instead.
public struct RecipeRefusal: Error, Equatable, Sendable {
  /// The reason, in one sentence.
  public let reason: Message
  /// What to do instead, line by line.
  public let advice: [Message]

  init(_ reason: Message, _ advice: Message...) {
    self.init(reason, advice: advice)
  }

  init(_ reason: Message, advice: [Message]) {
    self.reason = reason
    self.advice = advice
  }

  /// The refusal for weights in a format that nobody trains.
  public static func untrainable(_ name: String, _ format: String, _ others: [Checkpoint])
    -> RecipeRefusal
  {
    let official = others.first { $0.isOfficial && $0.quantization == .sixteenBit }
    let packed = others.first { $0.quantization == .unslothBnb4bit || $0.quantization == .bnb4bit }
    let advice: Message? =
      official.map { "train \($0.repository), and convert the result afterwards" }
      ?? packed.map { "train \($0.repository) with '--for unsloth'" }
    return RecipeRefusal(
      "\(name) holds \(format.uppercased()) weights, which are for running: they cannot be trained",
      advice: advice.map { [$0] } ?? [])
  }
}
