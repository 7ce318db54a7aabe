import Messages
import ModelCatalog

extension ModelName {
  /// The catalog's word for the variant; a chat model counts as instruct.
  public var catalogVariant: Variant? {
    switch variant {
    case .base: .base
    case .instruct, .chat: .instruct
    case .reasoning: .reasoning
    case nil: nil
    }
  }

  /// The catalog's word for the quantization that the name states.
  public var catalogQuantization: Quantization? { storage }

  /// The catalog's word for the quantization, where a plain repository counts as 16-bit.
  ///
  /// Nothing is added for names that state a quantization which the catalog has no word for. A
  /// plain name is a convention, not a statement: `openai/gpt-oss-20b` is MXFP4 all the same.
  public var assumedCatalogQuantization: Quantization? {
    quantization == nil && format == nil ? .sixteenBit : storage
  }

  /// Whether weights stored like this can be trained; `nil` where the name states no storage, or
  /// one that trainers would rather convert.
  public var canBeTrained: Bool? {
    switch training {
    case .possible, .adaptersOnly: true
    case .impossible: false
    case .original, nil: nil
    }
  }

  /// What to know before training, in a sentence; nothing where nothing stands against it.
  public var trainingAdvice: Message? { trainingAdvice(instead: nil) }

  /// What to know before training, with the repository to train instead, where one is known.
  public func trainingAdvice(instead repository: String?) -> Message? {
    if let component, isPart {
      let whole: Message = repository.map { "\($0)" } ?? "the whole model's repository"
      return "This file is only a part of a model (\(component)); train \(whole)."
    }
    let stored = format?.uppercased() ?? quantization ?? ""
    let instead: Message =
      repository.map { "train \($0) instead" }
      ?? "train the 16-bit repository that it was made from"
    switch training {
    case .impossible: return "\(stored) cannot be fine-tuned; \(instead)."
    case .adaptersOnly:
      return "\(stored) weights stay as they are: only adapters can be trained on top of them."
    case .original: return "\(stored) is made for running; \(instead)."
    case .possible, nil: return nil
    }
  }
}
