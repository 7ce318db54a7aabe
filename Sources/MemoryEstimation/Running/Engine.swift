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

  /// The engine that weights in a format are made for; nothing where any will do.
  public init?(for quantization: RunQuantization) {
    switch quantization {
    case .gguf: self = .llamaCpp
    case .mlx4, .mlx6, .mlx8: self = .mlx
    case .awq, .gptqInt4, .gptqInt8, .w4a16, .w8a8, .fp8, .nvfp4: self = .vllm
    case .int8, .nf4, .nf4DoubleQuantized, .nf4Dynamic: self = .transformers
    case .bf16, .fp32, .mxfp4: return nil
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
    case .nvfp4: self == .vllm
    default: self == .transformers || self == .vllm
    }
  }
}
