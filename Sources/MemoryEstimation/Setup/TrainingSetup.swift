/// Everything about a training run that changes how much memory it needs, the model aside.
public struct TrainingSetup: Sendable, Hashable {
  /// The weights that are trained.
  public var technique: Technique
  /// The software.
  public var trainer: Trainer
  /// The optimizer.
  public var optimizer: Optimizer
  /// Whether activations are dropped and computed again.
  public var gradientCheckpointing: Bool
  /// How attention is computed.
  public var attention: Attention
  /// Which layers get adapters; for `lora` and `qlora`.
  public var loraTargets: LoRATargets
  /// The rank of the adapters; for `lora` and `qlora`.
  public var loraRank: Int
  /// The format of weights that are not packed.
  public var precision: Precision
  /// Whether the scales of the 4-bit weights are quantized as well; for `qlora`.
  ///
  /// Unsloth's published 4-bit repositories and torchtune always do it.
  public var doubleQuantization: Bool
  /// Whether the 4-bit weights are Unsloth's dynamic ones, which keep some layers in 16 bit.
  public var dynamicQuantization: Bool
  /// Whether the experts of a mixture are packed to 4 bits; for `qlora`.
  ///
  /// True for published 4-bit repositories; while loading, not every trainer does it
  /// (`Trainer.packsExpertsWhileLoading`).
  public var packsExperts: Bool
  /// The tokens of a sequence, padding included.
  public var contextLengthInTokens: Int
  /// The sequences that go through the model at once (micro-batch).
  public var batchSize: Int
  /// The trained tokens; for `promptTuning`, `prefixTuning` and `pTuning`.
  public var promptLengthInTokens: Int
  /// The network that makes them; when nil, PEFT's usual one: an MLP for `pTuning`, else none.
  public var promptEncoder: PromptEncoder?
  /// Whether a row is two answers, a better and a worse one, as for DPO.
  ///
  /// Both go through the model together, and the model as it was is needed beside it: adapters are
  /// switched off for that, all weights are held twice (TRL 1.16 `DPOTrainer`; LLaMA-Factory 0.9.5
  /// `create_ref_model`; Axolotl 0.21 `setup_reference_model`).
  public var comparesAnswers = false

  /// Creates a set-up; what is not given follows the trainer's own defaults.
  public init(
    technique: Technique,
    trainer: Trainer = .unsloth,
    optimizer: Optimizer? = nil,
    gradientCheckpointing: Bool? = nil,
    attention: Attention = .sdpa,
    loraTargets: LoRATargets = .all,
    loraRank: Int = 16,
    precision: Precision = .bf16,
    doubleQuantization: Bool = false,
    dynamicQuantization: Bool = false,
    packsExperts: Bool = true,
    contextLengthInTokens: Int = 2048,
    batchSize: Int = 1,
    promptLengthInTokens: Int = 20,
    promptEncoder: PromptEncoder? = nil
  ) {
    self.technique = technique
    self.trainer = trainer
    self.optimizer = optimizer ?? trainer.defaultOptimizer
    self.gradientCheckpointing = gradientCheckpointing ?? trainer.checkpointsByDefault
    self.attention = attention
    self.loraTargets = loraTargets
    self.loraRank = loraRank
    self.precision = precision
    self.doubleQuantization = doubleQuantization
    self.dynamicQuantization = dynamicQuantization
    self.packsExperts = packsExperts
    self.contextLengthInTokens = contextLengthInTokens
    self.batchSize = batchSize
    self.promptLengthInTokens = promptLengthInTokens
    self.promptEncoder = promptEncoder
  }

  /// The sequences that go through the model at once.
  var sequences: Int { batchSize * (comparesAnswers ? 2 : 1) }
}
