import ModelCatalog

extension RunMemory {
  /// Estimates a model that is divided among unequal cards, given their memory in bytes.
  ///
  /// The number is of the card that is fullest for its size; `bytesByCard` has them all. Layers go
  /// where they leave the most room. vLLM divides every matrix evenly, so that the smallest card
  /// that it uses limits the others.
  public static func estimate(
    _ model: Model, _ setup: RunSetup, cardsBytes: [Int]
  ) -> Result<MemoryEstimate, MemoryUnknown> {
    guard cardsBytes.count > 1 else { return estimate(model, setup) }
    if setup.engine == .vllm { return estimateEvenly(model, setup, cardsBytes) }
    var setup = setup
    setup.cards = 1
    return plan(model, setup).map { plan in
      var plan = plan
      let layers = plan.layersByCard(cardsBytes)
      plan.setup.layersByCard = layers
      plan.setup.cards = layers.count { $0 > 0 }
      let estimates = cardsBytes.indices.map { card in
        plan.setup.card = card
        return plan.estimate()
      }
      let bytes = zip(estimates, layers).map { $1 > 0 ? $0.totalBytes : 0 }
      let fullest = cardsBytes.indices.max {
        share(bytes[$0], of: cardsBytes[$0]) < share(bytes[$1], of: cardsBytes[$1])
      }
      var found = estimates[fullest ?? 0]
      found.bytesByCard = bytes
      return found
    }
  }

  /// The same by matrices, on as many of the largest cards as leave the most room.
  private static func estimateEvenly(
    _ model: Model, _ setup: RunSetup, _ cardsBytes: [Int]
  ) -> Result<MemoryEstimate, MemoryUnknown> {
    let order = cardsBytes.indices.sorted { (cardsBytes[$1], $0) < (cardsBytes[$0], $1) }
    var best: (estimate: MemoryEstimate, share: Double)?
    for (number, card) in order.enumerated() {
      var setup = setup
      setup.cards = number + 1
      setup.card = card
      switch estimate(model, setup) {
      case .failure(let unknown): return .failure(unknown)
      case .success(var estimate):
        let share = share(estimate.totalBytes, of: cardsBytes[card])
        guard best.map({ share < $0.share }) ?? true else { continue }
        let used = Set(order.prefix(number + 1))
        estimate.bytesByCard = cardsBytes.indices.map {
          used.contains($0) ? estimate.totalBytes : 0
        }
        best = (estimate, share)
      }
    }
    guard let best else { return estimate(model, setup) }
    return .success(best.estimate)
  }

  private static func share(_ bytes: Int, of budget: Int) -> Double {
    Double(bytes) / Double(max(budget, 1))
  }
}

extension RunPlan {
  /// How many layers each card gets, so that the fullest has the most room for its size.
  fileprivate func layersByCard(_ budgets: [Int]) -> [Int] {
    let layers = architecture.layers
    let growing = weights.layers + cache * (1 + profile.slack) + state
    let perLayer = growing / Double(layers)
    let overhead =
      working * (1 + profile.slack) + (setup.hasUnifiedMemory ? 0 : profile.contextBytes)
    var used = Array(budgets.indices)
    while true {
      var counts = budgets.map { _ in 0 }
      func share(_ card: Int) -> Double {
        var bytes = overhead + perLayer * Double(counts[card] + 1)
        if card == used.first { bytes += weights.embeddings + weights.towers }
        if card == used.last { bytes += weights.head }
        return bytes / Double(max(budgets[card], 1))
      }
      for _ in 0..<layers {
        guard let card = used.min(by: { share($0) < share($1) }) else { break }
        counts[card] += 1
      }
      // A card without a layer costs nothing, and another one is the first or the last.
      let busy = used.filter { counts[$0] > 0 }
      if busy.count == used.count { return counts }
      used = busy
    }
  }
}
