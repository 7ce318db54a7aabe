import ModelCatalog

/// How many weights a language model has by part, from its dimensions.
///
/// The sums equal the published totals within a part in a thousand for the models of the catalog;
/// encoders for images and sound and extra prediction heads are not in them.
public struct ParameterCount: Sendable, Equatable {
  /// Adapter weights for one rank, by part of the decoder.
  public struct AdapterWeightsPerRank: Sendable, Equatable {
    /// Attention over tokens.
    public var attention = 0
    /// Linear attention and state-space layers.
    public var linearAttention = 0
    /// Dense feed-forward networks.
    public var feedForward = 0
    /// Experts that every token uses.
    public var sharedExperts = 0
    /// Experts of which a token uses a few, gate and up as one layer; `ExpertAdapters` says who
    /// adapts them.
    public var experts = 0
    /// Linear layers with other roles.
    public var other = 0

    /// Everything that adapters on all linear layers reach: all but the experts.
    public var total: Int { attention + linearAttention + feedForward + sharedExperts + other }
  }

  /// Weights of the decoder's linear layers without the experts: what a 4-bit format packs.
  public private(set) var linear = 0
  /// Weights of all experts of which a token uses a few.
  public private(set) var experts = 0
  /// Weights of the experts that one token uses.
  public private(set) var activeExperts = 0
  /// The token embedding.
  public let embedding: Int
  /// The second embedding that every layer reads; stays in 16 bit.
  public let perLayerEmbedding: Int
  /// The output layer; 0 where it is the embedding.
  public let head: Int
  /// Weights of norms.
  public let norms: Int
  /// Biases.
  public let biases: Int
  /// Weights of routers.
  public private(set) var router = 0
  /// Convolutions and state of linear attention and state-space layers, learned positions.
  public let other: Int
  /// Rows and columns of all matrices: what Adafactor remembers.
  public private(set) var rowsAndColumns = 0
  /// Adapter weights for one rank on all linear layers.
  public private(set) var adapterWeightsPerRank = AdapterWeightsPerRank()

  /// Counts the weights of an architecture.
  public init(_ architecture: Architecture) {
    let hidden = architecture.hiddenSize
    let counts = LayerCounts(architecture)
    embedding = architecture.vocabularySize * hidden
    head = architecture.hasTiedEmbeddings ? 0 : embedding
    if let table = architecture.perLayerEmbedding {
      perLayerEmbedding = table.vocabularySize * table.dimension * architecture.layers
    } else {
      perLayerEmbedding = 0
    }
    norms = architecture.normWeights(counts)
    biases = architecture.biasWeights(counts)
    other = architecture.recurrentWeights + (architecture.positionEmbeddings ?? 0) * hidden
    rowsAndColumns = architecture.vocabularySize + hidden
    architecture.forEachLinearLayer { add($0) }
    if let experts = architecture.experts {
      activeExperts = self.experts / experts.count * experts.perToken
    }
  }

  /// Everything.
  public var total: Int {
    linear + experts + embedding + perLayerEmbedding + head + norms + biases + router + other
  }

  private mutating func add(_ layer: LinearLayer) {
    let weights = layer.adapterWeightsPerRank
    rowsAndColumns += weights
    switch layer.group {
    case .experts:
      experts += layer.weights
      adapterWeightsPerRank.experts += weights
      return
    case .router:
      router += layer.weights
      return
    case .attention: adapterWeightsPerRank.attention += weights
    case .linearAttention: adapterWeightsPerRank.linearAttention += weights
    case .feedForward: adapterWeightsPerRank.feedForward += weights
    case .sharedExperts: adapterWeightsPerRank.sharedExperts += weights
    case .other: adapterWeightsPerRank.other += weights
    }
    linear += layer.weights
  }
}
