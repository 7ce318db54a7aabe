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
}
