/// Cards that are alike: the same name, the same memory, divided alike.
public struct CardGroup: Sendable, Hashable {
  /// The first of them, with the least that is free on any.
  public internal(set) var card: Card
  /// How many there are.
  public internal(set) var count: Int

  static func groups(of cards: [Card]) -> [CardGroup] {
    var groups: [CardGroup] = []
    for card in cards {
      guard let place = groups.firstIndex(where: { $0.holds(card) }) else {
        groups.append(CardGroup(card: card, count: 1))
        continue
      }
      groups[place].count += 1
      let free = [groups[place].card.freeInBytes, card.freeInBytes].compactMap { $0 }
      groups[place].card.freeInBytes = free.min()
    }
    return groups
  }

  private func holds(_ other: Card) -> Bool {
    card.label == other.label && card.memoryInBytes == other.memoryInBytes
      && card.sharesMemory == other.sharesMemory && card.source == other.source
      && card.instances.map(\.profile) == other.instances.map(\.profile)
  }
}
