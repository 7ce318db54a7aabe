import ModelCatalog

extension RunMemory {
  /// Estimates a model that is divided among unequal cards, given their memory in bytes.
  ///
  /// The number is of the card that is fullest for its size; `bytesByCard` has them all. Layers go
  /// where they leave the most room. vLLM divides every matrix evenly, so that the smallest card
  /// that it uses limits the others.
  public static func estimate(
    _ dimensions: ModelDimensions?, _ setup: RunSetup, cardsBytes: [Int]
  ) -> Result<MemoryEstimate, MemoryUnknown> {
    guard cardsBytes.count > 1 else { return estimate(dimensions, setup) }
    if setup.engine == .vllm { return estimateEvenly(dimensions, setup, cardsBytes) }
    var setup = setup
    setup.cards = 1
    return plan(dimensions, setup, RunProfile(setup.engine)).map { plan in
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
    _ dimensions: ModelDimensions?, _ setup: RunSetup, _ cardsBytes: [Int]
  ) -> Result<MemoryEstimate, MemoryUnknown> {
    let order = cardsBytes.indices.sorted { (cardsBytes[$1], $0) < (cardsBytes[$0], $1) }
    var best: (estimate: MemoryEstimate, share: Double)?
    for (number, card) in order.enumerated() {
      var setup = setup
      setup.cards = number + 1
      setup.card = card
      switch estimate(dimensions, setup) {
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
    guard let best else { return estimate(dimensions, setup) }
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
    let perLayer = (weights.layers + cache * (1 + profile.slack) + state) / Double(layers)
    let overhead =
      working * (1 + profile.slack) + (setup.hasUnifiedMemory ? 0 : profile.contextBytes)
    var used = Array(budgets.indices)
    while true {
      let fixed = used.map { card in
        overhead + (card == used.first ? weights.embeddings + weights.encoders : 0)
          + (card == used.last ? weights.head : 0)
      }
      /// The layers on each card when all are filled to this share of their size.
      func counts(_ share: Double) -> [Int] {
        zip(used, fixed).map { card, fixed in
          let room = (share * Double(budgets[card]) - fixed) / perLayer
          return Int(min(max(0, room.rounded(.down)), Double(layers)))
        }
      }
      var (low, high) = (0.0, 1.0)
      while counts(high).reduce(0, +) < layers, high < 1e30 { (low, high) = (high, high * 2) }
      for _ in 0..<64 {
        let middle = (low + high) / 2
        if counts(middle).reduce(0, +) < layers { low = middle } else { high = middle }
      }
      // Cards that take a layer at the same share take one each: the last ones give it back.
      var found = counts(high)
      var surplus = found.reduce(0, +) - layers
      for place in found.indices.reversed() where surplus > 0 {
        let less = counts(low)[place]
        let back = min(surplus, found[place] - less)
        found[place] -= back
        surplus -= back
      }
      // A card without a layer costs nothing, and another one is the first or the last.
      let busy = zip(used, found).filter { $1 > 0 }.map(\.0)
      if busy.count == used.count || busy.isEmpty {
        var all = budgets.map { _ in 0 }
        for (card, count) in zip(used, found) { all[card] = count }
        return all
      }
      used = busy
    }
  }
}
