/// Everything about running a model that changes how much memory it needs, the model aside.
public struct RunSetup: Sendable, Hashable {
  /// The software.
  public var engine: Engine
  /// How the weights are stored.
  public var quantization: RunQuantization
  /// The weights that share a scale, where they are not the format's usual number.
  public var groupSize: Int?
  /// How keys and values are stored.
  public var kvCache: KVCacheType
  /// The tokens of a sequence, prompt and answer together.
  public var contextLengthInTokens: Int
  /// The tokens that are read before the first one is written; the whole context when nil.
  public var promptLengthInTokens: Int?
  /// The sequences that are answered at once.
  public var batchSize: Int
  /// Whether card and system share one memory, as on a Mac, or there is no card.
  ///
  /// llama.cpp else leaves the token embedding in system memory.
  public var hasUnifiedMemory: Bool
  /// The cards among which the model is divided: by layers, with vLLM by matrices.
  public var cards: Int
  /// The layers on each of several unequal cards; empty where the cards are alike.
  public internal(set) var layersByCard: [Int] = []
  /// Which of several unequal cards the number is of; nil where the cards are alike.
  public internal(set) var card: Int?
  /// The share of the card that vLLM takes (`--gpu-memory-utilization`).
  public var memoryFraction: Double

  /// Creates a set-up; what is not given follows the engine's own defaults.
  public init(
    engine: Engine = .llamaCpp,
    quantization: RunQuantization? = nil,
    kvCache: KVCacheType = .f16,
    contextLengthInTokens: Int = 8192,
    promptLengthInTokens: Int? = nil,
    batchSize: Int = 1,
    hasUnifiedMemory: Bool? = nil,
    cards: Int = 1,
    memoryFraction: Double = 0.9
  ) {
    self.engine = engine
    self.quantization = quantization ?? engine.defaultQuantization
    self.kvCache = kvCache
    self.contextLengthInTokens = contextLengthInTokens
    self.promptLengthInTokens = promptLengthInTokens
    self.batchSize = batchSize
    self.hasUnifiedMemory = hasUnifiedMemory ?? (engine == .mlx)
    self.cards = cards
    self.memoryFraction = memoryFraction
  }
}
