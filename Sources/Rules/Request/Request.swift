import MemoryEstimation
import ModelCatalog

/// A question: the task, the data, the hardware and what limits the choice.
///
/// Everything is resolved: defaults are filled in before a rule sees a request.
public struct Request: Sendable, Hashable {
  /// How good the rows are.
  public enum Quality: String, CaseIterable, Sendable {
    case high
    case mixed
    case low
  }

  /// What the fine-tuned model is to be.
  public enum Goal: String, CaseIterable, Sendable {
    /// Keep its general abilities.
    case general
    /// Adapt to a domain.
    case domain
  }

  /// What is done with the model.
  public enum Mode: String, CaseIterable, Sendable {
    /// It is trained.
    case finetune
    /// It runs as it is.
    case run
  }

  /// Whether what the model must know changes.
  public enum Knowledge: String, CaseIterable, Sendable {
    case fixed
    case changing
  }

  /// Train it, or run it as it is.
  public var mode: Mode
  /// A task's id, from `Data/tasks.json`.
  public var task: String
  /// Rows of training data.
  public var rows: Int?
  /// The quality of the rows.
  public var quality: Quality?
  /// The goal of the training.
  public var goal: Goal?
  /// Whether the knowledge changes.
  public var knowledge: Knowledge?
  /// The memory to fit into.
  public var hardware: Hardware?
  /// Sequence length, in tokens.
  public var contextLengthInTokens: Int
  /// Sequences in one micro-batch.
  public var batchSize: Int
  /// Whether a row is two answers to compare, as for DPO.
  public var comparesAnswers = false
  /// The rank of LoRA adapters.
  public var loraRank: Int
  /// Only this technique.
  public var technique: Technique?
  /// Whose memory behaviour to estimate with.
  public var trainer: Trainer
  /// The optimizer; the trainer's usual one when absent.
  public var optimizer: Optimizer?
  /// Whether activations are recomputed in the backward pass.
  public var gradientCheckpointing: Bool
  /// The attention implementation.
  public var attention: Attention
  /// The layers that get adapters.
  public var loraTargets: LoRATargets
  /// The precision of what is not quantized.
  public var precision: Precision
  /// Whether the scales of 4-bit weights are quantized too.
  public var doubleQuantization: Bool
  /// The software that runs it.
  public var engine: Engine
  /// The weights that share a scale, where the file of a model says it.
  var groupSize: Int?
  /// How keys and values are cached when running.
  public var kvCache: KVCacheType
  /// The fewest bits that weights may have when running; 4 when absent.
  public var minQuantization: RunQuantization?
  /// Languages, as BCP 47 tags.
  public var languages: [String]
  /// Whether the model is for commercial use.
  public var commercial: Bool
  /// The region of use, such as `EU`.
  public var region: String?
  /// Only these licences.
  public var licenses: [String]
  /// Only this family line or series.
  public var family: String?
  /// Only this model.
  public var model: String?
  /// Only models up to this many billions of parameters.
  public var maxSizeInBillions: Double?
  /// Whether to prefer what is easy to start with.
  public var isBeginner: Bool
  /// How many recommendations to give.
  public var top: Int

  /// A request with everything at its default but what is given.
  public init(
    mode: Mode = .finetune, task: String = TaskGuide.usual, rows: Int? = nil,
    quality: Quality? = nil,
    goal: Goal? = nil,
    knowledge: Knowledge? = nil, hardware: Hardware? = nil, contextLengthInTokens: Int? = nil,
    batchSize: Int = 1, loraRank: Int = 16, technique: Technique? = nil,
    trainer: Trainer = .unsloth, optimizer: Optimizer? = nil, gradientCheckpointing: Bool = true,
    attention: Attention = .sdpa, loraTargets: LoRATargets = .all, precision: Precision = .bf16,
    doubleQuantization: Bool = false, engine: Engine = .llamaCpp, kvCache: KVCacheType = .f16,
    minQuantization: RunQuantization? = nil, languages: [String] = [], commercial: Bool = false,
    region: String? = nil, licenses: [String] = [], family: String? = nil, model: String? = nil,
    maxSizeInBillions: Double? = nil, isBeginner: Bool = false, top: Int = 5
  ) {
    self.mode = mode
    self.engine = engine
    self.kvCache = kvCache
    self.minQuantization = minQuantization
    self.task = task
    self.rows = rows
    self.quality = quality
    self.goal = goal
    self.knowledge = knowledge
    self.hardware = hardware
    self.contextLengthInTokens = contextLengthInTokens ?? Self.usualContext(mode)
    self.batchSize = batchSize
    self.loraRank = loraRank
    self.technique = technique
    self.trainer = trainer
    self.optimizer = optimizer
    self.gradientCheckpointing = gradientCheckpointing
    self.attention = attention
    self.loraTargets = loraTargets
    self.precision = precision
    self.doubleQuantization = doubleQuantization
    self.languages = languages
    self.commercial = commercial
    self.region = region
    self.licenses = licenses
    self.family = family
    self.model = model
    self.maxSizeInBillions = maxSizeInBillions
    self.isBeginner = isBeginner
    self.top = top
  }

  /// The tokens that are reckoned with when none are given: 2048 to train, 8192 to run.
  public static func usualContext(_ mode: Mode) -> Int { mode == .run ? 8192 : 2048 }

  /// Asks for the other mode, with its usual context unless that was given.
  public mutating func setMode(_ mode: Mode, keepingContext: Bool) {
    self.mode = mode
    if !keepingContext { contextLengthInTokens = Self.usualContext(mode) }
  }

  /// The optimizer that the estimate counts with: the one asked for, or the trainer's usual one.
  public var resolvedOptimizer: Optimizer {
    optimizer ?? (trainer == .unsloth ? .adamw8bit : .adamw)
  }

  /// Whether an estimate fits the card that it is of; nothing without hardware.
  public func fits(_ memory: MemoryEstimate) -> Bool? {
    hardware.map { memory.totalBytes <= $0.budgetInBytes(of: memory) }
  }

  /// Asks for no more tokens than a model was made for.
  public mutating func limitContext(to model: Model) {
    guard let context = model.context else { return }
    contextLengthInTokens = min(
      contextLengthInTokens, context.extendedInTokens ?? context.nativeInTokens)
  }
}
