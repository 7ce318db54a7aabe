import Messages

/// The cards in `/sys/class/drm`: AMD's with their memory, others by the number of their maker.
enum DisplayCards {
  private static let folder = "/sys/class/drm"

  /// The cards, those of NVIDIA only where no better source has told of them.
  static func find(_ reader: MachineReader, withNVIDIA: Bool) -> FoundCards {
    var found = FoundCards()
    let numbers = reader.names(folder).compactMap(cardNumber).sorted().prefix(256)
    for number in numbers {
      let device = "\(folder)/card\(number)/device"
      let vendorNumber = reader.number("\(device)/vendor")
      switch Card.Vendor.allCases.first(where: { $0.pciNumber == vendorNumber }) {
      case .amd?: addAMD(reader, device, number, &found)
      case .intel?:
        let card = card(.intel, reader, device, number)
        found.cards.append(card)
        found.missing.append(
          "no file tells the memory of \(card.label); if it has its own, give it with '--vram'")
      case .nvidia? where withNVIDIA:
        let card = card(.nvidia, reader, device, number)
        found.cards.append(card)
        found.missing.append(
          "without NVIDIA's driver nothing tells the memory of \(card.label); give it with "
            + "'--vram'")

      // Displays of servers and of virtual machines compute nothing.
      case .nvidia?, nil: continue
      }
    }
    return found
  }

  /// N of `cardN`; nothing for connectors such as `card0-HDMI-A-1`.
  private static func cardNumber(_ name: String) -> Int? {
    name.hasPrefix("card") ? Text.number(name.dropFirst(4)) : nil
  }

  private static func card(
    _ vendor: Card.Vendor, _ reader: MachineReader, _ device: String, _ number: Int
  ) -> Card {
    let identifier = [vendor.pciNumber, reader.number("\(device)/device") ?? 0].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    return Card(
      vendor: vendor, index: number, pciIdentifier: identifier.joined(separator: ":"),
      source: "\(device)/vendor")
  }

  private static func addAMD(
    _ reader: MachineReader, _ device: String, _ number: Int, _ found: inout FoundCards
  ) {
    var card = card(.amd, reader, device, number)
    card.name = reader.name("\(device)/product_name") ?? AMDNames.find(reader, device)
    let file = "\(device)/mem_info_vram_total"
    if let total = Text.bytes(reader.number(file), times: 1) {
      card.source = file
      card.memoryInBytes = total
      let used = reader.number("\(device)/mem_info_vram_used")
      card.freeInBytes = used.flatMap { $0 <= total ? total - $0 : nil }
      card.borrowableInBytes = Text.bytes(reader.number("\(device)/mem_info_gtt_total"), times: 1)
      card.sharesMemory = isProcessorGraphics(reader, device)
    } else {
      found.missing.append(
        "\(file) does not tell the memory of \(card.label); give it with '--vram'")
    }
    found.cards.append(card)
  }

  /// Whether the card is a part of the processor: the driver keeps measurements of such in tables
  /// of version 2 and later, which have the processor's cores in them, and of cards in version 1.
  ///
  /// The table begins with its size in two bytes and its version in one.
  private static func isProcessorGraphics(_ reader: MachineReader, _ device: String) -> Bool {
    guard let table = reader.file("\(device)/gpu_metrics"), table.count > 3 else { return false }
    let size = Int(table[0]) | Int(table[1]) << 8
    return size == table.count && (2...3).contains(table[2])
  }
}
