import MemoryEstimation
import Messages

/// The keys of an Axolotl file.
enum AxolotlKey: String, RecipeKey {
  static let place = "config"

  case model = "base_model"
  case fourBit = "load_in_4bit"
  case adapter
  case preference = "rl"
  case beta = "rl_beta"
  case template = "chat_template"
  case turnEnds = "eot_tokens"
  case preparedPath = "dataset_prepared_path"
  case outputDir = "output_dir"
  case maxLength = "sequence_len"
  case packing = "sample_packing"
  case rank = "lora_r"
  case alpha = "lora_alpha"
  case dropout = "lora_dropout"
  case allLinear = "lora_target_linear"
  case targets = "lora_target_modules"
  case accumulation = "gradient_accumulation_steps"
  case batchSize = "micro_batch_size"
  case epochs = "num_epochs"
  case optimizer
  case schedule = "lr_scheduler"
  case learningRate = "learning_rate"
  case warmupSteps = "warmup_steps"
  case weightDecay = "weight_decay"
  case bf16
  case fp16
  case checkpointing = "gradient_checkpointing"
  case attention = "attn_implementation"
  case loggingSteps = "logging_steps"
  case savesPerEpoch = "saves_per_epoch"
  case seed
}

/// The keys of a data set in an Axolotl file.
enum AxolotlDatasetKey: String, RecipeKey {
  static let place = "datasets"

  case path
  case kind = "ds_type"
  case split
  case type
  case field
  case messages = "field_messages"
  case chosen = "field_chosen"
  case rejected = "field_rejected"
  case rolesToTrain = "roles_to_train"
  case trainOnEnd = "train_on_eos"
}

/// The keys of a prompt of one's own in an Axolotl data set.
enum AxolotlPromptKey: String, RecipeKey {
  static let place = "type"

  case instruction = "field_instruction"
  case output = "field_output"
  case format
  case noInputFormat = "no_input_format"
}

/// A YAML file for Axolotl.
enum AxolotlEmitter: TrainingEmitter {
  static func files(_ recipe: TrainingRecipe) -> RecipeFiles {
    let isDPO = recipe.job.stage == .dpo
    let run = (isDPO ? ["python convert.py"] : []) + ["axolotl train train.yaml"]
    var lines = Header.lines(
      recipe, install: "\("pip install axolotl==\(recipe.facts.version)")   (Python 3.12 or newer)",
      run: run.map(Message.verbatim))
    lines += YAML.lines(model(recipe)) + ["", "datasets:"]
    lines += dataset(recipe) + [""]
    lines += YAML.lines(training(recipe))
    var files = [RecipeFile("train.yaml", lines)]
    if isDPO {
      files.append(Conversion.preferences(recipe.job, to: .axolotl, output: "preferences.jsonl"))
    }
    return RecipeFiles(files: files, commands: run, warnings: recipe.warnings)
  }

  private static func model(_ recipe: TrainingRecipe) -> Entries<AxolotlKey> {
    var entries = Entries<AxolotlKey>()
    entries.set(.model, .text(recipe.repository))
    if recipe.technique == .qlora {
      entries.set(.fourBit, .flag(true), "QLoRA: the frozen weights in 4 bit")
    }
    if recipe.technique.hasAdapters { entries.set(.adapter, .text(recipe.technique.rawValue)) }
    if recipe.job.stage == .dpo {
      entries.set(.preference, .text("dpo"))
      entries.set(.beta, recipe.beta)
    }
    if let template = recipe.template {
      entries.set(.template, .text(template), "the model's own chat template")
      if recipe.job.stage == .sft, let ends = recipe.facts.turnEnds[recipe.modelType] {
        entries.set(.turnEnds, .list(ends), "what ends a turn is learned too")
      }
    }
    return entries
  }

