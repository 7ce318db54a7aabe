import ModelCatalog

/// How weights are stored when a model runs.
///
/// Formats other than GGUF and MLX pack the decoder's linear layers only; embeddings, output layer
/// and norms stay in 16 bit.
public enum RunQuantization: Sendable, Hashable {
  /// 32 bits.
  case fp32
  /// 16 bits, bfloat16 or float16.
  case bf16
  /// A GGUF file.
  case gguf(GGUFType)
  /// bitsandbytes in 8 bits, and other 8-bit formats with a scale for each row.
  case int8
  /// bitsandbytes in 4 bits (NF4 or FP4).
  case nf4
  /// The same with quantized scales, as in Unsloth's published repositories.
  case nf4DoubleQuantized
  /// Unsloth's dynamic 4 bits: the same, with the most sensitive layers in 16 bit.
  case nf4Dynamic
  /// GPTQ in 8 bits, groups of 128.
  case gptqInt8
  /// GPTQ in 4 bits, groups of 128.
  case gptqInt4
  /// AWQ: 4 bits, groups of 128.
  case awq
  /// Whole numbers of 4 bits in groups of 128, activations in 16 bits (compressed-tensors).
  case w4a16
  /// Whole numbers of 8 bits with a scale for each row, activations too (compressed-tensors).
  case w8a8
  /// NVIDIA's 4-bit floats with a scale for 16.
  case nvfp4
  /// 8-bit floats with a scale for a block.
  case fp8
  /// Experts in 4-bit floats with a scale for 32, as gpt-oss is published; the rest in 16 bits.
  case mxfp4
  /// MLX in 4 bits, groups of 64.
  case mlx4
  /// MLX in 6 bits, groups of 64.
  case mlx6
  /// MLX in 8 bits, groups of 64.
  case mlx8

  /// Every type of GGUF file, the largest first.
  public static let allGGUF = GGUFType.allCases.map(RunQuantization.gguf)

  /// Everything that has a name, GGUF last.
  public static let all: [RunQuantization] =
    [
      .fp32, .bf16, .int8, .nf4, .nf4DoubleQuantized, .nf4Dynamic, .gptqInt8, .gptqInt4, .awq,
      .w8a8,
      .w4a16, .fp8, .nvfp4, .mxfp4,
      .mlx8, .mlx6, .mlx4,
    ] + allGGUF

  /// The name, such as `Q4_K_M`, `nf4` or `mlx-4bit`; `init(_:)` reads it back.
  public var name: String {
    switch self {
    case .gguf(let type): type.rawValue
    case .fp32: "fp32"
    case .bf16: "bf16"
    case .int8: "int8"
    case .nf4: "nf4"
    case .nf4DoubleQuantized: "nf4-dq"
    case .nf4Dynamic: "nf4-dynamic"
    case .gptqInt8: "gptq-int8"
    case .gptqInt4: "gptq-int4"
    case .awq: "awq"
    case .w4a16: "w4a16"
    case .w8a8: "w8a8"
    case .nvfp4: "nvfp4"
    case .fp8: "fp8"
    case .mxfp4: "mxfp4"
    case .mlx4: "mlx-4bit"
    case .mlx6: "mlx-6bit"
    case .mlx8: "mlx-8bit"
    }
  }

  private static let aliases: [String: RunQuantization] = [
    "16-bit": .bf16, "16bit": .bf16, "fp16": .bf16, "float16": .bf16, "bfloat16": .bf16,
    "32-bit": .fp32, "float32": .fp32, "8-bit": .int8, "8bit": .int8, "bnb-8bit": .int8,
    "bnb-4bit": .nf4, "unsloth-bnb-4bit": .nf4Dynamic, "4-bit": .nf4, "4bit": .nf4,
    "gptq": .gptqInt4, "gptq-4bit": .gptqInt4, "gptq-8bit": .gptqInt8, "int4": .gptqInt4,
    "nvfp4a16": .nvfp4, "fp8-dynamic": .fp8, "fp8-block": .fp8, "w8a16": .w8a8, "int4-awq": .awq,
    "awq-int4": .awq, "awq-4bit": .awq, "mlx": .mlx4, "mlx-4": .mlx4, "mlx-6": .mlx6,
    "mlx-8": .mlx8, "4bit-mlx": .mlx4, "8bit-mlx": .mlx8,
  ]

  private static let byName: [String: RunQuantization] =
    Dictionary(
      // Where a name is both, such as BF16, it is not the file: every engine loads it.
      (all.map { ($0.name.lowercased(), $0) }) + aliases.map { ($0.key, $0.value) }
    ) { first, _ in first }

  /// Reads a name, upper or lower case; nil when there is none such.
  public init?(_ name: some StringProtocol) {
    guard let found = Self.byName[name.lowercased()] else { return nil }
    self = found
  }

