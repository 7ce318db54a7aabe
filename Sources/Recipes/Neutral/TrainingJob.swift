import MemoryEstimation
import ModelCatalog

/// What a training recipe is asked for: everything that the advice and the estimate know.
public struct TrainingJob: Sendable {
  /// The trainer.
  public var target: RecipeTarget
  /// The family line.
  public var family: Family
  /// The model.
  public var model: Model
  /// Which weights.
  public var variant: Variant
  /// The repository that the estimate is of.
  public var checkpoint: Checkpoint
  /// The maker's repository of the same weights.
  public var official: Checkpoint
  /// The set-up that the estimate is of.
  public var setup: TrainingSetup
  /// The stage.
  public var stage: Stage
  /// The data file.
  public var dataFile: String
  /// How its rows are written.
  public var dataFormat: DataFormat
  /// Rows of data.
  public var rows: Int
  /// The cards; none on a Mac, or where nothing is known.
  public var cards: Int
  /// The card's name, where it is known.
  public var card: String?
  /// Whether the card computes in bf16; unknown when absent.
  public var hasBF16: Bool?
  /// The memory that it needs, in bytes.
  public var memoryInBytes: Int
  /// The memory that there is, in bytes.
  public var budgetInBytes: Int?

  /// Describes a job.
  public init(
    target: RecipeTarget, family: Family, model: Model, variant: Variant, checkpoint: Checkpoint,
    official: Checkpoint, setup: TrainingSetup, stage: Stage, dataFile: String,
    dataFormat: DataFormat, rows: Int, cards: Int = 0, card: String? = nil, hasBF16: Bool? = nil,
    memoryInBytes: Int, budgetInBytes: Int? = nil
  ) {
    self.target = target
    self.family = family
    self.model = model
    self.variant = variant
    self.checkpoint = checkpoint
    self.official = official
    self.setup = setup
    self.stage = stage
    self.dataFile = dataFile
    self.dataFormat = dataFormat
    self.rows = rows
    self.cards = cards
    self.card = card
    self.hasBF16 = hasBF16
    self.memoryInBytes = memoryInBytes
    self.budgetInBytes = budgetInBytes
  }

  /// The parameters, in billions.
  public var billions: Double { Double(model.parameters.total) / 1e9 }

  /// The cards that the trainer uses.
  var usedCards: Int { target == .unsloth || target == .mlx ? 1 : max(1, cards) }

  /// Whether it reads images or sound as well: such a tower is never trained here.
  var hasTower: Bool { !model.inputs.isEmpty }

  /// What the hyperparameters depend on.
  public var asked: Hyperparameters.Case {
    Hyperparameters.Case(
      target: target, stage: stage, technique: setup.technique, billions: billions, rows: rows)
  }
}
