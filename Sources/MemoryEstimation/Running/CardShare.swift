import ModelCatalog

/// What of a model is on the fullest of several cards that are alike.
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
    if cards == 1 {
      self.weights = weights.card
      cache = 1
      state = 1
    } else if plan.setup.engine == .vllm {
      // Tensor parallelism: matrices and key heads are divided, a compressed cache and the towers
      // are on every card (vLLM's defaults).
      let count = Double(cards)
      self.weights = (weights.card - weights.towers) / count + weights.towers
      let heads = architecture.latentAttention == nil ? architecture.keyValueHeads : 1
      cache = 1 / min(count, Double(max(1, heads)))
      state = 1 / count
    } else {
      // Whole layers; embeddings and towers go to the first card, the output layer to the last.
      let layers = architecture.layers
      let most = Double((layers - 1) / cards + 1) / Double(layers)
      self.weights =
        weights.layers * most + max(weights.head, weights.embeddings + weights.towers)
      cache = most
      state = most
    }
  }
}
