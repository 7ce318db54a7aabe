/// The format of a checkpoint's weights.
public enum Quantization: String, CaseIterable, Sendable {
  /// 16-bit (or 32-bit) floats: what the maker trained.
  case sixteenBit = "16-bit"
  /// BitsAndBytes NF4.
  case bnb4bit = "bnb-4bit"
  /// Unsloth's dynamic 4-bit: BitsAndBytes NF4 with the most sensitive layers left in 16 bit.
  case unslothBnb4bit = "unsloth-bnb-4bit"
  /// 8-bit floats.
  case fp8
  /// 4-bit microscaling floats (MXFP4).
  case mxfp4
  /// Whole numbers of 4 bits by the maker's own method.
  case int4
  /// Whole numbers of 4 bits by AWQ.
  case awq
  /// Whole numbers of 4 bits by GPTQ.
  case gptqInt4 = "gptq-int4"
  /// Whole numbers of 8 bits by GPTQ.
  case gptqInt8 = "gptq-int8"
  /// Whole numbers of 8 bits with a scale for each row, such as BitsAndBytes' own.
  case int8
  /// Whole numbers of 4 bits, activations in 16 (compressed-tensors).
  case w4a16
  /// Whole numbers of 8 bits, activations too (compressed-tensors).
  case w8a8
  /// NVIDIA's 4-bit floats.
  case nvfp4
  /// Apple's MLX, 4 bits.
  case mlx4bit = "mlx-4bit"
  /// Apple's MLX, 6 bits.
  case mlx6bit = "mlx-6bit"
  /// Apple's MLX, 8 bits.
  case mlx8bit = "mlx-8bit"
  /// Files for llama.cpp, of one or several bit widths.
  case gguf

  /// Whether weights that are stored so are for running only: no trainer of the catalog loads them.
  public var isToRun: Bool {
    switch self {
    case .sixteenBit, .bnb4bit, .unslothBnb4bit: false
    default: true
    }
  }
}
