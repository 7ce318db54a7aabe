import Messages

/// Keeps one family line from filling the list.
public enum Variety {
  /// The name in `decidedBy` where variety put a model above a better-ranked one.
  public static let id = "variety"
  /// What it does.
  public static let summary: Message =
    "A third size of one line waits for another line that serves the task as well."
  /// How many models of one line may stand together.
  private static let limit = 2

  /// Orders items so that a line's third and later entries wait for the next item that may pass.
  ///
  /// - Parameters:
  ///   - count: How many places are wanted; what comes later keeps its order.
  ///   - line: The line of an item.
  ///   - mayPass: Whether an item may stand before a better-ranked one.
  static func ordered<Item>(
    _ items: [Item], count: Int, line: (Item) -> String, mayPass: (Item, Item) -> Bool
  ) -> [Item] {
    var rest = items
    var result: [Item] = []
    var entries: [String: Int] = [:]
    while result.count < count, let first = rest.first {
      var chosen = 0
      if entries[line(first), default: 0] >= limit {
        let other = rest.indices.first { index in
          entries[line(rest[index]), default: 0] < limit
            && rest[..<index].allSatisfy { mayPass(rest[index], $0) }
        }
        chosen = other ?? 0
      }
      let item = rest.remove(at: chosen)
      entries[line(item), default: 0] += 1
      result.append(item)
    }
    return result + rest
  }
}
