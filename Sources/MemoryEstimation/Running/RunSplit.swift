import ModelCatalog

/// A model that is partly on the card and partly in system memory, as llama.cpp divides it.
public struct RunSplit: Sendable, Equatable {
  /// The layers on the card (`--n-gpu-layers`).
  public let layersOnCard: Int
  /// All layers of the decoder.
  public let layers: Int
  /// What is on the card.
  public let cardBytes: Int
  /// What is in system memory.
  public let hostBytes: Int

  /// Whether every layer is on the card.
  public var isWhole: Bool { layersOnCard == layers }
}

extension RunMemory {
  /// How many layers fit on a card of `budgetBytes`, and what remains in system memory.
  ///
  /// Weights and cache of a layer go together; layers count alike. Answers no layer and all bytes
  /// in system memory when the card does not hold one. Running this way is slow.
  public static func split(
    _ model: Model, _ setup: RunSetup, budgetBytes: Int
  ) -> Result<RunSplit, MemoryUnknown> {
    plan(model, setup).map { $0.split(budget: budgetBytes) }
  }
}

extension RunPlan {
  func split(budget: Int) -> RunSplit {
    let whole = estimate()
    let layers = architecture.layers
    if whole.totalBytes <= budget {
      return RunSplit(
        layersOnCard: layers, layers: layers, cardBytes: whole.totalBytes,
        hostBytes: whole.hostBytes)
    }
    let perLayer = (weights.layers + cache + state) / Double(layers)
    // The output layer stays in system memory; prompts still are computed on the card, which needs
    // room for the largest matrix at a time.
    let staging = max(weights.head, weights.largest)
    let fixed =
      Double(whole.contextBytes + whole.fragmentationBytes) + working + weights.towers + staging
    let rest = weights.head + weights.embeddings + weights.host
    let fitting = ((Double(budget) - fixed) / perLayer).rounded(.down)
    let count = Int(min(max(0, fitting), Double(layers - 1)))
    let card = fitting >= 1 ? fixed + perLayer * Double(count) : 0
    let host =
      rest + perLayer * Double(layers - count) + (card > 0 ? 0 : working + weights.towers)
    return RunSplit(
      layersOnCard: card > 0 ? count : 0, layers: layers, cardBytes: KVCache.whole(card),
      hostBytes: KVCache.whole(host))
  }
}
