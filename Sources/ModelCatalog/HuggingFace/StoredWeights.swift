/// How a repository's weights are packed, by its `config.json`.
public struct StoredWeights: Sendable, Equatable {
  /// The format.
  public let quantization: Quantization
  /// The weights that share a scale, where the file says it.
  public let groupSize: Int?
  /// Whether BitsAndBytes' scales are quantized too.
  public let hasDoubleQuantization: Bool
}
