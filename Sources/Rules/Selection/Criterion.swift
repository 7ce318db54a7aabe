import Messages
import ModelCatalog

/// One thing that candidates are compared by; the first in which two differ decides.
public final class Criterion: Sendable {
  /// The name in the output, such as `larger-size`; a rule's id for the rules.
  public let id: String
  /// What comes first.
  public let summary: Message
  /// The sections that say so; none where it is our own choice.
  public let cites: [String]
  let measure: Measure

  /// How a criterion compares.
  ///
  /// It stands by itself: a criterion would be counted in and out at each question, and all threads
  /// of a batch would wait for that count.
  struct Measure: Sendable {
    /// Whether it is the same for everything that can be done with a model.
    let isOfModel: Bool
    /// What a candidate is compared by: the lower value comes first.
    let value: @Sendable (Candidate, Request, Guidance) -> Double
  }

  init(
    _ id: String, isOfModel: Bool = false, _ summary: Message,
    byRequest value: @escaping @Sendable (Candidate, Request, Guidance) -> Double
  ) {
    self.id = id
    self.summary = summary
    cites = []
    measure = Measure(isOfModel: isOfModel, value: value)
  }

  convenience init(
    _ id: String, isOfModel: Bool = false, _ summary: Message,
    value: @escaping @Sendable (Candidate) -> Double
  ) {
    self.init(id, isOfModel: isOfModel, summary) { candidate, _, _ in value(candidate) }
  }

  /// What a rule said: the lower rank comes first.
  init(_ rule: Rule, isOfModel: Bool = false) {
    id = rule.id
    summary = rule.summary
    cites = rule.cites
    let judge = rule.judge
    measure = Measure(isOfModel: isOfModel) { Double(judge($0, $1, $2).rank) }
  }
}

extension Criterion {
  /// How many criteria stand first that only depend on the model.
  static let leading = all.prefix { criterion in
    Rule.modelGates.contains { $0.id == criterion.id }
  }.count

  /// The place of the criterion that puts last what its maker has followed up.
  static let newest = all.firstIndex { $0.id == Rule.newestFirst.id } ?? leading

  /// The whole ranking, most important first. This order is the one place where taste lives.
  ///
  /// What a model can do for the request comes first (task, context, language), then what fits with
  /// room, what may be used freely, what is current and sound, and how heavy it is; in one
  /// weight class whose makers are strong in the language, and what is made for the task; then
  /// which variant exists and how new and large it is. The last ones only choose between ways to
  /// train one model, or between twins.
  public static let all: [Criterion] = [
    Criterion(.taskToModel, isOfModel: true),
    Criterion(.contextToModel, isOfModel: true),
    Criterion(
      "language-known", isOfModel: true,
      "What is known to answer well in the languages comes first."
    ) {
      max(0, Double(Rule.languageToModel.judge($0, $1, $2).rank) - 1)
    },
    Criterion(.reasoningRows),
    Criterion("soft-prompts-last", "Prompt tuning comes last, unless it is asked for.") {
      $0.technique?.trainsPrompt == true ? 1 : 0
    },
    Criterion(.vramToSize),
    Criterion(.licenseToUse),
    Criterion(.newestFirst, isOfModel: true),
    Criterion(.fourBitToTrain),
    Criterion(.speedToRun),
    Criterion(
      "decisive-language", isOfModel: true,
      "For Chinese, makers whose models are strong in it come first."
    ) {
      candidate, request, guidance in
      let isDecisive = request.languages.contains { guidance.language($0)?.isDecisive == true }
      return isDecisive
        ? Double(Rule.languageToModel.judge(candidate, request, guidance).rank) : 0
    },
    Criterion(.beginnerSize),
    Criterion(.sizeClass, isOfModel: true),
    Criterion(.languageToModel, isOfModel: true),
    Criterion(.specialistFirst, isOfModel: true),
    Criterion(.rowsToVariant),
    Criterion(.hardwareTier, isOfModel: true),
    Criterion("newer-year", isOfModel: true, "The model of the later year comes first.") {
      -Double($0.model.releaseYearAndMonth.year)
    },
    Criterion(
      "larger-size", isOfModel: true,
      "The larger model comes first, by size as it is named, for a small job the smaller one; a "
        + "mixture of experts counts less than its size."
    ) { candidate, request, guidance in
      let isSmallJob = guidance.task(request.task)?.enough != nil
      return isSmallJob ? candidate.nominalBillions : -candidate.nominalBillions
    },
    Criterion("whole-on-cards", "What the cards hold whole comes first.") {
      candidate, request, _ in candidate.waitsInSystemMemory(for: request) ? 1 : 0
    },
    Criterion("newer-month", isOfModel: true, "The model of the later month comes first.") {
      -Double($0.model.releaseYearAndMonth.month)
    },
    Criterion(.techniqueToUse),
    Criterion(.suffixToQuantization),
    Criterion(.quantizationToRun),
    Criterion("longer-context", isOfModel: true, "The model made for more tokens comes first.") {
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
      "more-repositories", isOfModel: true, "The model that more repositories hold comes first."
    ) {
      -Double($0.model.checkpoints.count)
    },
    Criterion(
      "more-listings", isOfModel: true,
      "The model whose repositories more sources list comes first."
    ) {
      -Double($0.model.checkpoints.reduce(0) { $0 + $1.evidence.count })
    },
  ]
}
