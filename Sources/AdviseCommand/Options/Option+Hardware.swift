import Rules

extension Option {
  /// The options that `Invocation` joins into the request's hardware.
  static let hardware: [Option] = [
    Option(
      "vram", "GIB", .hardware, repeats: true,
      field: Field("vramInGiB") { $0.hardware?.cards.map(\.memoryInGiB).max() },
      help: "Memory of one card, in GiB: 12, 12GB, 2x24; again for unequal cards."
    ) { invocation, value in
      for (memory, count) in try Values.cardMemories(value.text) {
        invocation.devices.append(.memory(memory, count: count))
      }
    },
    Option(
      "gpu", "NAME[xN]", .hardware, repeats: true,
      field: Field("cards") { $0.hardware.flatMap { $0.cards.isEmpty ? nil : $0.cards } },
      completion: .names(.gpus),
      help:
        "A card or Mac by name: \"2x RTX 3090\", \"M2 Pro 32GB\"; '--vram' beside it chooses between sizes; auto: what this machine has."
    ) { $0.devices.append(try Values.device($1.text)) },
    Option("gpus", "N", .hardware, help: "How many of that card there are; 1 if not given.") {
      $0.cardCount = try Values.count($1.text)
    },
    Option(
      "unified", "GIB", .hardware, field: Field("unifiedInGiB") { $0.hardware?.unifiedInGiB },
      help: "A Mac's memory, in GiB."
    ) { $0.unifiedInGiB = try Values.memory($1.text) },
    Option(
      "ram", "GIB", .hardware, for: .run, field: Field("ramInGiB") { $0.hardware?.ramInGiB },
      help: "System memory, to run without a card or past it."
    ) { $0.ramInGiB = try Values.memory($1.text) },
  ]
}
