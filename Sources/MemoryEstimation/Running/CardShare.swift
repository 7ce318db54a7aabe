import ModelCatalog

/// The part of a model on the fullest of several equal cards, or on one of unequal ones.
struct CardShare {
  /// Bytes of weights.
  let weights: Double
  /// The share of the cache.
  let cache: Double
  /// The share of the states.
  let state: Double

  init(_ plan: RunPlan) {
    let weights = plan.weights
    let architecture = plan.architecture
    let cards = max(1, plan.setup.cards)
    if let card = plan.setup.card, !plan.setup.layersByCard.isEmpty {
      // Embeddings and encoders are before the first layer, the output layer is behind the last.
      let counts = plan.setup.layersByCard
      let part = Double(counts[card]) / Double(architecture.layers)
      let isFirst = counts.firstIndex { $0 > 0 } == card
      let isLast = counts.lastIndex { $0 > 0 } == card
      self.weights =
        weights.layers * part + (isFirst ? weights.embeddings + weights.encoders : 0)
        + (isLast ? weights.head : 0)
      cache = part
      state = part
    } else if cards == 1 {
      self.weights = weights.card
      cache = 1
      state = 1
    } else if plan.setup.engine == .vllm {
      // Tensor parallelism: matrices and key heads are divided, a compressed cache and encoders
      // are on every card (vLLM's defaults).
      let count = Double(cards)
      self.weights = (weights.card - weights.encoders) / count + weights.encoders
      let heads = architecture.latentAttention == nil ? architecture.keyValueHeads : 1
      cache = 1 / min(count, Double(max(1, heads)))
      state = 1 / count
    } else {
      // Whole layers; embeddings and encoders go to the first card, the output layer to the last.
      let layers = architecture.layers
      let most = Double((layers - 1) / cards + 1) / Double(layers)
      self.weights =
        weights.layers * most + max(weights.head, weights.embeddings + weights.encoders)
      cache = most
      state = most
    }
  }
}
