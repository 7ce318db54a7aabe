import MemoryEstimation
import ModelCatalog

extension Request {
  /// The set-up that memory is counted with for weights that are stored in a format.
  func training(_ technique: Technique, _ dimensions: ModelDimensions?, stored: Quantization)
    -> TrainingSetup
  {
    var setup = TrainingSetup(
      technique: technique, trainer: trainer, optimizer: resolvedOptimizer,
      gradientCheckpointing: gradientCheckpointing && technique.allowsCheckpointing,
      attention: attention, loraTargets: loraTargets, loraRank: loraRank, precision: precision,
      doubleQuantization: doubleQuantization, contextLengthInTokens: contextLengthInTokens,
      batchSize: batchSize)
    setup.comparesAnswers = comparesAnswers
    setup.dynamicQuantization = stored == .unslothBnb4bit
    setup.packsExperts =
      technique != .qlora || stored != .sixteenBit
      || trainer.packsExpertsWhileLoading(dimensions?.architecture)
    return setup
  }

  /// The set-up that a format runs with.
  func running(_ quantization: RunQuantization) -> RunSetup {
    var setup = RunSetup(
      engine: engine, kvCache: kvCache, contextLengthInTokens: contextLengthInTokens,
      batchSize: batchSize, hasUnifiedMemory: hardware.map { !$0.hasCard } ?? (engine == .mlx))
    setup.quantization = quantization
    setup.groupSize = groupSize
    return setup
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
      guard let hardware, hardware.cardCount > 1, case .success(let memory) = one,
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
