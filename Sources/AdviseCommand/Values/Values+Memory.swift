import Messages
import Rules

extension Values {
  /// Units of memory in GiB. A card that is sold with 12 GB has 12 GiB.
  private static let memoryUnits: [String: Double] = [
    "": 1, "g": 1, "gb": 1, "gib": 1, "m": 1 / 1024, "mb": 1 / 1024, "mib": 1 / 1024, "t": 1024,
    "tb": 1024, "tib": 1024,
  ]

  /// Memory in GiB: `12`, `12.5`, `12GB`, `12288MB`.
  static func memory(_ text: String) throws(UsageError) -> Double {
    guard let memory = Quantity(text)?.number(memoryUnits), memory > 0 else {
      throw UsageError("'\(shown(text))' is not a memory in GiB such as 12, 12.5 or 12GB")
    }
    if memory > 1_000_000 { throw UsageError("'\(shown(text))' is more than 1000000") }
    return memory
  }

  /// The memories of cards in GiB, with how many there are of each: `12GB`, `2x24`, `24,24`.
  static func cardMemories(_ text: String) throws(UsageError) -> [(memory: Double, count: Int)] {
    // In MB a comma stands between thousands, in GB between cards.
    if Quantity(text)?.unit.first == "m" { return [(try memory(text), 1)] }
    let items = text.split(omittingEmptySubsequences: false) { ",+，、".contains($0) }.map(
      String.init)
    if items.count == 2, items[1] == "5", items[0] != "5", text.contains(",") {
      throw UsageError(
        "'\(shown(text))' can be a decimal or two cards; write \(items[0]).5 or \(items[0])+5")
    }
    var cards: [(memory: Double, count: Int)] = []
    for item in items {
      let (name, count) = counted(item)
      if items.count == 1, count == 1, Quantity(name)?.number(memoryUnits) == 0 {
        throw UsageError(
          "for a machine without a card leave it out, and give '--ram' with '--mode run'")
      }
      let memory: Double
      do throws(UsageError) { memory = try self.memory(name) } catch {
        // The whole of what was given, where it is no list.
        throw items.count == 1 && count == 1
          ? error
          : UsageError(
            "'\(shown(text))' is not a memory in GiB such as 12, 12.5 or 12GB, or cards such as "
              + "2x24 or 24,12")
      }
      // 24x2 is hardly 24 cards of 2 GiB, but could be.
      if count > 1, Double(count) > memory, Quantity(name)?.unit.isEmpty ?? true {
        throw UsageError(
          "'\(shown(text))' can be read in two ways; write \(Int(memory))x\(count)GB for "
            + "\(Int(memory)) cards of \(count) GiB, or \(count)x\(name)GB")
      }
      guard (1...64).contains(count) else {
        throw UsageError("'\(shown(text))' is not 1 to 64 cards")
      }
      cards.append((memory, count))
    }
    return cards
  }
}
