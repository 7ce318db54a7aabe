import MemoryEstimation
import Messages
import ModelCatalog
import Rules

/// Whether a model fits, as JSON.
struct FitReport: Encodable {
  let schemaVersion = 1
  let catalog: Report.CatalogSummary
  let request: RequestSummary
  let model: ModelSummary
  let license: Report.LicenseSummary?
  let fits: Bool?
  let verdict: String?
  let unknown: Message?
  let options: [Option]
  let peakBytes: Int?
  let longestContextInTokens: Int?
  let largestBatchSize: Int?
  let changes: [Change]
  let nearest: [Neighbour]
  let warnings: [Message]
  let nextSteps: [Message]

  struct ModelSummary: Encodable {
    let name: String
    let family: String?
    let modelType: String?
    let parameters: Int
    let activeParameters: Int?
    let release: String?
    let supersededBy: String?
    let variants: [String]
  }

  struct Option: Encodable {
    let variant: String?
    let technique: String?
    let quantization: String
    let repository: String?
    let officialRepository: String?
    let verdict: String?
    let memory: Report.Memory
    let split: Split?
    let reasons: [Report.ReasonSummary]
  }

  /// What stays in system memory of a model that the cards do not hold.
  struct Split: Encodable {
    let layers: Int
    let layersOnCards: Int
    let bytesByCard: [Int]
    let systemMemoryBytes: Int

    init(_ split: RunSplit) {
      layers = split.layers
      layersOnCards = split.layersOnCard
      bytesByCard = split.bytesByCard
      systemMemoryBytes = split.hostBytes
    }
  }

  struct Change: Encodable {
    let instruction: Message
    let option: String?
    let model: String?
    let totalBytes: Int
    let savedBytes: Int
  }

  struct Neighbour: Encodable {
    let model: String
    let variant: String
    let technique: String?
    let quantization: String
    let repository: String
    let totalBytes: Int
    let relation: Message
  }
}

extension FitReport {
  init(_ fit: Fit, _ request: Request, _ catalog: Catalog) {
    self.catalog = Report.CatalogSummary(catalog)
    self.request = RequestSummary(request)
    let isKnown = fit.config == nil
    model = ModelSummary(
      name: fit.model.name, family: isKnown ? fit.family.id : nil,
      modelType: fit.config?.modelType, parameters: fit.model.parameters.total,
      activeParameters: fit.model.parameters.active, release: fit.model.release,
      supersededBy: fit.model.supersededBy,
      variants: isKnown ? fit.model.variants.map(\.rawValue) : [])
    license = fit.license.map(Report.LicenseSummary.init)
    fits = fit.verdict.map { $0 != .no }
    verdict = fit.verdict?.rawValue
    unknown = fit.unknown
    options = fit.options.map { option in
      Option(
        variant: isKnown ? option.candidate.variant.rawValue : nil,
        technique: option.candidate.technique?.rawValue,
        quantization: option.candidate.packing,
        repository: isKnown ? option.candidate.checkpoint.repository : nil,
        officialRepository: isKnown ? option.candidate.official.repository : nil,
        verdict: option.verdict?.rawValue, memory: Report.Memory(option.memory, request),
        split: option.split.map(Split.init),
        reasons: option.reasons.map(Report.ReasonSummary.init))
    }
    peakBytes = fit.peakBytes
    longestContextInTokens = fit.longestContextInTokens
    largestBatchSize = fit.largestBatchSize
    changes = fit.changes.map {
      Change(
        instruction: $0.instruction, option: $0.option, model: $0.model,
        totalBytes: $0.totalBytes,
        savedBytes: $0.savedBytes)
    }
    nearest = fit.nearest.map { other in
      Neighbour(
        model: other.candidate.model.name, variant: other.candidate.variant.rawValue,
        technique: other.candidate.technique?.rawValue,
        quantization: other.candidate.packing,
        repository: other.candidate.checkpoint.repository, totalBytes: other.memory.totalBytes,
        relation: other.relation)
    }
    warnings = fit.warnings
    nextSteps = []
  }
}
