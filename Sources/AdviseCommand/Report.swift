import MemoryEstimation
import Messages
import ModelCatalog
import Rules

/// The answer as JSON: a promise to scripts. Keys are only added; what is absent is not known.
struct Report: Encodable {
  let schemaVersion = 1
  let catalog: CatalogSummary
  let request: RequestSummary
  let approach: ApproachSummary
  let recommendations: [Entry]
  let exclusions: Exclusions
  let warnings: [Message]
  let nextSteps: [Message]

  struct CatalogSummary: Encodable {
    let updated: String
    let families: Int
    let models: Int

    init(_ catalog: Catalog) {
      updated = catalog.updated
      families = catalog.families.count
      models = catalog.modelCount
    }
  }

  struct ApproachSummary: Encodable {
    let decision: String
    let reasons: [ReasonSummary]
  }

  struct ReasonSummary: Encodable {
    let rule: String
    let message: Message
    let cites: [String]

    init(_ reason: Reason) {
      rule = reason.rule
      message = reason.message
      cites = reason.cites
    }
  }

  struct Entry: Encodable {
    let rank: Int
    let model: String
    let family: String
    let variant: String
    let parameters: Int
    let activeParameters: Int?
    let repository: String
    let officialRepository: String
    let hub: String
    let quantization: String
    let technique: String?
    let stage: String?
    let downloadBytes: Int?
    let ollama: String?
    let chatTemplate: String?
    let release: String?
    let contextLengthInTokens: Int
    let memory: Memory
    let license: LicenseSummary?
    let reasons: [ReasonSummary]
    let warnings: [Message]
    let decidedBy: String?
    let alternatives: [Alternative]
  }

  struct Memory: Encodable {
    let totalBytes: Int
    let allocatedBytes: Int
    let reservedBytes: Int
    let budgetBytes: Int?
    let fits: Bool?
    let uncertainty: Double
    let components: [Component]
    let trainer: String?
    let engine: String?
    let assumptions: [Message]
    let cards: [Card]?

    /// One of several cards that share the model.
    struct Card: Encodable {
      let budgetBytes: Int
      let totalBytes: Int
      let layers: Int?
    }

    struct Component: Encodable {
      let name: String
      let bytes: Int
    }

    init(_ memory: MemoryEstimate, _ request: Request) {
      totalBytes = memory.totalBytes
      allocatedBytes = memory.allocatedBytes
      reservedBytes = memory.reservedBytes
      budgetBytes = request.hardware?.budgetInBytes(of: memory)
      fits = request.fits(memory)
      cards = request.hardware.flatMap { Self.cards(memory, $0) }
      uncertainty = memory.uncertainty
      components = memory.components.map { Component(name: $0.name, bytes: $0.bytes) }
      trainer = request.mode == .finetune ? request.trainer.rawValue : nil
      engine = request.mode == .run ? request.engine.rawValue : nil
      assumptions = memory.assumptions
    }
  }

  struct LicenseSummary: Encodable {
    let id: String
    let title: String
    let commercial: String
    let conditions: [Message]
    let threshold: Message?
    let notLicensedIn: [String]

    init(_ license: License) {
      id = license.id
      title = license.title
      commercial = license.commercial.rawValue
      conditions = license.conditions
      threshold = license.threshold
      notLicensedIn = license.notLicensedIn
    }
  }

  struct Alternative: Encodable {
    let variant: String
    let technique: String?
    let quantization: String
    let repository: String
    let totalBytes: Int
    let decidedBy: String?
  }

  struct Exclusions: Encodable {
    let count: Int
    let byRule: [String: Int]
    let nearest: [Exclusion]
    let all: [Exclusion]?
  }

  struct Exclusion: Encodable {
    let model: String
    let rule: String
    let message: Message

    init(_ exclusion: Rules.Exclusion) {
      model = exclusion.model.name
      rule = exclusion.rule
      message = exclusion.message
    }
  }
}

extension Report {
  init(_ advice: Advice, to invocation: Invocation, from advisor: Advisor) {
    let request = invocation.request
    catalog = CatalogSummary(advisor.catalog)
    self.request = RequestSummary(request)
    approach = ApproachSummary(
      decision: advice.approach.decision.rawValue,
      reasons: advice.approach.reasons.map(ReasonSummary.init))
    recommendations = advice.recommendations.map { Entry($0, request) }
    exclusions = Exclusions(
      count: advice.exclusions.count,
      byRule: advice.exclusions.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 },
      nearest: advice.nearest.prefix(3).map(Exclusion.init),
      all: invocation.showsExclusions ? advice.exclusions.map(Exclusion.init) : nil)
    warnings = advice.warnings
    nextSteps =
      advice.nextSteps
      + [RecipeStep.command(invocation, advice)].compactMap { $0.map(Message.verbatim) }
  }
}

extension Report.Entry {
  init(_ recommendation: Recommendation, _ request: Request) {
    let candidate = recommendation.candidate
    let license = candidate.license
    rank = recommendation.rank
    model = candidate.model.name
    family = candidate.family.id
    variant = candidate.variant.rawValue
    parameters = candidate.model.parameters.total
    activeParameters = candidate.model.parameters.active
    repository = candidate.checkpoint.repository
    officialRepository = candidate.official.repository
    hub = candidate.checkpoint.hub.rawValue
    quantization = candidate.packing
    downloadBytes = candidate.downloadBytes
    ollama = request.mode == .run ? candidate.model.ollama : nil
    technique = candidate.technique?.rawValue
    stage = request.mode == .finetune ? "sft" : nil
    chatTemplate = candidate.chatTemplate(for: request.trainer)
    release = candidate.model.release
    contextLengthInTokens = request.contextLengthInTokens
    memory = Report.Memory(recommendation.memory, request)
    self.license = license.map(Report.LicenseSummary.init)
    reasons = recommendation.reasons.map(Report.ReasonSummary.init)
    warnings = recommendation.warnings
    decidedBy = recommendation.decidedBy
    alternatives = recommendation.alternatives.map { alternative in
      Report.Alternative(
        variant: alternative.candidate.variant.rawValue,
        technique: alternative.candidate.technique?.rawValue,
        quantization: alternative.candidate.packing,
        repository: alternative.candidate.checkpoint.repository,
        totalBytes: alternative.memory.totalBytes, decidedBy: alternative.decidedBy)
    }
  }
}

extension Report.Memory {
  /// What each card holds of a model that several share; nothing when one card is enough.
  fileprivate static func cards(_ memory: MemoryEstimate, _ hardware: Hardware) -> [Card]? {
    guard memory.cards > 1, case .running(let setup) = memory.purpose else { return nil }
    guard !memory.bytesByCard.isEmpty else {
      let card = Card(
        budgetBytes: hardware.budgetInBytes, totalBytes: memory.totalBytes, layers: nil)
      return Array(repeating: card, count: min(memory.cards, 1024))
    }
    return zip(hardware.cardsInBytes, memory.bytesByCard).enumerated().map { number, card in
      Card(
        budgetBytes: card.0, totalBytes: card.1,
        layers: setup.layersByCard.isEmpty ? nil : setup.layersByCard[number])
    }
  }
}
