/// The format of one tensor in a GGUF file.
enum GGMLType {
  case f32, f16, bf16
  case q4_0, q4_1, q5_0, q5_1, q8_0
  case q2_K, q3_K, q4_K, q5_K, q6_K
  case iq1_S, iq1_M, iq2_XXS, iq2_XS, iq2_S, iq3_XXS, iq3_S, iq4_NL, iq4_XS
  case tq1_0, tq2_0, mxfp4

  /// Bits of one weight, scales included: block bytes × 8 / block elements (ggml-common.h).
  var bits: Double {
    switch self {
    case .f32: 32
    case .f16, .bf16: 16
    case .q8_0: 8.5
    case .q6_K: 6.5625
    case .q5_1: 6
    case .q5_0, .q5_K: 5.5
    case .q4_1: 5
    case .q4_0, .q4_K, .iq4_NL: 4.5
    case .iq4_XS, .mxfp4: 4.25
    case .q3_K, .iq3_S: 3.4375
    case .iq3_XXS: 3.0625
    case .q2_K: 2.625
    case .iq2_S: 2.5625
    case .iq2_XS: 2.3125
    case .iq2_XXS, .tq2_0: 2.0625
    case .iq1_M: 1.75
    case .tq1_0: 1.6875
    case .iq1_S: 1.5625
    }
  }

  /// The weights that share scales; a row must be a multiple of it.
  private var blockLength: Int {
    switch self {
    case .f32, .f16, .bf16: 1
    case .q4_0, .q4_1, .q5_0, .q5_1, .q8_0, .iq4_NL, .mxfp4: 32
    default: 256
    }
  }

  /// The type that llama.cpp uses instead where rows are no multiple of the block (llama-quant.cpp).
  func fitting(rowLength: Int) -> GGMLType {
    if rowLength % blockLength == 0 { return self }
    let other: GGMLType =
      switch self {
      case .q4_K: .q5_0
      case .q5_K: .q5_1
      case .q6_K: .q8_0
      default: .iq4_NL
      }
    return rowLength % 32 == 0 ? other : .f16
  }
}
