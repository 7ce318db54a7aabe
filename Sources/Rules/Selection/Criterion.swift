import Messages
import ModelCatalog

/// One thing that candidates are compared by; the first in which two differ decides.
public struct Criterion: Sendable {
  /// The name in the output, such as `larger-size`; a rule's id for the rules.
  public let id: String
  /// What comes first, in one sentence.
  public let summary: Message
  /// The sections that say so; none where it is our own choice.
  public let cites: [String]
  /// Whether a model that is worse by it never passes a better one for the sake of diversity.
  let bindsDiversity: Bool
  /// What a candidate is compared by: the lower value comes first.
  let value: @Sendable (Candidate, Request, Guidance) -> Double

  init(
    _ id: String, bindsDiversity: Bool = false, _ summary: Message,
    byRequest value: @escaping @Sendable (Candidate, Request, Guidance) -> Double
  ) {
    self.id = id
    self.summary = summary
    cites = []
    self.bindsDiversity = bindsDiversity
    self.value = value
  }

  init(_ id: String, _ summary: Message, value: @escaping @Sendable (Candidate) -> Double) {
    self.init(id, summary) { candidate, _, _ in value(candidate) }
  }

  /// A rule's verdict: the lower rank comes first.
  init(_ rule: Rule, bindsDiversity: Bool = false) {
    id = rule.id
    summary = rule.summary
    cites = rule.cites
    self.bindsDiversity = bindsDiversity
    value = { Double(rule.judge($0, $1, $2).rank) }
  }
}

extension Criterion {
  /// The whole ranking, most important first. This order is the one place where taste lives.
  ///
  /// What a model can do for the request comes first (task, context, language), then what fits with
  /// room, what may be used freely, what is current and sound, and how heavy it is; in one
  /// weight class whose makers are strong in the language, and what is made for the task; then
  /// which variant exists and how new and large it is. The last ones only choose between ways to
  /// train one model, or between twins.
  public static let all: [Criterion] = [
    Criterion(.taskToModel, bindsDiversity: true),
    Criterion(.contextToModel, bindsDiversity: true),
    Criterion(
      "language-known", bindsDiversity: true,
      "What is known to answer well in the languages comes first."
    ) {
      max(0, Double(Rule.languageToModel.judge($0, $1, $2).rank) - 1)
    },
    Criterion(.reasoningRows),
    Criterion("soft-prompts-last", "Prompt tuning comes last, unless it is asked for.") {
      $0.technique?.trainsPrompt == true ? 1 : 0
    },
    Criterion(.vramToSize, bindsDiversity: true),
    Criterion(.licenseToUse, bindsDiversity: true),
    Criterion(.newestFirst, bindsDiversity: true),
    Criterion(.fourBitToTrain, bindsDiversity: true),
    Criterion(.speedToRun, bindsDiversity: true),
    Criterion(
      "decisive-language",
      "For Chinese, makers whose models are strong in it come first."
    ) {
      candidate, request, guidance in
      let isDecisive = request.languages.contains { guidance.language($0)?.isDecisive == true }
      return isDecisive
        ? Double(Rule.languageToModel.judge(candidate, request, guidance).rank) : 0
    },
    Criterion(.beginnerSize),
    Criterion(.sizeClass),
    Criterion(.languageToModel),
    Criterion(.specialistFirst),
    Criterion(.rowsToVariant),
    Criterion(.hardwareTier),
    Criterion("newer-year", "The model of the later year comes first.") {
      -Double($0.model.releaseYearAndMonth.year)
    },
    Criterion(
      "larger-size",
      "The larger model comes first, by size as it is named, for a small job the smaller one; a "
        + "mixture of experts counts less than its size."
    ) { candidate, request, guidance in
      let isSmallJob = guidance.task(request.task)?.enough != nil
      return isSmallJob ? candidate.nominalBillions : -candidate.nominalBillions
    },
    Criterion("whole-on-cards", "What the cards hold whole comes first.") {
      candidate, request, _ in candidate.waitsInSystemMemory(for: request) ? 1 : 0
    },
    Criterion("newer-month", "The model of the later month comes first.") {
      -Double($0.model.releaseYearAndMonth.month)
    },
    Criterion(.techniqueToUse),
    Criterion(.suffixToQuantization),
    Criterion(.quantizationToRun),
    Criterion("longer-context", "The model made for more tokens comes first.") {
      -Double($0.model.context?.nativeInTokens ?? 0)
    },
    Criterion("instruct-first", "The variant that needs fewer rows comes first.") {
      Double([Variant.instruct, .base, .reasoning].firstIndex(of: $0.variant) ?? 3)
    },
    Criterion("less-memory", "What needs less memory comes first.") {
      (try? Double($0.memory.get().totalBytes)) ?? .infinity
    },
    Criterion("more-evidence", "The model whose repository more sources list comes first.") {
      -Double($0.official.evidence.count)
    },
    Criterion(
      "more-repositories", "The model that more repositories hold comes first."
    ) {
      -Double($0.model.checkpoints.count)
    },
    Criterion(
      "more-listings",
      "The model whose repositories more sources list comes first."
    ) {
      -Double($0.model.checkpoints.reduce(0) { $0 + $1.evidence.count })
    },
  ]
}
