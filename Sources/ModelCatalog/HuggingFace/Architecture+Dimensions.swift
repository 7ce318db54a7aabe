/// Dimensions that do not come from a family file.
extension Architecture {
  /// A plain decoder; the parts that differ are set afterwards.
  init(
    layers: Int, hiddenSize: Int, attentionHeads: Int, keyValueHeads: Int, headDimension: Int,
    vocabularySize: Int, hasTiedEmbeddings: Bool
  ) {
    self.layers = layers
    self.hiddenSize = hiddenSize
    self.attentionHeads = attentionHeads
    self.keyValueHeads = keyValueHeads
    self.headDimension = headDimension
    self.vocabularySize = vocabularySize
    self.hasTiedEmbeddings = hasTiedEmbeddings
  }
}

extension Architecture.SlidingWindow {
  init(tokens: Int, layers: Int) {
    self.tokens = tokens
    self.layers = layers
  }
}

extension Architecture.Experts {
  init(
    count: Int, perToken: Int, intermediateSize: Int, sharedIntermediateSize: Int?,
    hasSharedGate: Bool, denseFirstLayers: Int, everyLayers: Int, hasParallelDense: Bool,
    isAdaptedByPEFT: Bool
  ) {
    self.count = count
    self.perToken = perToken
    self.intermediateSize = intermediateSize
    self.sharedIntermediateSize = sharedIntermediateSize
    self.hasSharedGate = hasSharedGate
    self.denseFirstLayers = denseFirstLayers
    self.everyLayers = everyLayers
    self.hasParallelDense = hasParallelDense
    self.isAdaptedByPEFT = isAdaptedByPEFT
  }
}

extension Architecture.LatentAttention {
  init(
    keyValueRank: Int, queryRank: Int?, plainHeadDimension: Int, rotaryHeadDimension: Int,
    valueHeadDimension: Int
  ) {
    self.keyValueRank = keyValueRank
    self.queryRank = queryRank
    self.plainHeadDimension = plainHeadDimension
    self.rotaryHeadDimension = rotaryHeadDimension
    self.valueHeadDimension = valueHeadDimension
  }
}

extension Architecture.LinearAttention {
  init(
    layers: Int, keyHeads: Int, valueHeads: Int, keyHeadDimension: Int, valueHeadDimension: Int,
    convolutionKernel: Int
  ) {
    self.layers = layers
    self.keyHeads = keyHeads
    self.valueHeads = valueHeads
    self.keyHeadDimension = keyHeadDimension
    self.valueHeadDimension = valueHeadDimension
    self.convolutionKernel = convolutionKernel
  }
}

extension Architecture.StateSpace {
  init(
    version: Int, layers: Int, innerSize: Int, stateSize: Int, convolutionKernel: Int, heads: Int?,
    groups: Int?, timeStepRank: Int?
  ) {
    self.version = version
    self.layers = layers
    self.innerSize = innerSize
    self.stateSize = stateSize
    self.convolutionKernel = convolutionKernel
    self.heads = heads
    self.groups = groups
    self.timeStepRank = timeStepRank
  }
}

extension Architecture.PerLayerEmbedding {
  init(dimension: Int, vocabularySize: Int) {
    self.dimension = dimension
    self.vocabularySize = vocabularySize
  }
}
