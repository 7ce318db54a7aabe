import Messages

/// Keeps one family from filling the list.
public enum Diversity {
  /// The name in `decidedBy` where diversity put a model above a better-ranked one.
  public static let id = "variety"
  /// One sentence of it, for people.
  public static let summary: Message =
    "A third size of one line waits for another line that serves the task as well."
  /// How many models of one family may stand together.
  private static let limit = 2

  /// Orders items so that a family's third and later entries wait for the next item that may pass.
  ///
  /// - Parameters:
  ///   - count: How many places are wanted; what comes later keeps its order.
  ///   - family: The family of an item.
  ///   - mayPass: Whether an item may stand before a better-ranked one.
  static func ordered<Item>(
    _ items: [Item], count: Int, family: (Item) -> String, mayPass: (Item, Item) -> Bool
  ) -> [Item] {
    var rest = items
    var result: [Item] = []
    var entries: [String: Int] = [:]
    while result.count < count, let first = rest.first {
      var chosen = 0
      if entries[family(first), default: 0] >= limit {
        let other = rest.indices.first { index in
          entries[family(rest[index]), default: 0] < limit
            && rest[..<index].allSatisfy { mayPass(rest[index], $0) }
        }
        chosen = other ?? 0
      }
      let item = rest.remove(at: chosen)
      entries[family(item), default: 0] += 1
      result.append(item)
    }
    return result + rest
  }
}
