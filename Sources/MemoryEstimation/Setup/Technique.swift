import Messages

/// How a model is trained.
public enum Technique: String, CaseIterable, Sendable {
  /// Every weight of the language model.
  case full
  /// Low-rank adapters on frozen 16-bit weights.
  case lora
  /// Low-rank adapters on frozen weights that are packed to 4 bits.
  case qlora
  /// Trained tokens before the prompt, on frozen 16-bit weights.
  case promptTuning = "prompt-tuning"
  /// Trained keys and values before those of every layer, on frozen 16-bit weights; P-tuning v2 is
  /// the same.
  case prefixTuning = "prefix-tuning"
  /// Tokens before the prompt that a small trained network makes, on frozen 16-bit weights.
  case pTuning = "p-tuning"

  /// The name as people write it.
  public var title: Message {
    switch self {
    case .full: "full fine-tuning"
    case .lora: "LoRA"
    case .qlora: "QLoRA"
    case .promptTuning: "prompt tuning"
    case .prefixTuning: "prefix tuning"
    case .pTuning: "P-tuning"
    }
  }

  /// Whether low-rank adapters are trained.
  public var hasAdapters: Bool { self == .lora || self == .qlora }

  /// Whether something before the prompt is trained, and no weight of a layer.
  public var trainsPrompt: Bool {
    switch self {
    case .full, .lora, .qlora: false
    case .promptTuning, .prefixTuning, .pTuning: true
    }
  }

  /// Whether activations can be dropped and computed again.
  ///
  /// PEFT refuses it for prefix tuning, since the prefix travels in the cache (PEFT 0.21.2,
  /// `peft_model.py`: "PREFIX_TUNING does not work with gradient checkpointing").
  public var allowsCheckpointing: Bool { self != .prefixTuning }
}
