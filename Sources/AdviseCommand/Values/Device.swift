import Messages
import ModelCatalog
import Rules

/// What a value of '--vram' or '--gpu' stands for.
enum Device {
  /// Cards of so much memory, in GiB.
  case memory(Double, count: Int)
  /// Cards by name.
  case cards(NamedCards)
  /// A Mac by name, with the text that named it.
  case mac(MacName, text: String)
  /// Whatever this machine has.
  case thisMachine
}

/// Cards by a name, which can have been sold with several sizes of memory.
struct NamedCards {
  /// The name as it was given.
  let text: String
  /// The cards of that name, the usual one first.
  let editions: [GPU]
  let count: Int

  /// The cards with so much memory, in GiB; without it the usual ones.
  ///
  /// A card whose memory is another than any edition's was changed, or is given by what of it can
  /// be used.
  func cards(of memoryInGiB: Double? = nil) -> Hardware.Card {
    let edition = editions.first { $0.memoryInGiB == memoryInGiB } ?? editions[0]
    if memoryInGiB == nil || memoryInGiB == edition.memoryInGiB {
      return Hardware.Card(edition, count: count)
    }
    return Hardware.Card(
      name: edition.name, memoryInGiB: memoryInGiB ?? edition.memoryInGiB, count: count,
      hasBF16: edition.hasBF16, needs: edition.needs)
  }

  /// What is said where the name alone leaves the size open.
  var note: Message? {
    let others = Set(editions.map(\.memoryInGiB)).subtracting([editions[0].memoryInGiB]).sorted()
    if others.isEmpty { return nil }
    let list = Message.list(others.map { "\(Int($0))" })
    return "'\(text)' is taken as \(editions[0].name) (\(Int(editions[0].memoryInGiB)) GiB); there "
      + "are some of \(list) GiB too, which '--vram' chooses"
  }
}
