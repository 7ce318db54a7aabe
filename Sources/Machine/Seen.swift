import Messages

/// The words for what was seen, each with the place where.
enum Seen {
  /// Bytes in GiB with one decimal at most: `24`, `7.8`.
  static func gib(_ bytes: Int) -> String {
    let tenths = (bytes / (1 << 20) * 10 + 512) / 1024
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  static func processor(_ report: MachineReport, _ place: String) -> Message? {
    switch (report.processor, report.cores) {
    case (let name?, 1): "\(name) with one core (\(place))"
    case (let name?, let cores?): "\(name) with \(cores) cores (\(place))"
    case (let name?, nil): "\(name) (\(place))"
    case (nil, 1): "a processor with one core (\(place))"
    case (nil, let cores?): "a processor with \(cores) cores (\(place))"
    case (nil, nil): nil
    }
  }

  static func memory(_ memory: SystemMemory, _ place: String) -> Message {
    let total = gib(memory.totalInBytes)
    let available = memory.availableInBytes.map(gib)
    switch (memory.limitedBy, available) {
    case (let file?, let available?):
      return "system memory limited to \(total) GiB, \(available) GiB available (\(file), \(place))"
    case (let file?, nil): return "system memory limited to \(total) GiB (\(file))"
    case (nil, let available?):
      return "system memory \(total) GiB, \(available) GiB available (\(place))"
    case (nil, nil): return "system memory \(total) GiB (\(place))"
    }
  }

  static func cards(_ group: CardGroup) -> Message {
    let (card, place) = (group.card, group.card.source)
    let name = group.count > 1 ? "\(group.count)x \(card.label)" : card.label
    if card.sharesMemory { return "\(name), which shares the processor's memory (\(place))" }
    if !card.instances.isEmpty {
      return "\(name) divided (MIG) into \(Message.series(card.instances.map(instance))) (\(place))"
    }
    guard let memory = card.memoryInBytes.map(gib) else {
      return "\(name), memory not seen (\(place))"
    }
    guard let free = card.freeInBytes.map(gib) else { return "\(name), \(memory) GiB (\(place))" }
    return "\(name), \(memory) GiB, \(free) GiB free (\(place))"
  }

  private static func instance(_ instance: CardInstance) -> Message {
    guard let memory = instance.memoryInBytes.map(gib) else { return .verbatim(instance.profile) }
    return "\(instance.profile) with \(memory) GiB"
  }
}
