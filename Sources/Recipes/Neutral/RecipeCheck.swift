import MemoryEstimation
import Messages
import ModelCatalog

/// What stands in the way of a recipe.
struct RecipeCheck {
  let job: TrainingJob
  let facts: TrainerFacts
  let types: ModelTypes

  init(_ job: TrainingJob, _ facts: TrainerFacts, _ types: ModelTypes) {
    self.job = job
    self.facts = facts
    self.types = types
  }

  /// The model type, when the trainer knows it and nothing else stands in the way.
  func modelType() throws(RecipeRefusal) -> String {
    try checkStage()
    try checkWeights()
    let type = try knownType()
    try checkListed(type)
    try checkData()
    try checkSetup()
    return type
  }

  private func checkStage() throws(RecipeRefusal) {
    guard facts.reads[job.stage] == nil else { return }
    let others = RecipeTarget.trainers.filter {
      (try? TrainerFacts.embedded($0))?.reads[job.stage] != nil
    }
    throw RecipeRefusal(
      "\(facts.name) \(facts.version) has no \(job.stage.title)", Self.take(others))
  }

  private func checkWeights() throws(RecipeRefusal) {
    let name = job.checkpoint.repository
    switch job.checkpoint.quantization {
    case .sixteenBit: break
    case .bnb4bit, .unslothBnb4bit:
      guard job.setup.technique != .qlora else { break }
      throw RecipeRefusal(
        "\(name) is packed to 4 bit: only adapters can be trained on it (QLoRA)",
        "take '--technique qlora', or the 16-bit weights: \(job.official.repository)")
    default:
      throw RecipeRefusal.untrainable(
        name, job.checkpoint.quantization.rawValue,
        job.model.checkpoints.filter { $0.variant == job.variant })
    }
    if job.setup.technique.trainsPrompt {
      throw RecipeRefusal(
        "there is no recipe for \(job.setup.technique.title)", "take '--technique lora'")
    }
  }

  private func knownType() throws(RecipeRefusal) -> String {
    let name = job.model.name
    guard let type = types.type(of: job.model) else {
      throw RecipeRefusal(
        "\(name) is not known to be supported: its model type is not in our sources",
        "read the trainer's list of models, or take a model that came after it")
    }
    if facts.modelTypes.contains(type) { return type }
    let others = RecipeTarget.trainers.filter {
      (try? TrainerFacts.embedded($0)).map {
        $0.modelTypes.contains(type) && $0.reads[job.stage] != nil
      } ?? false
    }
    let trainer = "\(facts.name) \(facts.version)"
    throw RecipeRefusal(
      job.target == .mlx
        ? "\(name) has the model type '\(type)', which \(trainer) does not bring"
        : "\(name) has the model type '\(type)', which the transformers of \(trainer) does not bring",
      others.isEmpty
        ? "no trainer with a recipe here brings it: it needs code from its own repository "
          + "(trust_remote_code)"
        : Self.take(others))
  }

  private func checkData() throws(RecipeRefusal) {
    let format = job.dataFormat
    guard job.rows > 0 else {
      throw RecipeRefusal("there are no rows to train on", "give their number with '--rows'")
    }
    guard job.rows >= job.setup.batchSize else {
      throw RecipeRefusal(
        "a batch of \(job.setup.batchSize) rows is more than there are",
        "take '--batch \(job.rows)'")
    }
    guard format.stage == job.stage else {
      let reads = facts.reads[job.stage] ?? []
      throw RecipeRefusal(
        "\(format.rawValue) rows (\(format.keys)) are for \(format.stage.title), "
          + "not for \(job.stage.title)",
        "take '--stage \(format.stage.rawValue)', or rows as \(Message.names(reads.map(\.rawValue)))"
      )
    }
    let isBase = job.variant == .base
    if isBase, format.isChat, format == .preference || !job.target.hasTemplatesForBase {
      throw RecipeRefusal(
        "\(job.model.name) base has no chat template, and \(format.rawValue) rows need one",
        advice: [
          format == .preference
            ? "take the instruct variant, or rows as alpaca or prompt-completion (DPO comes after SFT)"
            : "take the instruct variant, or rows as alpaca or prompt-completion"
        ])
    }
    let reads = facts.reads[job.stage] ?? []
    let isPlain =
      job.target == .axolotl && !isBase && (format == .alpaca || format == .promptCompletion)
    guard reads.contains(format), !isPlain else {
      let why: Message =
        isPlain
        ? "\(facts.name) puts \(format.rawValue) rows into a plain prompt, not into the chat "
          + "template of an instruct model"
        : "\(facts.name) reads \(Message.names(reads.map(\.rawValue))), "
          + "not \(format.rawValue)"
      throw RecipeRefusal(why, advice: Conversion.offer(format, job.dataFile))
    }
    if isBase, job.target == .mlx, job.stage == .sft {
      throw RecipeRefusal(
        "MLX-LM puts every row into the chat template, which \(job.model.name) base does not have",
        "take the instruct variant, or '--for trl'")
    }
  }

  private func checkSetup() throws(RecipeRefusal) {
    let setup = job.setup
    if setup.precision == .bf16, job.hasBF16 == false {
      throw RecipeRefusal(
        "\(job.card.map { "\($0)" } ?? "the card") does not compute in bf16 (NVIDIA cards before Ampere)",
        "leave out '--precision', or take '--precision fp16'")
    }
    if job.target == .axolotl, setup.technique == .full, setup.precision == .fp16 {
      throw RecipeRefusal(
        "Axolotl loads the weights in fp16 as well, and all weights cannot be trained from that",
        "take '--technique lora', '--precision fp32' or '--for trl'")
    }
    if setup.precision == .fp32, job.target == .unsloth || job.target == .mlx {
      throw RecipeRefusal(
        "\(facts.name) takes the precision from the card and the model", "leave out '--precision'")
    }
    if job.target == .mlx, setup.optimizer == .adamw8bit || setup.optimizer == .pagedAdamw8bit {
      throw RecipeRefusal("MLX-LM has no 8-bit AdamW", "take '--optimizer adamw'")
    }
  }

  func knows(_ target: RecipeTarget) -> Bool {
    guard let type = types.type(of: job.model) else { return false }
    return (try? TrainerFacts.embedded(target))?.modelTypes.contains(type) ?? false
  }

  static func take(_ targets: [RecipeTarget]) -> Message {
    targets.isEmpty
      ? "no other recipe is known"
      : "take \(Message.list(targets.map { "'--for \($0.rawValue)'" }, or: true))"
  }
}
