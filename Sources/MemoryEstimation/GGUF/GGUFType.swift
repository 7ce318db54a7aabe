/// The type of a GGUF file: one format, or a mixture of formats by tensor.
///
/// Names and mixtures are those of llama.cpp's `llama-quantize`; `_L` and `_XL` are common files
/// with embeddings and output layer in 8 bits.
public enum GGUFType: String, CaseIterable, Sendable {
  case f32 = "F32"
  case f16 = "F16"
  case bf16 = "BF16"
  case q8_0 = "Q8_0"
  case q6_K_L = "Q6_K_L"
  case q6_K = "Q6_K"
  case q5_K_L = "Q5_K_L"
  case q5_K_M = "Q5_K_M"
  case q5_K_S = "Q5_K_S"
  case q5_1 = "Q5_1"
  case q5_0 = "Q5_0"
  case q4_K_L = "Q4_K_L"
  case q4_K_M = "Q4_K_M"
  case q4_K_S = "Q4_K_S"
  case q4_1 = "Q4_1"
  case q4_0 = "Q4_0"
  case iq4_NL = "IQ4_NL"
  case iq4_XS = "IQ4_XS"
  /// Experts in MXFP4, everything else in 8 bits.
  case mxfp4 = "MXFP4_MOE"
  case q3_K_XL = "Q3_K_XL"
  case q3_K_L = "Q3_K_L"
  case q3_K_M = "Q3_K_M"
  case q3_K_S = "Q3_K_S"
  case iq3_M = "IQ3_M"
  case iq3_S = "IQ3_S"
  case iq3_XS = "IQ3_XS"
  case iq3_XXS = "IQ3_XXS"
  case q2_K_L = "Q2_K_L"
  case q2_K = "Q2_K"
  case q2_K_S = "Q2_K_S"
  case iq2_M = "IQ2_M"
  case iq2_S = "IQ2_S"
  case iq2_XS = "IQ2_XS"
  case iq2_XXS = "IQ2_XXS"
  case tq2_0 = "TQ2_0"
  case iq1_M = "IQ1_M"
  case tq1_0 = "TQ1_0"
  case iq1_S = "IQ1_S"

  /// Whether its weights have nominally fewer than 4 bits.
  public var isBelowQ4: Bool {
    switch base {
    case .q3_K, .iq3_S, .iq3_XXS, .q2_K, .iq2_S, .iq2_XS, .iq2_XXS, .iq1_M, .iq1_S, .tq1_0, .tq2_0:
      true
    default: false
    }
  }

  /// The format of most tensors (llama-quant.cpp, `llama_tensor_get_type` and its caller).
  var base: GGMLType {
    switch self {
    case .f32: .f32
    case .f16: .f16
    case .bf16: .bf16
    case .q8_0, .mxfp4: .q8_0
    case .q6_K, .q6_K_L: .q6_K
    case .q5_K_L, .q5_K_M, .q5_K_S: .q5_K
    case .q5_1: .q5_1
    case .q5_0: .q5_0
    case .q4_K_L, .q4_K_M, .q4_K_S: .q4_K
    case .q4_1: .q4_1
    case .q4_0: .q4_0
    case .iq4_NL: .iq4_NL
    case .iq4_XS: .iq4_XS
    case .q3_K_XL, .q3_K_L, .q3_K_M, .q3_K_S: .q3_K
    case .iq3_M, .iq3_S, .iq3_XS: .iq3_S
    case .iq3_XXS: .iq3_XXS
    case .q2_K_L, .q2_K, .q2_K_S: .q2_K
    case .iq2_M: .iq2_S
    case .iq2_S, .iq2_XS: .iq2_XS
    case .iq2_XXS: .iq2_XXS
    case .iq1_M: .iq1_M
    case .iq1_S: .iq1_S
    case .tq2_0: .tq2_0
    case .tq1_0: .tq1_0
    }
  }

  /// The mixture that it is but for its embeddings and output layer.
  var mixture: GGUFType {
    switch self {
    case .q6_K_L: .q6_K
    case .q5_K_L: .q5_K_M
    case .q4_K_L: .q4_K_M
    case .q3_K_XL: .q3_K_L
    case .q2_K_L: .q2_K
    default: self
    }
  }

  /// Whether it is not quantized.
  var isFloat: Bool { self == .f32 || self == .f16 || self == .bf16 }

  /// Whether it is one of the mixtures of 1 to 2.5 bits, which have rules of their own.
  var isVeryLow: Bool {
    switch self {
    case .iq2_M, .iq2_S, .iq2_XS, .iq2_XXS, .iq1_M, .iq1_S: true
    default: false
    }
  }

  /// The output layer's format, or the embedding's where the two are one.
  func output(rowLength: Int) -> GGMLType {
    if isFloat { return base }
    if mixture != self || base == .q8_0 { return .q8_0 }
    if rowLength % 256 != 0 { return .q8_0 }
    return isVeryLow || self == .iq3_XXS ? .q5_K : .q6_K
  }

  /// The token embedding's format where the output layer is apart.
  func embedding(rowLength: Int) -> GGMLType {
    let type: GGMLType =
      switch self {
      case .iq2_XXS, .iq2_XS, .iq1_S, .iq1_M: .q2_K
      case .iq2_S, .iq2_M, .iq3_XXS: .iq3_S
      case .tq1_0, .tq2_0: .q4_K
      default: mixture == self ? base : .q8_0
      }
    return type.fitting(rowLength: rowLength)
  }
}
