import MemoryEstimation
import Messages

/// The options of `swift sft`, `swift pt` and `swift rlhf`.
enum MSSwiftKey: String, RecipeKey {
  static let place = "sft"

  case model
  case useHuggingFace = "use_hf"
  case modelType = "model_type"
  case template
  case technique = "tuner_type"
  case dataset
  case type = "torch_dtype"
  case fp16
  case quantizationMethod = "quant_method"
  case quantizationBits = "quant_bits"
  case kind = "bnb_4bit_quant_type"
  case double = "bnb_4bit_use_double_quant"
  case compute = "bnb_4bit_compute_dtype"
  case rank = "lora_rank"
  case alpha = "lora_alpha"
  case dropout = "lora_dropout"
  case targets = "target_modules"
  case freezeTower = "freeze_vit"
  case freezeProjector = "freeze_aligner"
  case maxLength = "max_length"
  case truncation = "truncation_strategy"
  case attention = "attn_impl"
  case checkpointing = "gradient_checkpointing"
  case epochs = "num_train_epochs"
  case batchSize = "per_device_train_batch_size"
  case accumulation = "gradient_accumulation_steps"
  case learningRate = "learning_rate"
  case schedule = "lr_scheduler_type"
  case warmupSteps = "warmup_steps"
  case weightDecay = "weight_decay"
  case optimizer = "optim"
  case saveStrategy = "save_strategy"
  case saveTotalLimit = "save_total_limit"
  case loggingSteps = "logging_steps"
  case reportTo = "report_to"
  case outputDir = "output_dir"
  case seed
}

/// The options that only `swift rlhf` takes.
enum MSSwiftPreferenceKey: String, RecipeKey {
  static let place = "rlhf"

  case kind = "rlhf_type"
  case beta
}

/// A command for ms-swift, as a shell script.
enum MSSwiftEmitter: TrainingEmitter {
  static func files(_ recipe: TrainingRecipe) -> RecipeFiles {
    let isDPO = recipe.job.stage == .dpo
    let run = (isDPO ? ["python convert.py"] : []) + ["sh train.sh"]
    let install = "pip install ms-swift==\(recipe.facts.version)"
    var lines = Header.lines(
      recipe, install: .verbatim(install), run: run.map(Message.verbatim))
    let entries = options(recipe)
    // A comment cannot stand inside a command that goes over several lines.
    lines +=
      ["#"]
      + entries.all.compactMap { entry in
        entry.note.map { .comment("--\(entry.key.rawValue) \(Shell.text(entry.value)): \($0)") }
      }
    if isDPO {
      lines.append(.comment("--beta \(Digits.text(recipe.beta.value)): \(recipe.beta.reason)"))
    }
    let cards = (0..<max(recipe.usedCards, 1)).map(String.init).joined(separator: ",")
    var start = "CUDA_VISIBLE_DEVICES=\(cards) "
    if recipe.usedCards > 1 { start += "NPROC_PER_NODE=\(recipe.usedCards) " }
    start += "swift \(command(recipe))"
    if isDPO {
      start += " --\(MSSwiftPreferenceKey.kind.rawValue) dpo"
      start += " --\(MSSwiftPreferenceKey.beta.rawValue) \(Digits.text(recipe.beta.value))"
    }
    let options = entries.all.map { "    --\($0.key.rawValue) \(Shell.text($0.value))" }
    lines += ([start] + options).joined(separator: " \\\n").split(separator: "\n")
      .map { RecipeLine(String($0)) }
    var files = [RecipeFile("train.sh", lines)]
    if isDPO {
      files.append(Conversion.preferences(recipe.job, to: .msSwift, output: "preferences.jsonl"))
    }
    return RecipeFiles(files: files, commands: run, warnings: recipe.warnings)
  }

  private static func command(_ recipe: TrainingRecipe) -> String {
    switch recipe.job.stage {
    case .sft: "sft"
    case .cpt: "pt"
    case .dpo: "rlhf"
    }
  }

  private static func options(_ recipe: TrainingRecipe) -> Entries<MSSwiftKey> {
    let setup = recipe.setup
    var entries = Entries<MSSwiftKey>()
    entries.set(.model, .text(recipe.repository))
    entries.set(.useHuggingFace, .flag(true), "without it the model comes from ModelScope")
    if let type = recipe.namedType {
      entries.set(.modelType, .text(type), "ms-swift does not know the repository by its name")
    }
    if let template = recipe.template { entries.set(.template, .text(template)) }
    entries.set(.technique, .text(recipe.technique.hasAdapters ? "lora" : "full"))
    let isDPO = recipe.job.stage == .dpo
    entries.set(.dataset, .text(isDPO ? "preferences.jsonl" : recipe.job.dataFile))
    let type: String =
      switch setup.precision {
      case .bf16: "bfloat16"
      case .fp16: "float16"
      case .fp32: "float32"
      }
    // All weights are trained from a 32-bit copy: fp16 is for computing, which float32 means here.
    let isWide = setup.technique == .full && setup.precision == .fp16
    entries.set(.type, .text(isWide ? "float32" : type))
    if setup.precision == .fp32 { entries.set(.fp16, .flag(false), "else it computes in fp16") }
    if recipe.packsOnLoad {
      entries.set(.quantizationMethod, .text("bnb"))
      entries.set(.quantizationBits, .count(4), "QLoRA: the frozen weights in 4 bit")
      entries.set(.kind, .text("nf4"))
      entries.set(.double, .flag(setup.doubleQuantization))
      entries.set(.compute, .text(type))
    }
    if recipe.technique.hasAdapters {
      entries.set(.rank, recipe.rank)
      entries.set(.alpha, recipe.alpha)
      entries.set(.dropout, recipe.dropout)
      entries.set(.targets, .list(setup.loraTargets.moduleNames ?? ["all-linear"]))
    }
    if recipe.job.hasTower {
      entries.set(.freezeTower, .flag(true), "not the towers for images and sound")
      entries.set(.freezeProjector, .flag(true))
    }
    entries.set(.maxLength, .count(setup.contextLengthInTokens))
    let isText = recipe.job.stage == .cpt
    entries.set(
      .truncation, .text(isText ? "split" : "delete"),
      isText ? "long texts go on in the next row" : "longer rows are left out, not cut")
    switch setup.attention {
    case .flash: entries.set(.attention, .text("flash_attn"))
    case .eager: entries.set(.attention, .text("eager"))
    case .sdpa: entries.set(.attention, .text("sdpa"))
    }
    if !setup.gradientCheckpointing { entries.set(.checkpointing, .flag(false)) }
    entries.set(.epochs, recipe.epochs)
    entries.set(.batchSize, .count(setup.batchSize))
    entries.set(.accumulation, recipe.accumulation)
    entries.set(.learningRate, recipe.learningRate)
    entries.set(.schedule, recipe.schedule)
    entries.set(.warmupSteps, recipe.warmupSteps)
    entries.set(.weightDecay, recipe.weightDecay)
    entries.set(.optimizer, .text(recipe.transformersOptimizer), recipe.optimizerNote)
    entries.set(.saveStrategy, .text("epoch"))
    entries.set(.saveTotalLimit, .count(2))
    entries.set(.loggingSteps, .count(10))
    entries.set(.reportTo, .text("none"))
    entries.set(.outputDir, .text(recipe.runName))
    entries.set(.seed, .count(42))
    return entries
  }
}
