import ModelCatalog

/// One thing that can be done with a model, whatever its memory and whoever asks: which weights, how,
/// from which repository.
final class Offer: Sendable {
  let variant: Variant
  let way: Candidate.Way
  let checkpoint: Checkpoint
  let official: Checkpoint
  let license: License?
  /// Which of the sheet's memories it needs.
  let memory: Int

  init(
    variant: Variant, way: Candidate.Way, checkpoint: Checkpoint, official: Checkpoint,
    license: License?, memory: Int
  ) {
    self.variant = variant
    self.way = way
    self.checkpoint = checkpoint
    self.official = official
    self.license = license
    self.memory = memory
  }
}
