/// The software that runs a model.
public enum Engine: String, CaseIterable, Sendable {
  /// Hugging Face transformers.
  case transformers
  /// llama.cpp and what is built on it, such as ollama and LM Studio.
  case llamaCpp = "llama.cpp"
  /// vLLM.
  case vllm
  /// Apple's MLX.
  case mlx

  /// The weights that people mostly run with it.
  public var defaultQuantization: RunQuantization {
    switch self {
    case .transformers, .vllm: .bf16
    case .llamaCpp: .gguf(.q4_K_M)
    case .mlx: .mlx4
    }
  }

  /// Whether it loads weights that are stored so.
  public func loads(_ quantization: RunQuantization) -> Bool {
    switch quantization {
    case .bf16: true
    case .fp32: self == .transformers
    case .gguf(let type): self != .mlx || type == .bf16 || type == .f16
    case .mlx4, .mlx6, .mlx8: self == .mlx
    case .mxfp4: true
    default: self == .transformers || self == .vllm
    }
  }
}
