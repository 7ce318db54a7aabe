/// How attention is computed.
public enum Attention: String, CaseIterable, Sendable {
  /// FlashAttention: nothing of the size of tokens squared is kept.
  case flash
  /// PyTorch's fused attention: the same in memory.
  case sdpa
  /// Plain matrix products: all scores are kept.
  case eager
}
