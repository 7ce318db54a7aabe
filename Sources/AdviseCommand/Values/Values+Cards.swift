import Messages
import ModelCatalog
import Rules

extension Values {
  /// The cards that a text such as `2x RTX 3090` names.
  static func cards(_ text: String) throws(UsageError) -> Hardware.Card {
    let gpus: [GPU]
    do throws(CatalogError) {
      gpus = try GPU.embedded()
    } catch {
      throw UsageError("the list of GPUs cannot be read")
    }
    // Some cards have a name that ends like a count: FirePro S9300 X2.
    if case .found(let gpu) = GPU.match(text, in: gpus) {
      return Hardware.Card(gpu)
    }
    let (name, count) = counted(text)
    guard (1...64).contains(count) else {
      throw UsageError("'\(shown(text))' is not 1 to 64 cards")
    }
    let label = shown(name)
    switch GPU.match(name, in: gpus) {
    case .found(let gpu):
      return Hardware.Card(gpu, count: count)
    case .ambiguous(let sizes):
      throw UsageError(Self.sizes(sizes, of: label))
    case .unknown where isMac(name):
      throw UsageError("'\(label)' is a Mac's chip; give its memory with '--unified', in GiB")
    case .unknown(let nearest):
      throw UsageError(
        "no GPU '\(label)' is known; its memory can be given with '--vram', in GiB",
        nearest: nearest)
    }
  }

  /// The sentence that asks for one of the sizes, in GiB, that a card's name leaves open.
  static func sizes(_ sizes: [Double], of card: String) -> Message {
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

  /// Whether a name is one of Apple's chips, such as `M3 Max`.
  private static func isMac(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: " ").filter { $0 != "apple" }
    guard let chip = words.first else { return false }
    return chip.utf8.count == 2 && chip.first == "m" && chip.last?.isNumber == true
      && words.dropFirst().allSatisfy { ["pro", "max", "ultra"].contains($0) }
  }
}
