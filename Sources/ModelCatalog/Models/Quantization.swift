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
  /// Files for llama.cpp, of one or several bit widths.
  case gguf
}
