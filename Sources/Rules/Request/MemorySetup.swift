import MemoryEstimation
import ModelCatalog

/// What of a request decides how much memory a model needs.
final class MemorySetup: Equatable {
  private let training: TrainingSetup
  private let checkpoints: Bool
  private let running: RunSetup
  /// The cards, where there are several that a model may be divided among.
  private let hardware: Hardware?

  init(_ request: Request) {
    training = request.setup(.lora)
    checkpoints = request.gradientCheckpointing
    running = RunSetup(
      engine: request.engine, kvCache: request.kvCache,
      contextLengthInTokens: request.contextLengthInTokens, batchSize: request.batchSize,
      hasUnifiedMemory: request.hardware.map { !$0.hasCard } ?? (request.engine == .mlx))
    hardware = request.hardware.flatMap { $0.cardCount > 1 ? $0 : nil }
  }

  static func == (first: MemorySetup, second: MemorySetup) -> Bool {
    first.training == second.training && first.checkpoints == second.checkpoints
      && first.running == second.running && first.hardware == second.hardware
  }

  /// How weights are trained that are stored in a format.
  func training(_ technique: Technique, _ dimensions: ModelDimensions?, stored: Quantization)
    -> TrainingSetup
  {
    var setup = training
    setup.technique = technique
    setup.gradientCheckpointing = checkpoints && technique.allowsCheckpointing
    setup.dynamicQuantization = stored == .unslothBnb4bit
    setup.packsExperts =
      technique != .qlora || stored != .sixteenBit
      || setup.trainer.packsExpertsWhileLoading(dimensions?.architecture)
    return setup
  }

  /// How a format runs.
  func running(_ quantization: RunQuantization) -> RunSetup {
    var setup = running
    setup.quantization = quantization
    return setup
  }

  /// The memory of the lightest way to train by a technique.
  func lightest(_ dimensions: ModelDimensions?, _ technique: Technique, isPacked: Bool)
    -> Result<MemoryEstimate, MemoryUnknown>
  {
    let setup = training(technique, dimensions, stored: isPacked ? .bnb4bit : .sixteenBit)
    return TrainingMemory.estimate(dimensions, setup)
  }

  /// The memory of the engine's usual format on a card.
  func usual(_ dimensions: ModelDimensions?) -> Result<MemoryEstimate, MemoryUnknown> {
    RunMemory.estimate(
      dimensions,
      RunSetup(
        engine: running.engine, kvCache: running.kvCache,
        contextLengthInTokens: running.contextLengthInTokens, batchSize: running.batchSize))
  }

  /// The memory that training or running weights needs that are stored in a format.
  ///
  /// Running takes one card if that is enough, else divides the layers among all.
  func memory(_ dimensions: ModelDimensions?, _ way: Candidate.Way, stored: Quantization)
    -> Result<MemoryEstimate, MemoryUnknown>
  {
    switch way {
    case .train(let technique):
      return TrainingMemory.estimate(dimensions, training(technique, dimensions, stored: stored))
    case .run(let quantization):
      var setup = running(quantization)
      let one = RunMemory.estimate(dimensions, setup)
      guard let hardware, case .success(let memory) = one,
        memory.totalBytes > hardware.budgetInBytes
      else { return one }
      if hardware.hasUnequalCards {
        return RunMemory.estimate(dimensions, setup, cardsBytes: hardware.cardsInBytes)
      }
      setup.cards = hardware.cardCount
      return RunMemory.estimate(dimensions, setup)
    }
  }
}
