import Messages
import ModelCatalog
import Rules

extension Values {
  /// What a text such as `2x RTX 3090`, `M2 Pro 32GB` or `auto` names.
  static func device(_ text: String) throws(UsageError) -> Device {
    if ["auto", "自动"].contains(text.trimmingSpaces.lowercased()) { return .thisMachine }
    let gpus: [GPU]
    do throws(CatalogError) {
      gpus = try GPU.embedded()
    } catch {
      throw UsageError("the list of GPUs cannot be read")
    }
    // Some cards have a name that ends like a count: FirePro S9300 X2.
    if case .found(let gpu) = GPU.match(text, in: gpus) {
      return .cards(NamedCards(text: text, editions: [gpu], count: 1))
    }
    // The end of `M3 Max 64` would count as well.
    if let mac = MacName(text) { return .mac(mac, text: text) }
    let (name, count) = counted(text)
    guard (1...64).contains(count) else {
      throw UsageError("'\(shown(text))' is not 1 to 64 cards")
    }
    let label = shown(name)
    switch GPU.match(name, in: gpus) {
    case .found(let gpu):
      return .cards(NamedCards(text: label, editions: [gpu], count: count))
    case .ambiguous(let editions):
      return .cards(NamedCards(text: label, editions: editions, count: count))
    case .unknown(let nearest):
      if MacName(name) != nil { throw UsageError("'\(shown(text))': Macs do not share memory") }
      throw UsageError(
        "no GPU '\(label)' is known; its memory can be given with '--vram', in GiB",
        nearest: nearest)
    }
  }

  /// The sentence that asks for one of the sizes that a card's name leaves open.
  static func sizes(of editions: [GPU], named card: String) -> Message {
    let sizes = Set(editions.map(\.memoryInGiB)).sorted()
    let list = Message.list(sizes.map { "\(Int($0))" }, or: true)
    return "'\(card)' comes with \(list) GiB; add the size, such as "
      + "'\(card) \(Int(sizes[sizes.count - 1])) GB'"
  }

  /// `2x RTX 3090`, `2xRTX3090`, `RTX 3090 x2` and `RTX 3090x2` as a name and a count.
  static func counted(_ text: String) -> (name: String, count: Int) {
    let crosses: [Character] = ["x", "X", "*", "×"]
    let text = text.trimmingSpaces
    var readings: [(name: String, count: Int)] = []
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let behind = text.dropFirst(digits.count).trimmingSpaces
    if let count = Int(digits), let cross = behind.first, crosses.contains(cross) {
      readings.append((behind.dropFirst().trimmingSpaces, count))
    }
    // The x of RTX is none: a number or a space stands before it.
    if let cross = text.lastIndex(where: crosses.contains),
      let count = Int(text[text.index(after: cross)...].trimmingSpaces),
      text[..<cross].contains(where: \.isNumber) || text[..<cross].last == " "
    {
      readings.append((text[..<cross].trimmingSpaces, count))
    }
    readings.removeAll { $0.name.isEmpty }
    // `4090x2` is two cards called 4090, not 4090 cards called 2.
    return readings.first { (1...64).contains($0.count) } ?? readings.first ?? (text, 1)
  }
}
