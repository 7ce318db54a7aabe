/// What the rules say of the ways to train or run a model that was asked about.
final class FitReasons: Sendable {
  private let request: Request
  private let guidance: Guidance

  private static let rules: [Rule] = [
    .licenseToUse, .rowsToVariant, .techniqueToUse, .fourBitToTrain, .suffixToQuantization,
    .quantizationToRun,
  ]

  init(_ request: Request, _ guidance: Guidance) {
    self.request = request
    self.guidance = guidance
  }

  func reasons(_ candidate: Candidate) -> [Reason] {
    Self.rules.compactMap { rule in
      Reason(rule, rule.judge(candidate, request, guidance))
    }
  }
}

extension Request {
  /// Whether what rules say of a way to train is the same for every request like this: nothing is
  /// said of the rows, the technique or the licence.
  public var hasUsualReasons: Bool {
    mode == .finetune && rows == nil && quality == nil && goal == nil && technique == nil
      && !isBeginner && !commercial && region == nil && licenses.isEmpty
      && task != "code-completion"
  }
}
