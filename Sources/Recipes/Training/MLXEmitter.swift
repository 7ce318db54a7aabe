import MemoryEstimation
import Messages

/// The keys of an MLX-LM file.
enum MLXKey: String, RecipeKey {
  static let place = "config"

  case model
  case train
  case technique = "fine_tune_type"
  case data
  case maskPrompt = "mask_prompt"
  case layers = "num_layers"
  case batchSize = "batch_size"
  case accumulation = "grad_accumulation_steps"
  case iterations = "iters"
  case learningRate = "learning_rate"
  case report = "steps_per_report"
  case save = "save_every"
  case maxLength = "max_seq_length"
  case checkpointing = "grad_checkpoint"
  case adapterPath = "adapter_path"
  case optimizer
  case optimizerConfig = "optimizer_config"
  case seed
  case adapters = "lora_parameters"
  case schedule = "lr_schedule"
}

/// The keys of `lora_parameters`.
enum MLXAdapterKey: String, RecipeKey {
  static let place = "lora_parameters"

  case rank
  case dropout
  case scale
  case keys
}

/// The keys of `lr_schedule`.
enum MLXScheduleKey: String, RecipeKey {
  static let place = "lr_schedule"

  case name
  case warmup
  case arguments
}

/// A YAML file for MLX-LM, which reads a folder of data.
enum MLXEmitter: TrainingEmitter {
  static func files(_ recipe: TrainingRecipe) -> RecipeFiles {
    let model = recipe.technique == .qlora ? packedName(recipe) : recipe.repository
    var run = ["mkdir -p data && cp \(Shell.word(recipe.job.dataFile)) data/train.jsonl"]
    if recipe.technique == .qlora {
      run.append(
        "mlx_lm.convert --hf-path \(Shell.word(recipe.repository)) -q --q-bits 4 "
          + "--mlx-path \(Shell.word(model))")
    }
    run.append("mlx_lm.lora --config train.yaml")
    let install = "pip install \"mlx-lm[train]==\(recipe.facts.version)\""
    var lines = Header.lines(
      recipe, install: .verbatim(install), run: run.map(Message.verbatim))
    lines += YAML.lines(config(recipe, model))
    if recipe.technique.hasAdapters {
      lines += ["\(MLXKey.adapters.rawValue):"] + YAML.lines(adapters(recipe), indent: 2)
    }
    lines += ["\(MLXKey.schedule.rawValue):"] + schedule(recipe)
    return RecipeFiles(
      files: [RecipeFile("train.yaml", lines)], commands: run, warnings: recipe.warnings)
  }

  private static func packedName(_ recipe: TrainingRecipe) -> String {
    let name = recipe.repository.split(separator: "/").last.map(String.init) ?? recipe.repository
    return "\(name)-4bit"
  }

  private static func config(_ recipe: TrainingRecipe, _ model: String) -> Entries<MLXKey> {
    let setup = recipe.setup
    var entries = Entries<MLXKey>()
    entries.set(
      .model, .text(model), recipe.technique == .qlora ? "4 bit, so this is QLoRA" : nil)
    entries.set(.train, .flag(true))
    entries.set(.technique, .text(recipe.technique == .full ? "full" : "lora"))
    entries.set(.data, .text("data"), "the folder with train.jsonl")
    let masks = recipe.job.stage == .sft
    entries.set(
      .maskPrompt, .flag(masks), masks ? "the loss is on the last answer only" : nil)
    entries.set(.layers, .count(-1), "all layers")
    entries.set(.batchSize, .count(setup.batchSize))
    entries.set(.accumulation, recipe.accumulation)
    entries.set(
      .iterations, .count(iterations(recipe)),
      "micro-batches: \(recipe.job.rows) rows x \(recipe.epochs.value), by the batch")
    entries.set(.learningRate, recipe.learningRate)
    entries.set(.report, .count(10))
    entries.set(.save, .count(max(1, iterations(recipe) / recipe.epochs.value)), "once an epoch")
    entries.set(.maxLength, .count(setup.contextLengthInTokens))
    entries.set(.checkpointing, .flag(setup.gradientCheckpointing))
    entries.set(.adapterPath, .text(recipe.runName))
    let optimizer: String =
      switch setup.optimizer {
      case .adafactor: "adafactor"
      case .sgd: "sgd"
      case .adamw, .adamw8bit, .pagedAdamw8bit: "adamw"
      }
    entries.set(.optimizer, .text(optimizer))
    entries.set(.seed, .count(42))
    return entries
  }

  /// The micro-batches of the whole run, a multiple of those in one step.
  private static func iterations(_ recipe: TrainingRecipe) -> Int {
    recipe.steps * recipe.accumulation.value
  }

  private static func adapters(_ recipe: TrainingRecipe) -> Entries<MLXAdapterKey> {
    var entries = Entries<MLXAdapterKey>()
    entries.set(.rank, recipe.rank)
    entries.set(.dropout, recipe.dropout)
    let scale = Double(recipe.alpha.value) / Double(max(recipe.rank.value, 1))
    entries.set(.scale, .number(scale), "alpha by rank; MLX-LM's default is 20")
    if let names = recipe.setup.loraTargets.moduleNames {
      let isFeedForward: (String) -> Bool = { ["gate_proj", "up_proj", "down_proj"].contains($0) }
      entries.set(.keys, .list(names.map { (isFeedForward($0) ? "mlp." : "self_attn.") + $0 }))
    }
    return entries
  }

  private static func schedule(_ recipe: TrainingRecipe) -> [RecipeLine] {
    var entries = Entries<MLXScheduleKey>()
    let isLinear = recipe.schedule.value == "linear"
    entries.set(.name, .text(isLinear ? "linear_schedule" : "cosine_decay"), recipe.schedule.reason)
    entries.set(.warmup, recipe.warmupSteps)
    let rate = Digits.text(recipe.learningRate.value, needsPoint: true)
    let rest = max(1, recipe.steps - recipe.warmupSteps.value)
    return YAML.lines(entries, indent: 2) + [
      RecipeLine(
        "  \(MLXScheduleKey.arguments.rawValue): [\(rate), \(rest)]",
        "counted in steps of the optimizer")
    ]
  }
}
