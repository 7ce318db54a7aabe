import Machine
import Messages
import StrictJSON

extension MachineReport {
  /// The report for scripts; memory is in bytes.
  func tree(_ layout: Layout) -> JSONTree {
    .object([
      "schemaVersion": .integer(1),
      "cards": .array(cards.map(Self.tree)),
      "unifiedMemoryInBytes": unifiedMemoryInBytes.map { .integer($0) },
      "systemMemory": systemMemory.map { memory in
        .object([
          "totalInBytes": .integer(memory.totalInBytes),
          "availableInBytes": memory.availableInBytes.map { .integer($0) },
          "limitedBy": memory.limitedBy.map { .string($0) },
        ])
      },
      "processor": processor.map { .string($0) },
      "cores": cores.map { .integer($0) },
      "board": board.map { .string($0) },
      "seen": .strings(sources.map(layout.text)),
      "notSeen": .strings(missing.map(layout.text)),
      "optionsToTrain": .strings(SeenHardware(self).options(.finetune)),
      "optionsToRun": .strings(SeenHardware(self).options(.run)),
    ])
  }

  private static func tree(_ card: Card) -> JSONTree {
    .object([
      "vendor": .string(card.vendor.rawValue),
      "index": card.index.map { .integer($0) },
      "name": card.name.map { .string($0) },
      "pciIdentifier": card.pciIdentifier.map { .string($0) },
      "memoryInBytes": card.memoryInBytes.map { .integer($0) },
      "freeInBytes": card.freeInBytes.map { .integer($0) },
      "usableMemoryInBytes": card.usableMemoryInBytes.map { .integer($0) },
      "borrowableInBytes": card.borrowableInBytes.map { .integer($0) },
      "sharesMemory": .bool(card.sharesMemory),
      "instances": card.instances.isEmpty
        ? nil
        : .array(
          card.instances.map { instance in
            .object([
              "profile": .string(instance.profile),
              "memoryInBytes": instance.memoryInBytes.map { .integer($0) },
              "freeInBytes": instance.freeInBytes.map { .integer($0) },
            ])
          }),
      "source": .string(card.source),
    ])
  }
}
