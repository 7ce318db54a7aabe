import StrictJSON

/// The dimensions of a language model, from its published configuration.
///
/// Counts are of one decoder unless said otherwise. A key that is absent means that the model has
/// no such part, not that it is unknown: an architecture is either whole or left out.
public struct Architecture: Sendable, Equatable {
  /// Decoder layers of all kinds.
  public let layers: Int
  /// The width of the residual stream.
  public let hiddenSize: Int
  /// The width of the dense feed-forward network; absent where every layer has experts.
  public internal(set) var intermediateSize: Int?
  /// Query heads.
  public let attentionHeads: Int
  /// Key and value heads.
  public let keyValueHeads: Int
  /// The width of one head.
  public let headDimension: Int
  /// Rows of the token embedding.
  public let vocabularySize: Int
  /// Whether the output layer is the token embedding.
  public let hasTiedEmbeddings: Bool
  /// Whether the feed-forward network has a gate (three matrices, not two). Usual.
  public internal(set) var hasGatedFeedForward = true
  /// Norms of the hidden size in one layer: 2 is usual, Gemma has 4.
  public internal(set) var normsPerLayer = 2
  /// Which biases there are.
  public internal(set) var biases: Biases = []
  /// Norms on queries and keys.
  public internal(set) var queryKeyNorm: QueryKeyNorm?
  /// Learned positions, for models that have them.
  public internal(set) var positionEmbeddings: Int?
  /// Layers that see a window of tokens only.
  public internal(set) var slidingWindow: SlidingWindow?
  /// The experts of a mixture of experts.
  public internal(set) var experts: Experts?
  /// Multi-head latent attention.
  public internal(set) var latentAttention: LatentAttention?
  /// Linear-attention layers (Gated DeltaNet).
  public internal(set) var linearAttention: LinearAttention?
  /// State-space layers (Mamba).
  public internal(set) var stateSpace: StateSpace?
  /// Layers that attend to all tokens, where not every layer does.
  public internal(set) var fullAttentionLayers: Int?
  /// Layers that attend to the vision tower's output.
  public internal(set) var crossAttentionLayers: Int?
  /// The head width of the full-attention layers, where it differs.
  public internal(set) var globalHeadDimension: Int?
  /// The key and value heads of the full-attention layers, where they differ.
  public internal(set) var globalKeyValueHeads: Int?
  /// Layers that read the cache of an earlier layer and store none.
  public internal(set) var sharedKeyValueLayers: Int?
  /// Whether full-attention layers use one weight for keys and values (both are cached).
  public internal(set) var hasSharedKeyValueWeight = false
  /// Whether the layers without an own cache have a feed-forward network of twice the width.
  public internal(set) var hasDoubleWidthOnSharedLayers = false
  /// Whether attention's output is gated, which doubles the query projection.
  public internal(set) var hasAttentionOutputGate = false
  /// A second embedding that every layer reads.
  public internal(set) var perLayerEmbedding: PerLayerEmbedding?
  /// The low rank of Gemma 3n's residual branch (LAuReL).
  public internal(set) var residualRank: Int?
  /// The parallel residual streams of Gemma 3n (AltUp).
  public internal(set) var parallelStreams: Int?

  /// Which layers have a bias.
  public struct Biases: OptionSet, Sendable {
    /// The bit pattern.
    public let rawValue: UInt8
    /// The layers of a bit pattern.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Query, key and value projections.
    public static let queryKeyValue = Biases(rawValue: 1)
    /// The output projection of attention.
    public static let attentionOutput = Biases(rawValue: 2)
    /// The feed-forward network.
    public static let feedForward = Biases(rawValue: 4)
    /// Norms (LayerNorm).
    public static let norm = Biases(rawValue: 8)
    /// The output layer.
    public static let head = Biases(rawValue: 16)
    /// The norm after the embedding.
    public static let embeddingNorm = Biases(rawValue: 32)
    /// The experts.
    public static let experts = Biases(rawValue: 64)
    /// The sinks of attention, one number for each head.
    public static let attentionSinks = Biases(rawValue: 128)
  }

  /// The names of biases in a file.
  enum Bias: String, CaseIterable {
    case queryKeyValue
    case attentionOutput
    case feedForward
    case norm
    case head
    case embeddingNorm
    case experts
    case attentionSinks

    var layers: Biases {
      Biases(rawValue: 1 << UInt8(Self.allCases.firstIndex(of: self) ?? 0))
    }
  }

  /// How queries and keys are normalized.
  public enum QueryKeyNorm: String, CaseIterable, Sendable {
    /// One weight vector of the head's width.
    case head
    /// One weight vector over all heads.
    case full
  }

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    layers = json.count("layers")
    hiddenSize = json.count("hiddenSize")
    intermediateSize = json.optional("intermediateSize")?.count()
    attentionHeads = json.count("attentionHeads")
    keyValueHeads = json.count("keyValueHeads")
    headDimension = json.count("headDimension")
    vocabularySize = json.count("vocabularySize")
    hasTiedEmbeddings = json.required("hasTiedEmbeddings")?.bool() ?? false
    hasGatedFeedForward = json.optional("hasGatedFeedForward")?.bool() ?? true
    normsPerLayer = json.optional("normsPerLayer")?.count() ?? 2
    biases = json.list("biases") { $0.choice(Bias.self) }.reduce(into: []) {
      $0.formUnion($1.layers)
    }
    queryKeyNorm = json.optional("queryKeyNorm")?.choice()
    positionEmbeddings = json.optional("positionEmbeddings")?.count()
    slidingWindow = json.optional("slidingWindow").map(SlidingWindow.init)
    experts = json.optional("experts").map(Experts.init)
    latentAttention = json.optional("latentAttention").map(LatentAttention.init)
    linearAttention = json.optional("linearAttention").map(LinearAttention.init)
    stateSpace = json.optional("stateSpace").map(StateSpace.init)
    fullAttentionLayers = json.optional("fullAttentionLayers")?.count()
    crossAttentionLayers = json.optional("crossAttentionLayers")?.count()
    globalHeadDimension = json.optional("globalHeadDimension")?.count()
    globalKeyValueHeads = json.optional("globalKeyValueHeads")?.count()
    sharedKeyValueLayers = json.optional("sharedKeyValueLayers")?.count()
    hasSharedKeyValueWeight = json.optional("hasSharedKeyValueWeight")?.bool() ?? false
    hasDoubleWidthOnSharedLayers = json.optional("hasDoubleWidthOnSharedLayers")?.bool() ?? false
    hasAttentionOutputGate = json.optional("hasAttentionOutputGate")?.bool() ?? false
    perLayerEmbedding = json.optional("perLayerEmbedding").map(PerLayerEmbedding.init)
    residualRank = json.optional("residualRank")?.count()
    parallelStreams = json.optional("parallelStreams")?.count()
    json.finish()
    if weightBound > 1e17 { value.report("the dimensions give more than 10^15 parameters") }
  }
}
