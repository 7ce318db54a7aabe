import MemoryEstimation
import Messages
import ModelCatalog

/// Everything that a training recipe says, in no trainer's words.
public struct TrainingRecipe: Sendable {
  /// What it was made from.
  public let job: TrainingJob
  /// What is known of the trainer.
  public let facts: TrainerFacts
  /// The model type of transformers, such as `qwen3_moe`.
  public let modelType: String
  /// The type to name to the trainer, where it does not tell it by the repository's name.
  public let namedType: String?
  /// The repository to load.
  public let repository: String
  /// Whether the repository is packed to 4 bit already.
  public let isPacked: Bool
  /// The name of the chat template in the trainer's registry, where it needs one.
  public let template: String?
  /// How often all rows are seen.
  public let epochs: Setting<Int>
  /// Micro-batches in one step.
  public let accumulation: Setting<Int>
  /// Steps of the optimizer in all.
  public let steps: Int
  /// The first steps, in which the learning rate rises.
  public let warmupSteps: Setting<Int>
  /// The learning rate.
  public let learningRate: Setting<Double>
  /// How the learning rate falls.
  public let schedule: Setting<String>
  /// Weight decay.
  public let weightDecay: Setting<Double>
  /// The rank of adapters.
  public let rank: Setting<Int>
  /// The scale of adapters, times the rank.
  public let alpha: Setting<Int>
  /// Dropout before adapters.
  public let dropout: Setting<Double>
  /// How closely DPO keeps to the model as it was.
  public let beta: Setting<Double>
  /// What to know before the run.
  public let warnings: [Message]

  var setup: TrainingSetup { job.setup }
  var technique: Technique { job.setup.technique }
  var isBase: Bool { job.variant == .base }
  /// Whether the trainer packs the weights to 4 bit while it loads them.
  var packsOnLoad: Bool { technique == .qlora && !isPacked }
  /// Rows of one step.
  var rowsPerStep: Int { setup.batchSize * accumulation.value * usedCards }
  /// The cards that the trainer uses.
  var usedCards: Int { job.usedCards }

  /// The name of the run, for folders: `qwen3-8b-qlora-sft`.
  var runName: String {
    job.model.name.fileName + "-\(technique.rawValue)-\(job.stage.rawValue)"
  }

  /// Makes a recipe.
  ///
  /// - Throws: `RecipeRefusal` when the trainer cannot do this, with what to do instead.
  public init(
    _ job: TrainingJob, _ facts: TrainerFacts, _ hyperparameters: Hyperparameters,
    _ types: ModelTypes
  ) throws(RecipeRefusal) {
    let check = RecipeCheck(job, facts, types)
    modelType = try check.modelType()
    namedType = check.unlistedType(modelType)
    template = try check.template()
    self.job = job
    self.facts = facts
    let loaded = Self.weights(job)
    repository = loaded.repository
    isPacked = loaded.quantization == .bnb4bit || loaded.quantization == .unslothBnb4bit

    func setting<Value>(
      _ table: KeyPath<Hyperparameters, [Hyperparameters.Choice<Value>]>, _ none: Value
    ) -> Setting<Value> {
      let choice = hyperparameters.choose(table, job.asked)
      return Setting(value: choice?.value ?? none, reason: choice?.reason ?? "")
    }
    func whole(_ setting: Setting<Double>) -> Setting<Int> {
      Setting(value: Int(setting.value), reason: setting.reason)
    }
    epochs = whole(setting(\.epochs, 1))
    let perStep = setting(\.rowsPerStep, 16)
    let atOnce = max(1, job.setup.batchSize * job.usedCards)
    let accumulation = max(1, min(Int(perStep.value), job.rows) / atOnce)
    let rowsPerStep = atOnce * accumulation
    self.accumulation = Setting(
      value: accumulation,
      reason: rowsPerStep == Int(perStep.value) ? perStep.reason : "\(rowsPerStep) rows a step")
    // MLX-LM counts batches and knows no epochs; the others begin a new step with each epoch.
    steps =
      job.target == .mlx
      ? Self.steps(job.rows * epochs.value, rowsPerStep)
      : Self.steps(job.rows, rowsPerStep) * epochs.value
    let share = setting(\.warmupShare, 0.05)
    warmupSteps = Setting(
      value: steps > 1 ? Int((Double(steps) * share.value).rounded(.up)) : 0,
      reason: share.reason)
    learningRate = setting(\.learningRate, 2e-4)
    schedule = setting(\.schedule, "cosine")
    weightDecay = setting(\.weightDecay, 0.01)
    let usual = whole(setting(\.rank, 16))
    rank = Setting(
      value: job.setup.loraRank,
      reason: usual.value == job.setup.loraRank ? usual.reason : "as asked for")
    let perRank = setting(\.alphaPerRank, 2)
    alpha = Setting(
      value: Int(perRank.value * Double(job.setup.loraRank)), reason: perRank.reason)
    dropout = setting(\.dropout, 0)
    beta = setting(\.preferenceBeta, 0.1)
    warnings = check.warnings(loads: loaded)
  }

  /// The steps that so many rows take, the last one not always full.
  private static func steps(_ rows: Int, _ rowsPerStep: Int) -> Int {
    max(1, (rows + rowsPerStep - 1) / rowsPerStep)
  }

  /// The weights to load: Unsloth's own copies for Unsloth, the maker's for the others.
  static func weights(_ job: TrainingJob) -> Checkpoint {
    if job.target == .unsloth { return job.checkpoint }
    return job.official.quantization == .sixteenBit ? job.official : job.checkpoint
  }
}