  private static func dataset(_ recipe: TrainingRecipe) -> [RecipeLine] {
    var entries = Entries<AxolotlDatasetKey>()
    let isDPO = recipe.job.stage == .dpo
    entries.set(.path, .text(isDPO ? "preferences.jsonl" : recipe.job.dataFile))
    entries.set(.kind, .text("json"))
    if isDPO { entries.set(.split, .text("train")) }
    var more: [RecipeLine] = []
    switch recipe.job.dataFormat {
    case .alpaca: entries.set(.type, .text("alpaca"))
    case .text:
      entries.set(.type, .text("completion"))
      entries.set(.field, .text("text"))
    case .messages, .sharegpt:
      let isShareGPT = recipe.job.dataFormat == .sharegpt
      entries.set(.type, .text("chat_template"))
      entries.set(.messages, .text(isShareGPT ? "conversations" : "messages"))
      entries.set(.rolesToTrain, .list(["assistant"]), "the loss is on the answers only")
      entries.set(.trainOnEnd, .text("turn"))
      more = roles(isShareGPT)
    case .promptCompletion:
      var prompt = Entries<AxolotlPromptKey>()
      prompt.set(.instruction, .text("prompt"))
      prompt.set(.output, .text("completion"))
      prompt.set(.format, .text("{instruction}"))
      prompt.set(.noInputFormat, .text("{instruction}"))
      more = ["    type:"] + YAML.lines(prompt, indent: 6)
    case .preference:
      entries.set(.type, .text("chat_template.default"))
      entries.set(.messages, .text("messages"))
      entries.set(.chosen, .text("chosen"))
      entries.set(.rejected, .text("rejected"))
    }
    return YAML.lines(entries, indent: 4, first: "  - ") + more
  }

  private static func roles(_ isShareGPT: Bool) -> [RecipeLine] {
    guard isShareGPT else { return [] }
    return [
      "    message_property_mappings:", "      role: from", "      content: value", "    roles:",
      "      user: [human, user]", "      assistant: [gpt, assistant]", "      system: [system]",
    ]
  }

  private static func training(_ recipe: TrainingRecipe) -> Entries<AxolotlKey> {
    let setup = recipe.setup
    var entries = Entries<AxolotlKey>()
    entries.set(.preparedPath, .text("prepared"))
    entries.set(.outputDir, .text("./\(recipe.runName)"))
    entries.set(.maxLength, .count(setup.contextLengthInTokens))
    if recipe.job.stage == .cpt, setup.attention == .flash {
      entries.set(.packing, .flag(true), "texts one after the other; needs flash attention")
    }
    if recipe.technique.hasAdapters { adapters(recipe, &entries) }
    entries.set(.accumulation, recipe.accumulation)
    entries.set(.batchSize, .count(setup.batchSize))
    entries.set(.epochs, recipe.epochs)
    let is8Bit = setup.optimizer == .adamw8bit
    entries.set(
      .optimizer, .text(is8Bit ? "adamw_bnb_8bit" : recipe.transformersOptimizer),
      recipe.optimizerNote)
    entries.set(.schedule, recipe.schedule)
    entries.set(.learningRate, recipe.learningRate)
    entries.set(.warmupSteps, recipe.warmupSteps)
    entries.set(.weightDecay, recipe.weightDecay)
    switch setup.precision {
    case .bf16: entries.set(.bf16, .text("auto"), "fp16 on a card without bf16")
    case .fp16:
      entries.set(.bf16, .flag(false))
      entries.set(.fp16, .flag(true), "the card has no bf16")
    case .fp32:
      entries.set(.bf16, .flag(false))
      entries.set(.fp16, .flag(false))
    }
    entries.set(.checkpointing, .flag(setup.gradientCheckpointing))
    entries.set(.attention, .text(recipe.transformersAttention ?? "sdpa"))
    entries.set(.loggingSteps, .count(10))
    entries.set(.savesPerEpoch, .count(1))
    entries.set(.seed, .count(42))
    return entries
  }

  private static func adapters(_ recipe: TrainingRecipe, _ entries: inout Entries<AxolotlKey>) {
    entries.set(.rank, recipe.rank)
    entries.set(.alpha, recipe.alpha)
    entries.set(.dropout, recipe.dropout)
    if let names = recipe.setup.loraTargets.moduleNames, !recipe.job.hasTower {
      entries.set(.targets, .list(names))
    } else if recipe.job.hasTower {
      let names = recipe.setup.loraTargets.moduleNames ?? LoRATargets.usualModules
      let short = names.map { String($0.dropLast("_proj".count)) }.joined(separator: "|")
      entries.set(
        .targets, .text("model.language_model.layers.[\\d]+.(mlp|self_attn).(\(short))_proj"),
        "not the towers for images and sound")
    } else {
      entries.set(.allLinear, .flag(true), "every linear layer but the output layer")
    }
  }
}
