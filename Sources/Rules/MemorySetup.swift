import MemoryEstimation
import ModelCatalog

/// What of a request decides how much memory a model needs.
struct MemorySetup {
  private let training: TrainingSetup
  private let running: RunSetup
  /// What one card holds and how many cards are alike, where a model may be divided among them.
  private let cards: (budgetBytes: Int, count: Int)?

  init(_ request: Request) {
    training = TrainingSetup(
      technique: .lora, trainer: request.trainer, optimizer: request.resolvedOptimizer,
      gradientCheckpointing: request.gradientCheckpointing, attention: request.attention,
      loraTargets: request.loraTargets, loraRank: request.loraRank, precision: request.precision,
      doubleQuantization: request.doubleQuantization,
      contextLengthInTokens: request.contextLengthInTokens, batchSize: request.batchSize)
    running = RunSetup(
      engine: request.engine, kvCache: request.kvCache,
      contextLengthInTokens: request.contextLengthInTokens, batchSize: request.batchSize,
      hasUnifiedMemory: request.hardware.map { !$0.hasCard } ?? (request.engine == .mlx))
    cards = request.hardware.flatMap {
      $0.cards.count == 1 && $0.cardCount > 1 ? ($0.budgetInBytes, $0.cardCount) : nil
    }
  }

  /// How weights are trained that are stored in a format.
  func training(_ technique: Technique, stored: Quantization) -> TrainingSetup {
    var setup = training
    setup.technique = technique
    setup.dynamicQuantization = stored == .unslothBnb4bit
    setup.packsExperts = technique != .qlora || stored != .sixteenBit
    return setup
  }

  /// How a format runs.
  func running(_ quantization: RunQuantization) -> RunSetup {
    var setup = running
    setup.quantization = quantization
    return setup
  }

  /// The memory that training or running weights needs that are stored in a format.
  ///
  /// Running takes one card if that is enough, else divides the layers among all that are alike.
  func memory(_ dimensions: ModelDimensions?, _ way: Candidate.Way, stored: Quantization)
    -> Result<MemoryEstimate, MemoryUnknown>
  {
    switch way {
    case .train(let technique):
      return TrainingMemory.estimate(dimensions, training(technique, stored: stored))
    case .run(let quantization):
      var setup = running(quantization)
      let one = RunMemory.estimate(dimensions, setup)
      guard let cards, case .success(let memory) = one, memory.totalBytes > cards.budgetBytes
      else { return one }
      setup.cards = cards.count
      return RunMemory.estimate(dimensions, setup)
    }
  }
}
