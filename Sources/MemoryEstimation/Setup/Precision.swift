/// The number format of weights and activations.
public enum Precision: String, CaseIterable, Sendable {
  /// 16 bits with the range of 32; cards before NVIDIA's Ampere lack it.
  case bf16
  /// 16 bits that need a scaled loss, and 32-bit weights when all weights are trained.
  case fp16
  /// 32 bits.
  case fp32

  /// Bytes of one number.
  public var bytes: Int { self == .fp32 ? 4 : 2 }
}
