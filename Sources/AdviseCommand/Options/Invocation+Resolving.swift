import Messages
import Rules

/// Decisions of several options together.
extension Invocation {
  /// Checks that options fit the mode, and fills in its usual context.
  mutating func resolveMode() throws(UsageError) {
    for option in Option.all where given.contains(option.name) {
      guard let mode = option.mode, mode != request.mode else { continue }
      switch mode {
      // Rows that a recipe to run does not need do no harm.
      case .finetune where recipe.target != nil && option.name == "rows": break
      case .finetune:
        let hint: Message =
          recipe.target.map { "'--for \($0.rawValue)' is to run" } ?? "leave out '--mode run'"
        throw UsageError("'--\(option.name)' is for training; \(hint)")
      case .run:
        let hint: Message =
          recipe.target.map { "'--for \($0.rawValue)' is to train" } ?? "add '--mode run'"
        throw UsageError("'--\(option.name)' is for running; \(hint)")
      }
    }
    if !given.contains("context") {
      request.contextLengthInTokens = Request.usualContext(request.mode)
    }
  }

  /// Joins the hardware options, which only make sense together.
  mutating func resolveHardware() throws(UsageError) {
    if let unifiedInGiB {
      if let other = ["vram", "gpu", "gpus", "ram"].first(where: given.contains) {
        throw UsageError("'--unified' and '--\(other)' cannot both be given")
      }
      request.hardware = Hardware(unifiedInGiB: unifiedInGiB)
      if !given.contains("trainer") { request.trainer = .mlx }
      return
    }
    if let cardCount {
      guard given.contains("vram"), cards.count == 1, let card = cards.first else {
        throw UsageError(
          given.contains("gpu")
            ? "'--gpus' counts the cards of one '--vram'; with '--gpu' write '2x RTX 3090'"
            : "'--gpus' needs one '--vram', the memory of one card")
      }
      cards = [Hardware.Card(memoryInGiB: card.memoryInGiB, count: cardCount)]
    }
    if !cards.isEmpty || ramInGiB != nil {
      request.hardware = Hardware(cards: cards, ramInGiB: ramInGiB)
    }
    if !given.contains("precision"), cards.contains(where: { $0.hasBF16 == false }) {
      request.precision = .fp16
    }
  }
}
