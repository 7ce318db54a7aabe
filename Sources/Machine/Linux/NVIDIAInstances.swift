/// The instances of divided cards (MIG), from two answers of `nvidia-smi`.
enum NVIDIAInstances {
  /// The memory of one instance, in bytes.
  struct Memory {
    var total: Int?
    var free: Int?
  }

  /// The sizes by the card's index, of `-L`: a line `GPU 0: …`, under it `MIG 3g.20gb Device 0: …`.
  static func profiles(_ list: [UInt8]) -> [Int: [String]] {
    var profiles: [Int: [String]] = [:]
    var index: Int?
    for line in Text.lines(list) {
      let words = line.split(separator: " ")
      if words.count > 1, words[0] == "GPU" {
        index = words[1].hasSuffix(":") ? Text.number(words[1].dropLast()) : nil
      } else if words.count > 2, words[0] == "MIG", words[2] == "Device", let index,
        let name = Text.name(words[1])
      {
        profiles[index, default: []].append(name)
      }
    }
    return profiles
  }

  /// The memory of every card's instances, card by card, of `-q -x`: one tag a line.
  static func memories(_ report: [UInt8]) -> [[Memory]] {
    var cards: [[Memory]] = []
    var isInInstance = false
    var isInMemory = false
    for line in Text.lines(report) {
      switch line {
      case "<mig_device>":
        isInInstance = true
        if !cards.isEmpty { cards[cards.count - 1].append(Memory()) }
      case "</mig_device>": isInInstance = false
      case "<fb_memory_usage>": isInMemory = isInInstance
      case "</fb_memory_usage>": isInMemory = false
      default:
        if line.hasPrefix("<gpu ") {
          cards.append([])
        } else if isInMemory, var memory = cards.last?.last {
          memory.total = mebibytes(line, in: "<total>") ?? memory.total
          memory.free = mebibytes(line, in: "<free>") ?? memory.free
          cards[cards.count - 1][cards[cards.count - 1].count - 1] = memory
        }
      }
    }
    return cards
  }

  /// The bytes in a line such as `<total>19968 MiB</total>`.
  private static func mebibytes(_ line: String, in tag: String) -> Int? {
    guard line.hasPrefix(tag) else { return nil }
    let value = line.dropFirst(tag.count).prefix { $0 != "<" }.split(separator: " ")
    guard value.count == 2, value[1] == "MiB" else { return nil }
    return Text.bytes(Text.number(value[0]), times: 1 << 20)
  }
}
