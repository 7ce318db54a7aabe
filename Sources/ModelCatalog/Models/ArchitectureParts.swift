import StrictJSON

extension Architecture {
  /// Layers that see the last tokens only.
  public struct SlidingWindow: Sendable, Equatable {
    /// How many tokens they see.
    public let tokens: Int
    /// How many layers do; the others see all tokens.
    public let layers: Int

    init(_ value: JSONValue) {
      var json = JSONObject(value)
      tokens = json.count("tokens")
      layers = json.count("layers")
      json.finish()
    }
  }

  /// The feed-forward networks of which a token uses a few. All of them are in memory.
  public struct Experts: Sendable, Equatable {
    /// Experts in one layer, shared ones not counted.
    public let count: Int
    /// Experts that one token uses, shared ones not counted.
    public let perToken: Int
    /// The width of one expert.
    public let intermediateSize: Int
    /// The width of all shared experts of a layer together, which every token uses.
    public let sharedIntermediateSize: Int?
    /// Whether the shared experts have a gate of their own.
    public let hasSharedGate: Bool
    /// The first layers that have a dense network instead.
    public let denseFirstLayers: Int
    /// Every how many layers there are experts: 1 in every layer, 2 in every other.
    public let everyLayers: Int
    /// Whether a dense network of `intermediateSize` runs beside the experts in every layer.
    public let hasParallelDense: Bool
    /// Whether PEFT, from 0.20 on, gives the experts adapters where it is told `gate_proj`, `up_proj`
    /// and `down_proj`, or all linear layers: its table of converted model types.
    public let isAdaptedByPEFT: Bool

    init(_ value: JSONValue) {
      var json = JSONObject(value)
      count = json.count("count")
      perToken = json.count("perToken")
      intermediateSize = json.count("intermediateSize")
      sharedIntermediateSize = json.optional("sharedIntermediateSize")?.count()
      hasSharedGate = json.optional("hasSharedGate")?.bool() ?? false
      denseFirstLayers = json.optional("denseFirstLayers")?.countOrZero() ?? 0
      everyLayers = json.optional("everyLayers")?.count() ?? 1
      hasParallelDense = json.optional("hasParallelDense")?.bool() ?? false
      isAdaptedByPEFT = json.optional("isAdaptedByPEFT")?.bool() ?? false
      json.finish()
    }
  }

  /// Multi-head latent attention: keys and values come from one compressed vector.
  public struct LatentAttention: Sendable, Equatable {
    /// The rank of the compressed keys and values.
    public let keyValueRank: Int
    /// The rank of the compressed queries; absent where they are not compressed.
    public let queryRank: Int?
    /// The width of a query or key head without positions.
    public let plainHeadDimension: Int
    /// The width of a query or key head with rotary positions.
    public let rotaryHeadDimension: Int
    /// The width of a value head.
    public let valueHeadDimension: Int

    init(_ value: JSONValue) {
      var json = JSONObject(value)
      keyValueRank = json.count("keyValueRank")
      queryRank = json.optional("queryRank")?.count()
      plainHeadDimension = json.count("plainHeadDimension")
      rotaryHeadDimension = json.count("rotaryHeadDimension")
      valueHeadDimension = json.count("valueHeadDimension")
      json.finish()
    }
  }

  /// Gated DeltaNet layers: a state of fixed size in place of a cache.
  public struct LinearAttention: Sendable, Equatable {
    /// How many layers.
    public let layers: Int
    /// Key heads.
    public let keyHeads: Int
    /// Value heads.
    public let valueHeads: Int
    /// The width of a key head.
    public let keyHeadDimension: Int
    /// The width of a value head.
    public let valueHeadDimension: Int
    /// The width of the convolution.
    public let convolutionKernel: Int

    init(_ value: JSONValue) {
      var json = JSONObject(value)
      layers = json.count("layers")
      keyHeads = json.count("keyHeads")
      valueHeads = json.count("valueHeads")
      keyHeadDimension = json.count("keyHeadDimension")
      valueHeadDimension = json.count("valueHeadDimension")
      convolutionKernel = json.count("convolutionKernel")
      json.finish()
    }
  }

  /// Mamba layers: a state of fixed size in place of a cache.
  public struct StateSpace: Sendable, Equatable {
    /// 1 or 2.
    public let version: Int
    /// How many layers.
    public let layers: Int
    /// The width inside a layer.
    public let innerSize: Int
    /// The size of the state for one channel or head.
    public let stateSize: Int
    /// The width of the convolution.
    public let convolutionKernel: Int
    /// Heads (version 2).
    public let heads: Int?
    /// Groups (version 2).
    public let groups: Int?
    /// The rank of the time step (version 1).
    public let timeStepRank: Int?

    init(_ value: JSONValue) {
      var json = JSONObject(value)
      version = json.count("version")
      layers = json.count("layers")
      innerSize = json.count("innerSize")
      stateSize = json.count("stateSize")
      convolutionKernel = json.count("convolutionKernel")
      heads = json.optional("heads")?.count()
      groups = json.optional("groups")?.count()
      timeStepRank = json.optional("timeStepRank")?.count()
      json.finish()
    }
  }

  /// A second embedding table that every layer reads (Gemma 3n and the E models of Gemma 4).
  public struct PerLayerEmbedding: Sendable, Equatable {
    /// The width for one layer.
    public let dimension: Int
    /// The rows.
    public let vocabularySize: Int

    init(_ value: JSONValue) {
      var json = JSONObject(value)
      dimension = json.count("dimension")
      vocabularySize = json.count("vocabularySize")
      json.finish()
    }
  }
}

extension Architecture {
  /// More weights than there can be, computed so that no number is too large for it.
  ///
  /// Counting weights multiplies whole numbers, which must not overflow whatever a file says.
  var weightBound: Double {
    func product(_ factors: Int?...) -> Double {
      factors.reduce(1) { $0 * Double($1 ?? 1) }
    }
    let heads = max(product(attentionHeads), product(keyValueHeads), product(globalKeyValueHeads))
    let headWidth = max(product(headDimension), product(globalHeadDimension))
    let latent = latentAttention.map { latent in
      max(product(latent.keyValueRank), product(latent.queryRank))
        + heads
        * (product(latent.plainHeadDimension) + product(latent.rotaryHeadDimension)
          + product(latent.valueHeadDimension))
    }
    let linear = linearAttention.map { linear in
      product(linear.layers, linear.keyHeads, linear.keyHeadDimension)
        + product(linear.layers, linear.valueHeads, linear.valueHeadDimension)
        + product(linear.convolutionKernel)
    }
    let state = stateSpace.map { state in
      product(state.layers, state.innerSize) + product(state.groups, state.stateSize)
        + product(state.convolutionKernel) + product(state.heads) + product(state.timeStepRank)
    }
    let feedForward =
      [
        product(intermediateSize),
        product(experts?.count, experts?.intermediateSize)
          + product(experts?.sharedIntermediateSize),
      ].max() ?? 1
    let table = perLayerEmbedding.map { product($0.dimension, $0.vocabularySize) }
    let width =
      heads * headWidth + feedForward + product(positionEmbeddings) + product(residualRank)
      + product(normsPerLayer) + (latent ?? 0) + (linear ?? 0) + (state ?? 0)
    let hidden = product(hiddenSize, parallelStreams)
    return (product(layers) * (width + hidden) + product(vocabularySize)) * (width + hidden)
      + product(layers) * (table ?? 0)
  }
}
