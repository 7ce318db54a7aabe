import Messages

/// The cards of NVIDIA: from `nvidia-smi`, else their names from the driver, else from the board.
enum NVIDIACards {
  private static let driver = "/proc/driver/nvidia/gpus"

  static func find(_ reader: MachineReader, board: String?) -> FoundCards {
    let program = NVIDIAProgram.ask(reader)
    let tegra = tegraFile(reader)
    var found = FoundCards()
    switch program?.answer {
    case .cards(let cards, let isDivisionKnown)?:
      found.cards = cards
      if !isDivisionKnown, let path = program?.path {
        found.missing.append(
          "\(path) does not tell whether a card is divided (MIG); if one is, give the memory of "
            + "an instance with '--vram'")
      }
    case .tooLate?, .nothing?, nil:
      found.cards = named(reader)
    }
    if found.cards.isEmpty, let tegra {
      found.cards = [Card(vendor: .nvidia, name: board, source: tegra)]
    }
    for place in found.cards.indices where found.cards[place].memoryInBytes == nil {
      found.cards[place].sharesMemory = tegra != nil || isShared(found.cards[place])
    }
    found.missing += missing(found.cards, program)
    return found
  }

  /// Names without memory, from the driver's own files.
  private static func named(_ reader: MachineReader) -> [Card] {
    reader.names(driver).sorted().prefix(256).compactMap { folder in
      let path = "\(driver)/\(folder)/information"
      let model = reader.lines(path).compactMap { Text.pair($0, at: ":") }
        .first { $0.key == "Model" }
      guard let name = model.flatMap({ Text.name($0.value) }) else { return nil }
      return Card(vendor: .nvidia, name: name, source: path)
    }
  }

  /// The file that says that the processor is one of NVIDIA's Tegra line, as a Jetson's is: its
  /// graphics have no memory of their own.
  private static func tegraFile(_ reader: MachineReader) -> String? {
    let path = "\(LinuxFiles.deviceTree)/compatible"
    return reader.lines(path).contains { $0.hasPrefix("nvidia,tegra") } ? path : nil
  }

  /// Whether a card of which no memory is told is a processor's graphics: GB10 of DGX Spark, of
  /// which NVIDIA says so, and what the driver for Tegra names.
  private static func isShared(_ card: Card) -> Bool {
    let words = card.name?.split(separator: " ") ?? []
    return words.contains("GB10") || words.contains("(nvgpu)")
  }

  /// What is not known, and why. Of graphics that share the processor's memory nothing is missing.
  private static func missing(_ cards: [Card], _ program: NVIDIAProgram?) -> [Message] {
    let unknown = cards.filter { $0.memoryInBytes == nil && !$0.sharesMemory }
    if unknown.isEmpty, program == nil || !cards.isEmpty { return vague(cards, program) }
    let names = CardGroup.groups(of: unknown).map(\.card.label)
    let labels = Message.names(names)
    guard let program else {
      return ["nvidia-smi is not there to tell the memory of \(labels); give it with '--vram'"]
    }
    let path = program.path
    switch program.answer {
    case .tooLate:
      let seconds = Machine.patienceInMilliseconds / 1000
      return [
        "\(path) took longer than \(seconds) seconds; give the memory of a card with '--vram'"
      ]
    case .nothing(let said?):
      return ["\(path) says '\(said)'; give the memory of a card with '--vram'"]
    case .nothing(nil):
      return ["\(path) says nothing; give the memory of a card with '--vram'"]
    case .cards:
      if unknown.allSatisfy({ !$0.instances.isEmpty }) { return vague(cards, program) }
      return vague(cards, program) + [
        "\(path) does not tell the memory of \(labels); give it with '--vram', or with "
          + "'--unified' where the processor shares it"
      ]
    }
  }

  /// Divided cards of which the sizes are known but not the memory.
  private static func vague(_ cards: [Card], _ program: NVIDIAProgram?) -> [Message] {
    guard let path = program?.path else { return [] }
    let names = cards.filter { $0.instances.contains { $0.memoryInBytes == nil } }.map(\.label)
    return names.isEmpty
      ? []
      : [
        "\(path) does not tell the memory of the instances of \(Message.names(names)); give that "
          + "of one with '--vram'"
      ]
  }
}
