import Messages

/// A Mac by its chip or as it is sold: `M2 Pro`, `M3 Max 64GB`, `MacBook Air M2 16GB`.
struct MacName: Equatable {
  /// The chip, such as `M2 Pro`; nothing where only the Mac is named.
  let chip: String?
  /// Its memory in GiB, where it is named.
  let memoryInGiB: Double?

  /// Reads a name; nothing where it names something else.
  init?(_ text: String) {
    var words = text.lowercased().split { " -_/(),\"”″".contains($0) }.flatMap(Self.split)
    // A unit may stand apart from its number.
    for place in words.indices.dropFirst().reversed() where Self.units.contains(words[place]) {
      words[place - 1] += words.remove(at: place)
    }
    var memory: Double?
    if let place = words.firstIndex(where: { Self.memory($0) != nil }) {
      memory = Self.memory(words.remove(at: place))
    }
    let place = words.firstIndex(where: Self.isChip)
    guard place != nil || words.contains(where: Self.macs.contains) else { return nil }
    var chip: String?
    if let place {
      chip = words.remove(at: place).uppercased()
      if place < words.count, Self.grades.contains(words[place]) {
        chip = "\(chip ?? "") \(words.remove(at: place).capitalizedInASCII)"
      }
    }
    // `M3 Max 64` is a memory; beside `MacBook` a number is the size of the screen or the year.
    if memory == nil, place != nil, words.count == 1, let number = Double(words[0]), number >= 8 {
      memory = number
      words = []
    }
    guard words.allSatisfy({ Self.known.contains($0) || Int($0) != nil }) else { return nil }
    self.chip = chip
    memoryInGiB = memory
  }

  /// The most memory that each chip comes with, in GiB.
  ///
  /// Source: the list of hardware of the Hugging Face Hub (huggingface.js, `hardware.ts`), 2026.
  static let largestMemory: [String: Int] = [
    "M1": 16, "M1 Pro": 32, "M1 Max": 64, "M1 Ultra": 128, "M2": 24, "M2 Pro": 32, "M2 Max": 96,
    "M2 Ultra": 192, "M3": 24, "M3 Pro": 36, "M3 Max": 128, "M3 Ultra": 512, "M4": 32,
    "M4 Pro": 64, "M4 Max": 128, "M5": 32, "M5 Pro": 64, "M5 Max": 128,
  ]

  /// The words that ask for the memory.
  func asking(_ text: String) -> Message {
    let shown = Values.shown(text)
    guard let chip, let largest = Self.largestMemory[chip] else {
      return "'\(shown)' is a Mac; give its memory with '--unified', in GiB"
    }
    return
      "'\(shown)' is a Mac's chip, which comes with up to \(largest) GiB; give its memory with "
      + "'--unified', in GiB"
  }

  /// A size with its unit.
  private static func memory(_ word: String) -> Double? {
    guard let quantity = Quantity(word), units.contains(quantity.unit),
      let memory = quantity.number([quantity.unit: 1]), memory > 0
    else { return nil }
    return memory
  }

  /// `m2pro` as two words.
  private static func split(_ word: Substring) -> [String] {
    for grade in grades where word.hasSuffix(grade) && isChip(String(word.dropLast(grade.count))) {
      return [String(word.dropLast(grade.count)), grade]
    }
    return [String(word)]
  }

  private static func isChip(_ word: String) -> Bool {
    word.utf8.count == 2 && word.first == "m" && word.last?.isNumber == true
  }

  private static let units: Set = ["gb", "gib", "g"]
  private static let grades: Set = ["pro", "max", "ultra"]
  private static let macs: Set = ["mac", "macbook", "imac"]
  private static let known = grades.union(macs).union([
    "apple", "silicon", "chip", "air", "mini", "studio", "with", "unified", "memory", "ram", "inch",
  ])
}

extension String {
  /// The text with its first letter large.
  fileprivate var capitalizedInASCII: String { prefix(1).uppercased() + dropFirst() }
}
