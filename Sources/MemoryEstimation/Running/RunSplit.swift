import ModelCatalog

/// A model that is divided among cards and system memory, as llama.cpp does it.
public struct RunSplit: Sendable, Equatable {
  /// The layers on each card, in the order of the cards.
  public let layersByCard: [Int]
  /// The bytes on each card.
  public let bytesByCard: [Int]
  /// All layers of the decoder.
  public let layers: Int
  /// The bytes in system memory.
  public let hostBytes: Int
  /// Whether nothing of a layer or of the output layer is in system memory.
  public let isWhole: Bool

  /// The layers on all cards together (`--n-gpu-layers`).
  public var layersOnCard: Int { layersByCard.reduce(0, +) }
  /// The bytes on all cards together.
  public var cardBytes: Int { bytesByCard.reduce(0, +) }
}

extension RunMemory {
  /// How many layers fit on a card of `budgetBytes`, and what remains in system memory.
  ///
  /// Weights and cache of a layer go together; layers count alike. No layer is on a card that does
  /// not hold one. Running partly from system memory is slow.
  public static func split(
    _ dimensions: ModelDimensions?, _ setup: RunSetup, budgetBytes: Int
  ) -> Result<RunSplit, MemoryUnknown> {
    split(dimensions, setup, budgetsBytes: [budgetBytes])
  }

  /// The same for several cards, equal or not, filled in their order.
  public static func split(
    _ dimensions: ModelDimensions?, _ setup: RunSetup, budgetsBytes: [Int]
  ) -> Result<RunSplit, MemoryUnknown> {
    var setup = setup
    setup.cards = 1
    return plan(dimensions, setup, RunProfile(setup.engine)).map { $0.split(budgetsBytes) }
  }
}

extension RunPlan {
  fileprivate func split(_ budgets: [Int]) -> RunSplit {
    let whole = estimate()
    let layers = architecture.layers
    let perLayer = (weights.layers + cache + state) / Double(layers)
    let overhead = Double(whole.contextBytes + whole.fragmentationBytes) + working
    let first = weights.embeddings + weights.encoders

    // Everything on cards: the output layer is beside the last layers.
    var split = fill(
      budgets, layers: layers, perLayer: perLayer, overhead: overhead, first: first,
      last: weights.head)
    if split.left == 0 {
      return RunSplit(
        layersByCard: split.layers, bytesByCard: split.bytes.map(KVCache.whole), layers: layers,
        hostBytes: whole.hostBytes, isWhole: true)
    }
    // Else the output layer stays in system memory; prompts still are computed on the first card,
    // which needs room for the largest matrix at a time.
    let staging = weights.encoders + max(weights.head, weights.largest)
    split = fill(
      budgets, layers: layers - 1, perLayer: perLayer, overhead: overhead, first: staging, last: 0)
    let isEmpty = split.layers.allSatisfy { $0 == 0 }
    let host =
      weights.head + weights.embeddings + weights.host + perLayer * Double(split.left + 1)
      + (isEmpty ? working + weights.encoders : 0)
    return RunSplit(
      layersByCard: split.layers, bytesByCard: split.bytes.map(KVCache.whole), layers: layers,
      hostBytes: KVCache.whole(host), isWhole: false)
  }

  /// Puts layers on cards until they are full or no layer is left.
  private func fill(
    _ budgets: [Int], layers: Int, perLayer: Double, overhead: Double, first: Double, last: Double
  ) -> (layers: [Int], bytes: [Double], left: Int) {
    var counts: [Int] = []
    var bytes: [Double] = []
    var left = layers
    var start = first
    for budget in budgets {
      let room = Double(budget) * usableShare - overhead - start
      let all = Double(left) * perLayer
      if left > 0, room >= all + last {
        counts.append(left)
        bytes.append((overhead + start + all + last) / usableShare)
        left = 0
        continue
      }
      // A card that cannot take the output layer too leaves at least one layer to the next.
      let most = last > 0 ? left - 1 : left
      let count = Int(min(max(0, (room / perLayer).rounded(.down)), Double(max(0, most))))
      counts.append(count)
      bytes.append(count > 0 ? (overhead + start + perLayer * Double(count)) / usableShare : 0)
      if count > 0 { start = 0 }
      left -= count
    }
    return (counts, bytes, left)
  }
}
