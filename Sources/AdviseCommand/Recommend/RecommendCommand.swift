import Messages
import Rules

extension Command {
  /// Which model, variant, size, technique and repository, ranked.
  static let recommend = Command(
    name: "recommend", summary: "Which model to fine-tune, ranked (the default).",
    operands: nil, operandCount: 0...0,
    groups: [.job, .hardware, .training, .running, .limits, .answer],
    formats: [.text, .json, .markdown, .csv],
    examples: [
      "advise --task code --rows 500 --vram 12",
      "advise --task vision --vram 24 --region EU --commercial",
      "advise --gpu \"2x RTX 3090\" --language zh --json",
    ]
  ) { invocation, context in
    let advisor = try context.advisor()
    let advice = advisor.advise(on: invocation.request)
    var outcome = Outcome(exitCode: advice.recommendations.isEmpty ? .no : .answered)
    let recipe = RecipeStep.command(invocation, advice, context)
    switch invocation.format {
    case .json:
      outcome.output = context.layout.json(
        RecommendReport(
          advice: advice, invocation: invocation, catalog: advisor.catalog, recipe: recipe))
    case .markdown, .csv:
      outcome.output = try Table.recommendations(advice, invocation.request, context.layout)
        .text(as: invocation.format, context.layout)
      // A table has no place for what is not of one model.
      if !advice.approach.isUsual(for: invocation.request) {
        outcome.errors += context.layout.warning(advice.approach.decision.sentence)
      }
      for warning in advice.warnings { outcome.errors += context.layout.warning(warning) }
    default:
      if !invocation.explains, !invocation.showsExclusions {
        outcome.output =
          RecommendSummary(
            advice: advice, invocation: invocation, advisor: advisor, layout: context.layout,
            recipe: recipe
          ).text
        outcome.errors += assumed(invocation, context.layout, withoutSetup: true)
        return outcome
      }
      outcome.output =
        RecommendText(
          advice: advice, invocation: invocation, catalog: advisor.catalog, layout: context.layout,
          recipe: recipe
        ).text
    }
    outcome.errors += assumed(invocation, context.layout)
    return outcome
  }

  /// One line that says which defaults the answer depends on.
  ///
  /// - Parameter withoutSetup: Whether the answer itself says what memory was counted with.
  static func assumed(
    _ invocation: Invocation, _ layout: Layout, withoutTask: Bool = false,
    withoutSetup: Bool = false
  ) -> String {
    let request = invocation.request
    var assumptions: [Message] = []
    func note(_ option: String, _ text: Message) {
      if !invocation.given.contains(option) { assumptions.append(text) }
    }
    if !withoutTask { note("task", "task \(request.task)") }
    if request.hardware == nil { assumptions.append("no hardware given, so nothing is left out") }
    if invocation.given.isSuperset(of: ["gpu", "vram"]) {
      assumptions.append("'--gpu' and '--vram' name different cards")
    }
    if withoutSetup { return layout.assumed(assumptions) }
    note("context", "\(request.contextLengthInTokens) tokens")
    note("batch", "batch \(request.batchSize)")
    if request.mode == .run {
      note("engine", "engine \(request.engine.rawValue)")
      note("kv-cache", "\(request.kvCache.rawValue) cache")
    } else {
      note("rank", "LoRA rank \(request.loraRank)")
      note("trainer", "trainer \(request.trainer.rawValue)")
    }
    return layout.assumed(assumptions)
  }
}

extension Layout {
  /// The line that says what was assumed; empty where nothing was.
  func assumed(_ assumptions: [Message]) -> String {
    if assumptions.isEmpty { return "" }
    return paragraph("assumed: \(Message.series(assumptions))", first: "", rest: "  ")
      .joined(separator: "\n") + "\n"
  }

  /// The line that warns of something.
  func warning(_ message: Message) -> String {
    paragraph("warning: \(message)", first: "", rest: "  ").joined(separator: "\n") + "\n"
  }
}
