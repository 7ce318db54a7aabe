import MemoryEstimation
import ModelCatalog

/// Everything that could be done with a model, each variant that exists by each technique or in
/// each format. Nothing is counted before it is asked for.
struct CandidateIterator: IteratorProtocol {
  private let family: Family
  private let model: Model
  private let question: Question
  private let offersAllTechniques: Bool
  private var variants = Variant.allCases[...]
  private var variant = Variant.base
  private var official: Checkpoint?
  private var license: License?
  private var ways: ArraySlice<(way: Candidate.Way, checkpoint: Checkpoint)> = []
  private var subject: Candidate.Subject?
  /// The memory of the ways so far: the variants of a model have the same dimensions.
  private var memory: [(way: Candidate.Way, stored: Quantization, estimate: Candidate.Estimate)] =
    []

  init(
    of model: Model, in family: Family, _ question: Question, offersAllTechniques: Bool = false
  ) {
    self.offersAllTechniques = offersAllTechniques
    self.family = family
    self.model = model
    self.question = question
  }

  /// Whether there is a next one.
  mutating func hasNext() -> Bool {
    while ways.isEmpty {
      guard let variant = variants.popFirst() else { return false }
      let weights = Weights(model: model, variant: variant)
      guard let official = weights.official else { continue }
      self.variant = variant
      self.official = official
      license = question.catalog.licenses[weights.license]
      ways =
        weights.ways(
          question.request, offersAllTechniques: offersAllTechniques)[...]
    }
    return true
  }

  mutating func next() -> Candidate? {
    guard hasNext(), let (way, checkpoint) = ways.popFirst(), let official else { return nil }
    let subject = self.subject ?? makeSubject()
    self.subject = subject
    return Candidate(
      subject, variant: variant, way: way, checkpoint: checkpoint, official: official,
      license: license, estimate: estimate(subject, way, checkpoint.quantization))
  }

  private func makeSubject() -> Candidate.Subject {
    let catalog = question.catalog
    return Candidate.Subject(
      family: family, model: model,
      upstreamLicense: model.upstreamLicense.flatMap { catalog.licenses[$0] },
      successors: catalog.successors(of: model).filter {
        question.isOption($0.model, of: $0.family, inPlaceOf: family)
      }.map(\.model), dimensions: ModelDimensions(model))
  }

  private mutating func estimate(
    _ subject: Candidate.Subject, _ way: Candidate.Way, _ stored: Quantization
  ) -> Candidate.Estimate {
    if let same = memory.first(where: { $0.way == way && $0.stored == stored }) {
      return same.estimate
    }
    let estimate = Candidate.Estimate(
      question.setup.memory(subject.dimensions, way, stored: stored))
    memory.append((way, stored, estimate))
    return estimate
  }
}
