/// The number format of cached keys and values.
public enum KVCacheType: String, CaseIterable, Sendable {
  /// 16 bits.
  case f16
  /// 8 bits with a 16-bit scale for 32 numbers; also vLLM's and MLX's 8-bit caches.
  case q8_0
  /// 4 bits with a 16-bit scale for 32 numbers.
  case q4_0

  /// Bytes of one number (blocks of 34 and 18 bytes; ggml-common.h).
  public var bytes: Double {
    switch self {
    case .f16: 2
    case .q8_0: 34.0 / 32
    case .q4_0: 18.0 / 32
    }
  }
}
