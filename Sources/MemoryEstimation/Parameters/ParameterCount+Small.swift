import ModelCatalog

/// The weights that are no matrices.
extension Architecture {
  func normWeights(_ counts: LayerCounts) -> Int {
    // Norms without weights (OLMo) have none before the output layer either.
    var sum = (normsPerLayer * layers + min(normsPerLayer, 1)) * hiddenSize
    switch queryKeyNorm {
    case .head:
      sum += counts.localAttention * headDimension + counts.localStoring * headDimension
      let global = globalHeadDimension ?? headDimension
      sum += (counts.globalAttention + counts.globalStoring) * global
    case .full:
      sum += counts.attention * (attentionHeads + keyValueHeads) * headDimension
    case nil: break
    }
    if let latent = latentAttention {
      sum += counts.attention * (latent.keyValueRank + (latent.queryRank ?? 0))
    }
    if let linear = linearAttention { sum += linear.layers * linear.valueHeadDimension }
    if let state = stateSpace, state.version == 2 { sum += state.layers * state.innerSize }
    if let embedding = perLayerEmbedding { sum += layers * hiddenSize + embedding.dimension }
    if residualRank != nil { sum += layers * hiddenSize }
    if parallelStreams != nil { sum += layers * 2 * hiddenSize }
    return sum
  }

  func biasWeights(_ counts: LayerCounts) -> Int {
    var sum = 0
    if biases.contains(.queryKeyValue) {
      sum += counts.attention * (attentionHeads + 2 * keyValueHeads) * headDimension
    }
    if biases.contains(.attentionOutput) { sum += counts.attention * hiddenSize }
    if biases.contains(.feedForward), let width = intermediateSize {
      sum += counts.dense * ((hasGatedFeedForward ? 2 : 1) * width + hiddenSize)
    }
    if biases.contains(.norm) { sum += (normsPerLayer * layers + 1) * hiddenSize }
    if biases.contains(.head) { sum += vocabularySize }
    if biases.contains(.embeddingNorm) { sum += 2 * hiddenSize }
    if biases.contains(.experts), let experts {
      sum +=
        counts.experts * experts.count * (2 * experts.intermediateSize + hiddenSize + 1)
    }
    if biases.contains(.attentionSinks) { sum += counts.attention * attentionHeads }
    return sum
  }

  /// Convolutions, decays and steps of linear attention and of state-space layers.
  var recurrentWeights: Int {
    var sum = 0
    if let linear = linearAttention {
      let width =
        2 * linear.keyHeads * linear.keyHeadDimension
        + linear.valueHeads * linear.valueHeadDimension
      sum += linear.layers * (width * linear.convolutionKernel + 2 * linear.valueHeads)
    }
    if let state = stateSpace {
      let inner = state.innerSize
      if let heads = state.heads, let groups = state.groups {
        let width = inner + 2 * groups * state.stateSize
        sum += state.layers * (width * (state.convolutionKernel + 1) + 3 * heads)
      } else {
        sum += state.layers * inner * (state.convolutionKernel + 1 + state.stateSize + 2)
      }
    }
    return sum
  }
}
