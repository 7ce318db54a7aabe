import MemoryEstimation
import ModelCatalog

/// What is worked out about one model, when it is first asked for.
///
/// What only depends on the model stays; of what depends on the request, that for the last few kinds
/// of requests.
final class ModelSheet {
  let family: Family
  let model: Model
  private let catalog: Catalog
  /// Whether it is asked again and again.
  private let isKept: Bool
  private(set) lazy var dimensions = ModelDimensions(model)
  private(set) lazy var upstreamLicense = model.upstreamLicense.flatMap { catalog.licenses[$0] }
  private(set) lazy var successors = catalog.successors(of: model)
  private var offers: [(kind: OfferKind, offers: [Offer])] = []
  private var first: (kind: OfferKind, offers: [Offer], others: ArraySlice<Variant>)?
  private var notes: [SetupNotes] = []
  /// The ways that differ in memory: the variants of a model have the same dimensions.
  private var memories: [(way: Candidate.Way, stored: Quantization)] = []

  /// How many kinds of requests are remembered.
  private static let limit = 4

  init(_ model: Model, of family: Family, in catalog: Catalog, isKept: Bool) {
    self.isKept = isKept
    self.family = family
    self.model = model
    self.catalog = catalog
  }

  /// Whether anything can be done with the model.
  func hasOffers(_ kind: OfferKind) -> Bool {
    if isKept { return !offers(kind).isEmpty }
    return !firstOffers(kind).offers.isEmpty
  }

  /// What can be done with the first variant with which anything can, and the variants behind it.
  ///
  /// Where one request is answered most models are asked no more. What is kept has all at once.
  func firstOffers(_ kind: OfferKind) -> (offers: [Offer], others: ArraySlice<Variant>) {
    if isKept { return (offers(kind), []) }
    if let first, first.kind == kind { return (first.offers, first.others) }
    var others = Variant.allCases[...]
    var found: [Offer] = []
    while found.isEmpty, let variant = others.popFirst() { found = offers(kind, of: variant) }
    first = (kind, found, others)
    return (found, others)
  }

  /// Everything that can be done with the model, for requests of a kind.
  private func offers(_ kind: OfferKind) -> [Offer] {
    if let known = offers.first(where: { $0.kind == kind }) { return known.offers }
    let found = Variant.allCases.flatMap { offers(kind, of: $0) }
    if offers.count == Self.limit { offers.removeFirst() }
    offers.append((kind, found))
    return found
  }

  /// What can be done with one variant.
  func offers(_ kind: OfferKind, of variant: Variant) -> [Offer] {
    let weights = Weights(model: model, variant: variant)
    guard let official = weights.official else { return [] }
    let license = catalog.licenses[weights.license]
    return weights.ways(kind).map { way, checkpoint in
      Offer(
        variant: variant, way: way, checkpoint: checkpoint, official: official,
        license: license, memory: memory(way, checkpoint.quantization))
    }
  }

  /// The number of the memory that a way needs.
  private func memory(_ way: Candidate.Way, _ stored: Quantization) -> Int {
    if let known = memories.firstIndex(where: { $0.way == way && $0.stored == stored }) {
      return known
    }
    memories.append((way, stored))
    return memories.count - 1
  }

  /// What is known of the model with a set-up.
  func notes(_ setup: MemorySetup) -> SetupNotes {
    if let known = notes.first(where: { $0.setup === setup }) { return known }
    if notes.count == Self.limit { notes.removeFirst() }
    let new = SetupNotes(setup)
    notes.append(new)
    return new
  }

  /// The memory that an offer needs with a set-up.
  func estimate(_ offer: Offer, _ notes: SetupNotes) -> Candidate.Estimate {
    if offer.memory < notes.estimates.count, let known = notes.estimates[offer.memory] {
      return known
    }
    let estimate = Candidate.Estimate(
      notes.setup.memory(dimensions, offer.way, stored: offer.checkpoint.quantization))
    while notes.estimates.count < memories.count { notes.estimates.append(nil) }
    notes.estimates[offer.memory] = estimate
    return estimate
  }

  /// Whether there are weights in 4 bits that the trainer loads.
  func hasPacked(_ kind: OfferKind) -> Bool {
    kind.trainer.loadsPacked(model)
      && model.checkpoints.contains {
        $0.quantization == .bnb4bit || $0.quantization == .unslothBnb4bit
      }
  }

  /// The lightest way to train the model by a technique, or to run it in the engine's usual format;
  /// nothing where no weights for that are known.
  func lightest(_ technique: Technique?, _ setup: MemorySetup, _ kind: OfferKind) -> Lightest? {
    let notes = notes(setup)
    if let known = notes.lightest.first(where: { $0.technique == technique }) {
      return known.lightest
    }
    let found: Lightest?
    if let technique {
      let packed = hasPacked(kind)
      let hasWeights =
        packed || model.checkpoints.contains(where: { $0.quantization == .sixteenBit })
      found =
        hasWeights
        ? Lightest(setup.lightest(dimensions, technique, isPacked: packed)) : nil
    } else {
      let hasWeights =
        kind.engine != .llamaCpp || model.checkpoints.contains { $0.quantization == .gguf }
      found = hasWeights ? Lightest(setup.usual(dimensions)) : nil
    }
    notes.lightest.append((technique, found))
    return found
  }
}

extension ModelSheet {
  /// What the lightest way needs; nothing where its memory cannot be told.
  struct Lightest {
    let totalBytes: Int?
    /// The same with the estimate's error.
    let surelyBytes: Double?

    init(_ memory: Result<MemoryEstimate, MemoryUnknown>) {
      if case .success(let memory) = memory {
        totalBytes = memory.totalBytes
        surelyBytes = Double(memory.totalBytes) * (1 + memory.uncertainty)
      } else {
        (totalBytes, surelyBytes) = (nil, nil)
      }
    }
  }

  /// What is known of the model with one set-up.
  final class SetupNotes {
    let setup: MemorySetup
    fileprivate var estimates: [Candidate.Estimate?] = []
    fileprivate var lightest: [(technique: Technique?, lightest: Lightest?)] = []

    init(_ setup: MemorySetup) { self.setup = setup }
  }
}
