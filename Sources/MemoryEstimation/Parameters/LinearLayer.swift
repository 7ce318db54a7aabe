import ModelCatalog

/// One kind of linear layer (a matrix) of a decoder, and how often it occurs.
struct LinearLayer {
  /// The part of the decoder that it belongs to.
  enum Group {
    case attention
    case linearAttention
    case feedForward
    case sharedExperts
    case experts
    case router
    case other
  }

  let group: Group
  /// The name under which adapters find it.
  let target: LoRATargets
  let inputs: Int
  let outputs: Int
  /// How often it occurs in the whole decoder.
  let copies: Int

  /// The weights of all copies.
  var weights: Int { inputs * outputs * copies }
  /// The weights of adapters of rank 1 on all copies.
  var adapterWeightsPerRank: Int { (inputs + outputs) * copies }
}

extension Architecture {
  /// Calls `body` for every kind of linear layer of the decoder.
  ///
  /// Output layer and embeddings are not among them. Shapes are those of transformers 5.
  func forEachLinearLayer(_ body: (LinearLayer) -> Void) {
    let counts = LayerCounts(self)
    forEachAttentionLayer(counts, body)
    forEachRecurrentLayer(counts, body)
    forEachFeedForwardLayer(counts, body)
    forEachResidualLayer(body)
  }

  private func forEachAttentionLayer(_ counts: LayerCounts, _ body: (LinearLayer) -> Void) {
    func add(_ target: LoRATargets, _ inputs: Int, _ outputs: Int, _ copies: Int) {
      guard copies > 0 else { return }
      body(
        LinearLayer(
          group: .attention, target: target, inputs: inputs, outputs: outputs, copies: copies))
    }
    if let latent = latentAttention {
      let width = latent.plainHeadDimension + latent.rotaryHeadDimension
      let queries = attentionHeads * width
      let layers = counts.attention
      if let rank = latent.queryRank {
        add(.query, hiddenSize, rank, layers)
        add(.query, rank, queries, layers)
      } else {
        add(.query, hiddenSize, queries, layers)
      }
      add(.key, hiddenSize, latent.keyValueRank + latent.rotaryHeadDimension, layers)
      add(
        .key, latent.keyValueRank,
        attentionHeads * (latent.plainHeadDimension + latent.valueHeadDimension), layers)
      add(.output, attentionHeads * latent.valueHeadDimension, hiddenSize, layers)
      return
    }
    func addAll(heads: AttentionWidths, layers: Int, storing: Int, valueCopies: Int) {
      add(.query, hiddenSize, heads.queries * (hasAttentionOutputGate ? 2 : 1), layers)
      add(.key, hiddenSize, heads.keys, storing)
      add(.value, hiddenSize, heads.keys, valueCopies)
      add(.output, heads.queries, hiddenSize, layers)
    }
    let local = AttentionWidths(local: self)
    let global = AttentionWidths(global: self)
    addAll(
      heads: local, layers: counts.localAttention, storing: counts.localStoring,
      valueCopies: counts.localStoring)
    addAll(
      heads: global, layers: counts.globalAttention, storing: counts.globalStoring,
      valueCopies: hasSharedKeyValueWeight ? 0 : counts.globalStoring)
  }

  private func forEachRecurrentLayer(_ counts: LayerCounts, _ body: (LinearLayer) -> Void) {
    func add(_ inputs: Int, _ outputs: Int, _ copies: Int) {
      guard copies > 0 else { return }
      body(
        LinearLayer(
          group: .linearAttention, target: .other, inputs: inputs, outputs: outputs,
          copies: copies))
    }
    if let linear = linearAttention {
      let keys = linear.keyHeads * linear.keyHeadDimension
      let values = linear.valueHeads * linear.valueHeadDimension
      add(hiddenSize, 2 * keys + values, linear.layers)
      add(hiddenSize, values, linear.layers)
      add(hiddenSize, linear.valueHeads, 2 * linear.layers)
      add(values, hiddenSize, linear.layers)
    }
    if let state = stateSpace {
      let inner = state.innerSize
      if let heads = state.heads, let groups = state.groups {
        add(hiddenSize, 2 * inner + 2 * groups * state.stateSize + heads, state.layers)
      } else if let rank = state.timeStepRank {
        add(hiddenSize, 2 * inner, state.layers)
        add(inner, rank + 2 * state.stateSize, state.layers)
        add(rank, inner, state.layers)
      }
      add(inner, hiddenSize, state.layers)
      add(hiddenSize, inner, counts.gatedMemory)
      add(inner, hiddenSize, counts.gatedMemory)
    }
  }

  private func forEachFeedForwardLayer(_ counts: LayerCounts, _ body: (LinearLayer) -> Void) {
    func add(_ group: LinearLayer.Group, width: Int, copies: Int) {
      guard copies > 0 else { return }
      func layer(_ target: LoRATargets, _ inputs: Int, _ outputs: Int) {
        body(
          LinearLayer(
            group: group, target: target, inputs: inputs, outputs: outputs, copies: copies))
      }
      if !hasGatedFeedForward {
        layer(.up, hiddenSize, width)
      } else if fusesGateAndUp || group == .experts {
        layer(.gate, hiddenSize, 2 * width)
      } else {
        layer(.gate, hiddenSize, width)
        layer(.up, hiddenSize, width)
      }
      layer(.down, width, hiddenSize)
    }
    if let width = intermediateSize {
      add(.feedForward, width: width, copies: counts.dense)
      add(.feedForward, width: 2 * width, copies: counts.doubleDense)
    }
    guard let experts else { return }
    add(.experts, width: experts.intermediateSize, copies: counts.experts * experts.count)
    if let width = experts.sharedIntermediateSize {
      add(.sharedExperts, width: width, copies: counts.experts)
    }
    if experts.hasSharedGate {
      body(
        LinearLayer(
          group: .other, target: .other, inputs: hiddenSize, outputs: 1, copies: counts.experts))
    }
    body(
      LinearLayer(
        group: experts.hasParallelDense ? .other : .router,
        target: experts.hasParallelDense ? .other : [], inputs: hiddenSize,
        outputs: experts.count, copies: counts.experts))
  }

  /// The small layers of Gemma 3n and of the E models of Gemma 4.
  private func forEachResidualLayer(_ body: (LinearLayer) -> Void) {
    func add(_ inputs: Int, _ outputs: Int, _ copies: Int) {
      body(
        LinearLayer(
          group: .other, target: .other, inputs: inputs, outputs: outputs, copies: copies))
    }
    if let embedding = perLayerEmbedding {
      add(hiddenSize, embedding.dimension, layers)
      add(embedding.dimension, hiddenSize, layers)
      add(hiddenSize, layers * embedding.dimension, 1)
    }
    if let rank = residualRank {
      add(hiddenSize, rank, layers)
      add(rank, hiddenSize, layers)
    }
    if let streams = parallelStreams {
      add(streams, streams, layers)
      add(streams, streams * streams, layers)
      add(hiddenSize, streams, layers)
      add(hiddenSize, hiddenSize, 2 * (streams - 1))
    }
  }

  /// Granite 4's hybrids, the only ones with state-space layers and feed-forward networks, have one
  /// matrix for gate and up.
  private var fusesGateAndUp: Bool { stateSpace != nil }
}
