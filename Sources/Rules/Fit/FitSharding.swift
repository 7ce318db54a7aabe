import MemoryEstimation
import Messages

extension Advisor {
  /// The cards that would do, and what each of them holds.
  func sharding(_ candidate: Candidate, _ request: Request, _ memory: MemoryEstimate)
    -> Fit.Change?
  {
    guard let hardware = request.hardware, hardware.hasCard else { return nil }
    let comfortable = guidance.thresholds.comfortableShareOfMemory.value
    return request.mode == .run
      ? splitting(candidate, request, memory, hardware, comfortable)
      : sharding(memory, hardware, comfortable)
  }

  /// Training, with everything but activations divided among the cards.
  ///
  /// FSDP and ZeRO-3 divide weights, gradients and optimizer states evenly, so that the smallest
  /// card limits all; each card keeps its own activations. A layer's weights are gathered while it
  /// works, which the spare tenth is for.
  private func sharding(_ memory: MemoryEstimate, _ hardware: Hardware, _ comfortable: Double)
    -> Fit.Change?
  {
    let divided =
      memory.weightBytes + memory.adapterBytes + memory.gradientBytes + memory.optimizerBytes
    let kept = memory.totalBytes - divided
    func change(_ cards: Int, _ instruction: Message) -> Fit.Change {
      let after = divided / cards + kept
      return Fit.Change(
        instruction: instruction, option: nil, totalBytes: after,
        savedBytes: memory.totalBytes - after, verdict: .yes)
    }
    if hardware.hasUnequalCards {
      let sizes = hardware.cardsInBytes.sorted(by: >)
      let enough = (2...sizes.count).first { cards in
        divided / cards + kept <= Int(Double(sizes[cards - 1]) * comfortable)
      }
      if let cards = enough {
        return change(
          cards,
          cards == sizes.count
            ? """
            shard it over your \(cards) cards (FSDP or ZeRO-3), in equal shares, so that the \
            smallest of them limits; this much on each
            """
            : """
            shard it over your \(cards) largest cards (FSDP or ZeRO-3), in equal shares, so that the \
            smallest of them limits; this much on each
            """)
      }
    }
    let usable = Int(Double(hardware.budgetInBytes) * comfortable)
    guard usable > kept else { return nil }
    let cards = max(2, (divided + usable - kept - 1) / (usable - kept))
    guard cards <= 64 else { return nil }
    if hardware.hasUnequalCards {
      let size = Format.gib(hardware.budgetInBytes)
      return change(
        cards, "shard it over \(cards) cards of \(size) GiB (FSDP or ZeRO-3), this much on each")
    }
    return change(
      cards,
      cards <= hardware.cardCount
        ? "shard it over your \(cards) cards (FSDP or ZeRO-3), this much on each"
        : "shard it over \(cards) such cards (FSDP or ZeRO-3), this much on each")
  }

  /// Running, with the layers or every matrix divided among more cards like the largest.
  private func splitting(
    _ candidate: Candidate, _ request: Request, _ memory: MemoryEstimate, _ hardware: Hardware,
    _ comfortable: Double
  ) -> Fit.Change? {
    guard let card = hardware.cards.max(by: { $0.memoryInGiB < $1.memoryInGiB }) else { return nil }
    let before = candidate.bytesToCompare(memory, request)
    let usable = Int(Double(hardware.budgetInBytes) * comfortable)
    for cards in 2...64 where hardware.hasUnequalCards || cards > hardware.cardCount {
      var changed = request
      changed.hardware = Hardware(
        cards: [
          Hardware.Card(
            name: card.name, memoryInGiB: card.memoryInGiB, count: cards,
            usableInGiB: card.usableInGiB)
        ],
        ramInGiB: hardware.ramInGiB)
      guard case .success(let after) = candidate.memory(for: changed), after.totalBytes <= usable
      else { continue }
      let size = Format.gib(hardware.budgetInBytes)
      return Fit.Change(
        instruction: request.engine == .vllm
          ? "divide every matrix over \(cards) cards of \(size) GiB (tensor split), this much on each"
          : "divide the layers over \(cards) cards of \(size) GiB (layer split), this much on each",
        option: nil, totalBytes: after.totalBytes,
        savedBytes: before - after.totalBytes, verdict: .yes)
    }
    return nil
  }
}
