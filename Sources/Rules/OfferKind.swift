import MemoryEstimation

/// What of a request decides what can be done with a model at all.
struct OfferKind: Equatable {
  let mode: Request.Mode
  let engine: Engine
  let trainer: Trainer
  /// The technique that is asked for, where few ask for it.
  let rareTechnique: Technique?
  /// Whether prefix tuning and P-tuning are there unasked.
  let offersAllTechniques: Bool

  init(_ request: Request, offersAllTechniques: Bool = false) {
    mode = request.mode
    engine = request.engine
    trainer = request.trainer
    rareTechnique = request.technique.flatMap { Self.isRare($0) ? $0 : nil }
    self.offersAllTechniques = offersAllTechniques
  }

  /// Whether a technique is among what is offered.
  func offers(_ technique: Technique) -> Bool {
    !Self.isRare(technique) || offersAllTechniques || rareTechnique == technique
  }

  private static func isRare(_ technique: Technique) -> Bool {
    technique == .prefixTuning || technique == .pTuning
  }
}