  /// The format of a checkpoint of the catalog; for GGUF, whose repositories hold several types, the
  /// usual one.
  public init(_ quantization: Quantization) {
    self =
      switch quantization {
      case .sixteenBit: .bf16
      case .bnb4bit: .nf4DoubleQuantized
      case .unslothBnb4bit: .nf4Dynamic
      case .fp8: .fp8
      case .mxfp4: .mxfp4
      case .int4, .gptqInt4: .gptqInt4
      case .awq: .awq
      case .gptqInt8: .gptqInt8
      case .int8: .int8
      case .w4a16: .w4a16
      case .w8a8: .w8a8
      case .nvfp4: .nvfp4
      case .mlx4bit: .mlx4
      case .mlx6bit: .mlx6
      case .mlx8bit: .mlx8
      case .gguf: .gguf(.q4_K_M)
      }
  }

  /// Whether it is a type of GGUF file.
  public var isGGUF: Bool {
    if case .gguf = self { return true }
    return false
  }

  /// Whether its weights have nominally fewer than 4 bits.
  public var isBelowQ4: Bool {
    if case .gguf(let type) = self { return type.isBelowQ4 }
    return false
  }

  /// Bits of one weight of a model, averaged over everything in memory.
  public func bitsPerWeight(of architecture: Architecture) -> Double {
    let count = ParameterCount(architecture)
    guard count.total > 0 else { return 0 }
    if case .gguf(let type) = self {
      let tensors = GGUFTensors(
        architecture, count, type, hasImportanceMatrix: true, hasFusedQueries: false)
      return tensors.total / Double(count.total)
    }
    return 8 * packedBytes(count) / Double(count.total)
  }

  /// The weights that share a scale, and the bytes of their scale and zero point, for formats in
  /// groups of whole numbers.
  private var group: (weights: Int, bytes: Double)? {
    switch self {
    // A 16-bit scale and a zero point (AutoGPTQ, AutoAWQ).
    case .gptqInt8: (128, 3)
    case .gptqInt4, .awq: (128, 2.5)
    // A 16-bit scale (compressed-tensors, symmetric).
    case .w4a16: (128, 2)
    // A 16-bit scale and a 16-bit bias (mlx.core.quantize).
    case .mlx4, .mlx6, .mlx8: (64, 4)
    default: nil
    }
  }

  /// Bytes of a packed weight with its share of scales; nil for GGUF.
  ///
  /// - Parameter groupSize: the weights that share a scale where they are not the usual number.
  func bytesPerPackedWeight(groupSize: Int? = nil) -> Double? {
    let scales = group.map { $0.bytes / Double(groupSize ?? $0.weights) } ?? 0
    return switch self {
    case .gguf: nil
    case .fp32: 4
    case .bf16: 2
    // A 32-bit scale for a row of some thousand weights.
    case .int8, .w8a8: 1 + 0.0005
    // A 32-bit scale for 64 weights (bitsandbytes).
    case .nf4: 0.5 + 4.0 / 64
    // An 8-bit scale for 64 weights, a 32-bit one for 256 of those (arXiv:2305.14314, section 3).
    case .nf4DoubleQuantized: 0.5 + 1.0 / 64 + 4.0 / 16384
    case .nf4Dynamic:
      TrainingRun.dynamicShare * 2
        + (1 - TrainingRun.dynamicShare) * (0.5 + 1.0 / 64 + 4.0 / 16384)
    case .gptqInt8, .mlx8: 1 + scales
    case .gptqInt4, .awq, .w4a16, .mlx4: 0.5 + scales
    case .mlx6: 0.75 + scales
    // A 32-bit scale for 128 × 128 weights (DeepSeek-V3's published FP8).
    case .fp8: 1 + 4.0 / 16384
    // An 8-bit scale for 16 weights (NVIDIA's NVFP4).
    case .nvfp4: 0.5 + 1.0 / 16
    // An 8-bit scale for 32 weights (OCP Microscaling Formats 1.0).
    case .mxfp4: 0.5 + 1.0 / 32
    }
  }

  /// The language model's bytes where it is no GGUF.
  func packedBytes(_ count: ParameterCount, groupSize: Int? = nil) -> Double {
    let packed = bytesPerPackedWeight(groupSize: groupSize) ?? 2
    let total = Double(count.total)
    switch self {
    case .fp32, .bf16, .gguf: return total * packed
    case .mxfp4: return total * 2 - Double(count.experts) * (2 - packed)
    case .mlx4, .mlx6, .mlx8:
      let small = Double(count.norms + count.biases + count.other)
      return (total - small) * packed + small * 2
    default:
      return total * 2 - Double(count.linear + count.experts) * (2 - packed)
    }
  }
}
