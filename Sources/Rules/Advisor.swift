import MemoryEstimation
import Messages
import ModelCatalog

/// Answers requests from a catalog and the guidance.
public struct Advisor: Sendable {
  /// The models.
  public let catalog: Catalog
  /// What the documents and we hold to be good.
  public let guidance: Guidance
  /// What was recommended in place of models that do not fit, where many requests are answered.
  private var cache: RecommendationCache?

  /// An advisor over a catalog.
  public init(catalog: Catalog, guidance: Guidance) {
    self.catalog = catalog
    self.guidance = guidance
  }

  /// The same advisor, which knows what was measured for a request.
  func measuring(_ request: Request) -> Advisor {
    Advisor(catalog: catalog, guidance: guidance.measuring(request, in: catalog))
  }

  /// The same advisor with a cache, for many requests. For one thread at a time.
  public func caching() -> Advisor {
    var advisor = Advisor(catalog: catalog.indexed(), guidance: guidance)
    advisor.cache = RecommendationCache()
    return advisor
  }

  /// An advisor over what is built into the program.
  public static func embedded() throws(CatalogError) -> Advisor {
    Advisor(catalog: try .embedded(), guidance: try .embedded())
  }

  /// The ranked answer to a request.
  public func advise(on request: Request) -> Advice {
    let selection = Selection(catalog, guidance, request)
    let recommendations = selection.recommendations()
    return Advice(
      approach: .decide(on: request, guidance), recommendations: recommendations,
      exclusions: Exclusion.sorted(selection.exclusions),
      warnings: warnings(request, hasAnswer: !recommendations.isEmpty),
      nextSteps: recommendations.isEmpty
        ? relaxed(request)
        : nextSteps(request, recommendations),
      larger: recommendations.isEmpty ? nil : selection.larger())
  }

  /// What is recommended for a request, for whoever needs no more of the answer.
  func recommendations(for request: Request) -> [Recommendation] {
    if let known = cache?.recommendations[request] { return known }
    let found = Selection(catalog, guidance, request).recommendations()
    cache?.store(found, for: request)
    return found
  }

  /// Everything that could be done with a model, for `fit`.
  func candidates(
    of model: Model, in family: Family, _ request: Request, allTechniques: Bool = false,
    unlisted: Bool = false
  ) -> [Candidate] {
    let successors = Successors(catalog: catalog, guidance: guidance, request: request)
    return Candidate.all(
      of: model, in: family, request, catalog,
      successors: successors.options(after: model, in: family), allTechniques: allTechniques,
      unlisted: unlisted)
  }

  /// What would lead if less were asked for, when nothing that was asked for is left.
  ///
  /// A shorter context is tried first; then options are dropped one after the other, the least
  /// binding first, until something is left. What the law or a licence demands is never dropped.
  private func relaxed(_ request: Request) -> [Message] {
    var open = request
    open.top = 1
    let usual = Request.usualContext(request.mode)
    var context = 131_072
    while context >= usual {
      if context < request.contextLengthInTokens {
        var shorter = open
        shorter.contextLengthInTokens = context
        if let first = recommendations(for: shorter).first {
          return ["with '--context \(context)': \(first.inShort)"]
        }
      }
      context /= 2
    }
    var dropped: [String] = []
    for limit in Limit.allCases {
      let before = open
      limit.drop(from: &open)
      guard open != before else { continue }
      dropped.append("'--\(limit.rawValue)'")
      if let first = recommendations(for: open).first {
        return ["without \(Message.list(dropped)): \(first.inShort)"]
      }
    }
    return []
  }

  private func warnings(_ request: Request, hasAnswer: Bool) -> [Message] {
    var warnings: [Message] = []
    if hasAnswer, request.mode == .run, request.engine == .llamaCpp {
      warnings.append(Advice.unknownFiles)
    }
    if hasAnswer, request.mode == .finetune, guidance.task(request.task)?.needs == .image {
      warnings.append(
        "Memory is counted for rows of text: images add their tokens to each (--context).")
    }
    guard let hardware = request.hardware else { return warnings }
    if hasAnswer, let other = request.otherMachine { warnings.append("\(other).") }
    if hasAnswer { warnings += request.cardNeeds.map { "\($0)." } }
    if hardware.cardCount > 1 { warnings += request.severalCards(hardware) }
    let old = hardware.cards.filter { $0.hasBF16 == false }.compactMap(\.name)
    if !old.isEmpty, request.mode == .finetune {
      switch request.precision {
      case .bf16:
        warnings.append("\(Message.list(old)) has no bf16: train in fp16 (--precision fp16).")
      case .fp16:
        warnings.append("\(Message.list(old)) has no bf16: train in fp16, as counted here.")
      case .fp32: break
      }
    }
    return warnings
  }

  private func nextSteps(_ request: Request, _ recommendations: [Recommendation]) -> [Message] {
    guard let first = recommendations.first else { return [] }
    return NextStep.all.compactMap { step in
      step.advise(request, first, guidance).map { advice -> Message in
        "\(advice) [\(step.cites.joined(separator: ", "))]"
      }
    }
  }
}

extension Recommendation {
  /// Model, variant, technique or format, and memory, in a few words.
  fileprivate var inShort: Message {
    """
    \(candidate.model.name) \(candidate.variant.rawValue), \
    \(candidate.wayTitle), \(Format.gib(memory.totalBytes)) GiB
    """
  }
}
