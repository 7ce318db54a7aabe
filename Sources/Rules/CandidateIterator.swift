import MemoryEstimation
import ModelCatalog

/// Everything that could be done with a model, each variant that exists by each technique or in
/// each format. No memory is counted before it is asked for.
struct CandidateIterator: IteratorProtocol {
  private let sheet: ModelSheet
  private let question: Question
  private let kind: OfferKind
  private var offers: [Offer]
  private var others: ArraySlice<Variant>
  private let notes: ModelSheet.SetupNotes
  private var place = 0
  private var subject: Candidate.Subject?

  init(
    of model: Model, in family: Family, _ question: Question, offersAllTechniques: Bool = false
  ) {
    self.init(
      question.sheet(of: model, in: family), question,
      offersAllTechniques
        ? OfferKind(question.request, offersAllTechniques: true) : question.offerKind)
  }

  init(_ sheet: ModelSheet, _ question: Question, _ kind: OfferKind) {
    self.sheet = sheet
    self.question = question
    notes = sheet.notes(question.setup)
    self.kind = kind
    (offers, others) = sheet.firstOffers(kind)
  }

  mutating func next() -> Candidate? {
    while place == offers.count {
      guard let variant = others.popFirst() else { return nil }
      (offers, place) = (sheet.offers(kind, of: variant), 0)
    }
    let offer = offers[place]
    place += 1
    let subject = self.subject ?? makeSubject()
    self.subject = subject
    return Candidate(subject, offer, sheet.estimate(offer, notes))
  }

  private func makeSubject() -> Candidate.Subject {
    let family = sheet.family
    let successors = sheet.successors
    return Candidate.Subject(
      family: family, model: sheet.model, upstreamLicense: sheet.upstreamLicense,
      successors: successors.isEmpty
        ? []
        : successors.filter { question.isOption($0.model, of: $0.family, inPlaceOf: family) }
          .map(\.model),
      dimensions: sheet.dimensions)
  }
}
