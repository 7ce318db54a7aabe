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

  /// Whether low-rank adapters are trained.
  public var hasAdapters: Bool { self == .lora || self == .qlora }
}
