import MemoryEstimation
import Messages

/// The keys of a LLaMA-Factory file.
enum LlamaFactoryKey: String, RecipeKey {
  static let place = "config"

  case model = "model_name_or_path"
  case remoteCode = "trust_remote_code"
  case attention = "flash_attn"
  case quantizationBits = "quantization_bit"
  case quantizationMethod = "quantization_method"
  case doubleQuantization = "double_quantization"
  case stage
  case train = "do_train"
  case technique = "finetuning_type"
  case freezeTower = "freeze_vision_tower"
  case rank = "lora_rank"
  case alpha = "lora_alpha"
  case dropout = "lora_dropout"
  case targets = "lora_target"
  case beta = "pref_beta"
  case loss = "pref_loss"
  case datasetDir = "dataset_dir"
  case dataset
  case template
  case maxLength = "cutoff_len"
  case outputDir = "output_dir"
  case loggingSteps = "logging_steps"
  case saveStrategy = "save_strategy"
  case reportTo = "report_to"
  case batchSize = "per_device_train_batch_size"
  case accumulation = "gradient_accumulation_steps"
  case learningRate = "learning_rate"
  case epochs = "num_train_epochs"
  case schedule = "lr_scheduler_type"
  case warmupSteps = "warmup_steps"
  case weightDecay = "weight_decay"
  case optimizer = "optim"
  case noCheckpointing = "disable_gradient_checkpointing"
  case bf16
  case fp16
  case seed
}

/// A YAML file for LLaMA-Factory, with the file that describes the data.
enum LlamaFactoryEmitter: TrainingEmitter {
  private static let dataset = "rows"

  static func files(_ recipe: TrainingRecipe) -> RecipeFiles {
    let isDPO = recipe.job.stage == .dpo
    let run = (isDPO ? ["python convert.py"] : []) + ["llamafactory-cli train train.yaml"]
    var lines = Header.lines(
      recipe, install: "\("pip install llamafactory==\(recipe.facts.version)")",
      run: run.map(Message.verbatim))
    lines += ["### model"] + YAML.lines(model(recipe)) + ["", "### method"]
    lines += YAML.lines(method(recipe)) + ["", "### dataset"]
    lines += YAML.lines(data(recipe)) + ["", "### output"]
    lines += YAML.lines(output(recipe)) + ["", "### train"]
    lines += YAML.lines(training(recipe))
    var files = [
      RecipeFile("train.yaml", lines),
      RecipeFile("dataset_info.json", LlamaFactoryData.info(recipe)),
    ]
    if isDPO {
      files.append(
        Conversion.preferences(recipe.job, to: .llamaFactory, output: "preferences.jsonl"))
    }
    return RecipeFiles(files: files, commands: run, warnings: recipe.warnings)
  }

  private static func model(_ recipe: TrainingRecipe) -> Entries<LlamaFactoryKey> {
    var entries = Entries<LlamaFactoryKey>()
    entries.set(.model, .text(recipe.repository))
    entries.set(.remoteCode, .flag(false))
    switch recipe.setup.attention {
    case .flash: entries.set(.attention, .text("fa2"))
    case .eager: entries.set(.attention, .text("disabled"))
    case .sdpa: entries.set(.attention, .text("sdpa"))
    }
    if recipe.packsOnLoad {
      entries.set(.quantizationBits, .count(4), "QLoRA: the frozen weights in 4 bit")
      entries.set(.quantizationMethod, .text("bnb"))
      entries.set(.doubleQuantization, .flag(recipe.setup.doubleQuantization))
    }
    return entries
  }

  private static func method(_ recipe: TrainingRecipe) -> Entries<LlamaFactoryKey> {
    var entries = Entries<LlamaFactoryKey>()
    let stage: String =
      switch recipe.job.stage {
      case .sft: "sft"
      case .cpt: "pt"
      case .dpo: "dpo"
      }
    entries.set(.stage, .text(stage))
    entries.set(.train, .flag(true))
    entries.set(.technique, .text(recipe.technique.hasAdapters ? "lora" : "full"))
    if recipe.job.hasTower {
      entries.set(.freezeTower, .flag(true), "not the towers for images and sound")
    }
    if recipe.technique.hasAdapters {
      entries.set(.rank, recipe.rank)
      entries.set(.alpha, recipe.alpha)
      entries.set(.dropout, recipe.dropout)
      let names = recipe.setup.loraTargets.moduleNames?.joined(separator: ",")
      entries.set(.targets, .text(names ?? "all"))
    }
    if recipe.job.stage == .dpo {
      entries.set(.beta, recipe.beta)
      entries.set(.loss, .text("sigmoid"))
    }
    return entries
  }

  private static func data(_ recipe: TrainingRecipe) -> Entries<LlamaFactoryKey> {
    var entries = Entries<LlamaFactoryKey>()
    entries.set(.datasetDir, .text("."), "where dataset_info.json and the data are")
    entries.set(.dataset, .text(dataset))
    if let template = recipe.template {
      entries.set(.template, .text(template), "the chat template; use the same one to run it")
    }
    entries.set(.maxLength, .count(recipe.setup.contextLengthInTokens))
    return entries
  }

  private static func output(_ recipe: TrainingRecipe) -> Entries<LlamaFactoryKey> {
    var entries = Entries<LlamaFactoryKey>()
    entries.set(.outputDir, .text("saves/\(recipe.runName)"))
    entries.set(.loggingSteps, .count(10))
    entries.set(.saveStrategy, .text("epoch"))
    entries.set(.reportTo, .text("none"))
    return entries
  }

  private static func training(_ recipe: TrainingRecipe) -> Entries<LlamaFactoryKey> {
    var entries = Entries<LlamaFactoryKey>()
    entries.set(.batchSize, .count(recipe.setup.batchSize))
    entries.set(.accumulation, recipe.accumulation)
    entries.set(.learningRate, recipe.learningRate)
    entries.set(.epochs, .number(Double(recipe.epochs.value)), recipe.epochs.reason)
    entries.set(.schedule, recipe.schedule)
    entries.set(.warmupSteps, recipe.warmupSteps)
    entries.set(.weightDecay, recipe.weightDecay)
    let isPlain = recipe.setup.optimizer == .adamw
    entries.set(
      .optimizer, .text(isPlain ? "adamw_torch" : recipe.transformersOptimizer),
      recipe.optimizerNote)
    if !recipe.setup.gradientCheckpointing {
      entries.set(.noCheckpointing, .flag(true), "faster, and takes more memory")
    }
    switch recipe.setup.precision {
    case .bf16: entries.set(.bf16, .flag(true))
    case .fp16: entries.set(.fp16, .flag(true), "the card has no bf16")
    case .fp32: entries.set(.bf16, .flag(false))
    }
    entries.set(.seed, .count(42))
    return entries
  }
}
