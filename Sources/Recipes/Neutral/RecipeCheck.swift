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
    case .gguf, .fp8, .mxfp4, .int4:
      throw RecipeRefusal.untrainable(
        name, job.checkpoint.quantization.rawValue, job.official.repository)
    }
    if job.setup.technique == .promptTuning {
      throw RecipeRefusal("there is no recipe for prompt tuning", "take '--technique lora'")
    }
  }

  private func knownType() throws(RecipeRefusal) -> String {
    let name = job.model.name
    guard let type = types.types[name] else {
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
    throw RecipeRefusal(
      "\(name) is not known to be supported by \(facts.name) \(facts.version): "
        + "its model type is '\(type)'",
      others.isEmpty ? "no trainer with a recipe here knows it" : Self.take(others))
  }

  private func checkData() throws(RecipeRefusal) {
    let format = job.dataFormat
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
    if isBase, job.target == .mlx, job.stage == .sft, format == .messages {
      throw RecipeRefusal("MLX-LM needs a chat template for messages", "take the instruct variant")
    }
  }

  private func checkSetup() throws(RecipeRefusal) {
    let setup = job.setup
    if setup.precision == .bf16, job.hasBF16 == false {
      throw RecipeRefusal(
        "\(job.card.map { "\($0)" } ?? "the card") does not compute in bf16 (NVIDIA cards before Ampere)",
        "leave out '--precision', or take '--precision fp16'")
    }
    if setup.precision == .fp32, job.target == .unsloth || job.target == .mlx {
      throw RecipeRefusal(
        "\(facts.name) takes the precision from the card and the model", "leave out '--precision'")
    }
    if job.target == .mlx, setup.optimizer == .adamw8bit || setup.optimizer == .pagedAdamw8bit {
      throw RecipeRefusal("MLX-LM has no 8-bit AdamW", "take '--optimizer adamw'")
    }
  }

  /// The chat template's name, where the trainer needs one.
  func template() throws(RecipeRefusal) -> String? {
    switch job.target {
    case .axolotl:
      return job.dataFormat.isChat ? "tokenizer_default" : nil
    case .llamaFactory:
      if job.stage == .cpt { return nil }
      if job.variant == .base, !job.dataFormat.isChat { return "alpaca" }
      let templates = job.model.chatTemplates ?? job.family.chatTemplates
      guard let name = templates?.llamaFactory else {
        throw RecipeRefusal(
          "LLaMA-Factory \(facts.version) has no chat template that is known to be "
            + "\(job.model.name)'s", Self.take([.trl, .unsloth].filter(knows)))
      }
      guard facts.values["template"]?.contains(name) ?? false else {
        throw RecipeRefusal("LLaMA-Factory \(facts.version) has no template '\(name)'")
      }
      return name
    case .msSwift where job.variant == .base && job.stage == .sft: return "default"
    case .mlx, .msSwift, .trl, .unsloth, .llamaCpp, .ollama, .vllm: return nil
    }
  }

  private func knows(_ target: RecipeTarget) -> Bool {
    guard let type = types.types[job.model.name] else { return false }
    return (try? TrainerFacts.embedded(target))?.modelTypes.contains(type) ?? false
  }

  private static func take(_ targets: [RecipeTarget]) -> Message {
    targets.isEmpty
      ? "no other recipe is known"
      : "take \(Message.list(targets.map { "'--for \($0.rawValue)'" }, or: true))"
  }
}

extension RecipeTarget {
  /// Whether the trainer brings chat templates of its own, by name.
  var hasTemplatesForBase: Bool { self == .llamaFactory || self == .msSwift }
}
