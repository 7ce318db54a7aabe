import Rules

/// A command line, read.
struct Invocation {
  /// How to print.
  enum Format: String, CaseIterable {
    case text
    case json
    case csv
    case markdown
    case github
    case sarif
  }

  /// The command.
  let command: Command
  /// What stands beside the options.
  var operands: [String] = []
  var request = Request()
  var format = Format.text
  var showsExclusions = false
  var showsHelp = false
  var showsVersion = false
  /// The options that were given, by name.
  var given: Set<String> = []

  var cards: [Hardware.Card] = []
  var cardCount: Int?
  var unifiedInGiB: Double?

  init(command: Command) { self.command = command }

  /// Joins the hardware options, which only make sense together.
  mutating func resolveHardware() throws(UsageError) {
    if let unifiedInGiB {
      if let other = ["vram", "gpu", "gpus"].first(where: given.contains) {
        throw UsageError("'--unified' and '--\(other)' cannot both be given")
      }
      request.hardware = Hardware(unifiedInGiB: unifiedInGiB)
      if !given.contains("trainer") { request.trainer = .mlx }
      return
    }
    if let cardCount {
      guard given.contains("vram"), cards.count == 1, let card = cards.first else {
        throw UsageError("'--gpus' needs one '--vram', the memory of one card")
      }
      cards = [Hardware.Card(memoryInGiB: card.memoryInGiB, count: cardCount)]
    }
    if !cards.isEmpty { request.hardware = Hardware(cards: cards) }
  }
}
