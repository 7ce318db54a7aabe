import MemoryEstimation
import Messages

/// `FastLanguageModel.from_pretrained(…)`.
enum UnslothLoadKey: String, RecipeKey {
  static let place = "FastLanguageModel.from_pretrained"

  case model = "model_name"
  case maxLength = "max_seq_length"
  case type = "dtype"
  case fourBit = "load_in_4bit"
  case sixteenBit = "load_in_16bit"
  case full = "full_finetuning"
}

/// `FastLanguageModel.get_peft_model(…)`.
enum UnslothAdapterKey: String, RecipeKey {
  static let place = "FastLanguageModel.get_peft_model"

  case rank = "r"
  case alpha = "lora_alpha"
  case dropout = "lora_dropout"
  case bias
  case targets = "target_modules"
  case checkpointing = "use_gradient_checkpointing"
  case seed = "random_state"
}

/// `FastModel.get_peft_model(…)`, for models with towers.
enum UnslothTowerKey: String, RecipeKey {
  static let place = "FastModel.get_peft_model"

  case vision = "finetune_vision_layers"
  case language = "finetune_language_layers"
  case attention = "finetune_attention_modules"
  case feedForward = "finetune_mlp_modules"
  case rank = "r"
  case alpha = "lora_alpha"
  case dropout = "lora_dropout"
  case bias
  case checkpointing = "use_gradient_checkpointing"
  case seed = "random_state"
}

/// A Python script for Unsloth.
enum UnslothEmitter: TrainingEmitter {
  private static let seed = 3407

  static func files(_ recipe: TrainingRecipe) -> RecipeFiles {
    let stage = recipe.job.stage
    let loader = recipe.job.hasTower ? "FastModel" : "FastLanguageModel"
    var lines = recipe.scriptBlock
    let install = "pip install " + recipe.requirements.map(Shell.word).joined(separator: " ")
    lines += Header.lines(
      recipe, install: .verbatim(install),
      run: ["\("uv run train.py")   or: \("python train.py")"])
    // Unsloth changes the other packages while it is imported, so it comes first.
    var names = [loader]
    if recipe.setup.precision == .bf16, recipe.job.hasBF16 == nil {
      names.append("is_bfloat16_supported")
    }
    lines.append(
      RecipeLine("from unsloth import \(names.joined(separator: ", "))", "first of all imports"))
    if UnslothData.hasMarkers(recipe) {
      lines.append("from unsloth.chat_templates import train_on_responses_only")
    }
    lines += [
      "from datasets import load_dataset",
      stage == .dpo
        ? "from trl import DPOConfig, DPOTrainer" : "from trl import SFTConfig, SFTTrainer", "",
    ]
    lines += recipe.constants + [""]
    lines += load(recipe, loader)
    if recipe.technique.hasAdapters { lines += adapter(recipe, loader) }
    lines += ["", "dataset = load_dataset(\"json\", data_files=DATA, split=\"train\")"]
    lines += UnslothData.lines(recipe) + [""]
    lines += stage == .dpo ? preferences(recipe) : supervised(recipe)
    lines += UnslothData.masking(recipe)
    lines += [
      "trainer.train()", "model.save_pretrained(OUTPUT)", "tokenizer.save_pretrained(OUTPUT)",
      .comment("For ollama and llama.cpp:"),
      "# model.save_pretrained_gguf(OUTPUT + \"-gguf\", tokenizer, quantization_method=\"q4_k_m\")",
    ]
    return RecipeFiles(
      files: [RecipeFile("train.py", lines)], commands: ["uv run train.py"],
      warnings: recipe.warnings)
  }

  private static func load(_ recipe: TrainingRecipe, _ loader: String) -> [RecipeLine] {
    var entries = Entries<UnslothLoadKey>()
    entries.set(.model, .code("MODEL"))
    entries.set(.maxLength, .code("MAX_LENGTH"))
    entries.set(.type, .code("None"), "bf16 where the card has it, else fp16")
    switch recipe.technique {
    case .qlora:
      entries.set(.fourBit, .flag(true), "QLoRA: the frozen weights in 4 bit")
    case .full:
      entries.set(.fourBit, .flag(false))
      entries.set(.full, .flag(true))
    case .lora, .promptTuning, .prefixTuning, .pTuning:
      entries.set(.fourBit, .flag(false))
      entries.set(.sixteenBit, .flag(true), "LoRA: the frozen weights in 16 bit")
    }
    return Python.call("model, tokenizer = \(loader).from_pretrained", entries)
  }

  private static func adapter(_ recipe: TrainingRecipe, _ loader: String) -> [RecipeLine] {
    let checkpointing: Literal =
      recipe.setup.gradientCheckpointing ? .text("unsloth") : .flag(false)
    if recipe.job.hasTower {
      var entries = Entries<UnslothTowerKey>()
      entries.set(.vision, .flag(false), "not the towers for images and sound")
      entries.set(.language, .flag(true))
      entries.set(.attention, .flag(true))
      entries.set(.feedForward, .flag(recipe.setup.loraTargets != .attention))
      entries.set(.rank, recipe.rank)
      entries.set(.alpha, recipe.alpha)
      entries.set(.dropout, recipe.dropout)
      entries.set(.bias, .text("none"))
      entries.set(.checkpointing, checkpointing)
      entries.set(.seed, .count(seed))
      return Python.call("model = \(loader).get_peft_model", entries, first: ["model"])
    }
    var entries = Entries<UnslothAdapterKey>()
    entries.set(.rank, recipe.rank)
    entries.set(.alpha, recipe.alpha)
    entries.set(.dropout, recipe.dropout)
    entries.set(.bias, .text("none"))
    entries.set(
      .targets, .list(recipe.setup.loraTargets.moduleNames ?? LoRATargets.usualModules))
    entries.set(.checkpointing, checkpointing)
    entries.set(.seed, .count(seed))
    return Python.call("model = \(loader).get_peft_model", entries, first: ["model"])
  }

  private static func precision(_ recipe: TrainingRecipe) -> (bf16: Literal, fp16: Literal) {
    if recipe.setup.precision == .bf16, recipe.job.hasBF16 == nil {
      return (.code("is_bfloat16_supported()"), .code("not is_bfloat16_supported()"))
    }
    return (
      .flag(recipe.setup.precision == .bf16), .flag(recipe.setup.precision == .fp16)
    )
  }

  private static func supervised(_ recipe: TrainingRecipe) -> [RecipeLine] {
    var config = Entries<SFTConfigKey>()
    TRLEmitter.common(recipe, &config, loads: false)
    if recipe.job.stage == .cpt || !recipe.isBase { config.set(.textField, .text("text")) }
    if recipe.job.stage == .cpt {
      config.set(.packing, .flag(true), "texts one after the other, no padding")
    }
    let (bf16, fp16) = precision(recipe)
    TRLEmitter.ending(&config, bf16: bf16, fp16: fp16, seed: seed)
    var trainer = Entries<SFTTrainerKey>()
    trainer.set(.model, .code("model"))
    trainer.set(.tokenizer, .code("tokenizer"))
    trainer.set(.dataset, .code("dataset"))
    trainer.set(.args, .code("args"))
    return Python.call("args = SFTConfig", config) + Python.call("trainer = SFTTrainer", trainer)
  }

  private static func preferences(_ recipe: TrainingRecipe) -> [RecipeLine] {
    var config = Entries<DPOConfigKey>()
    TRLEmitter.common(recipe, &config, loads: false)
    config.set(.beta, recipe.beta)
    let (bf16, fp16) = precision(recipe)
    TRLEmitter.ending(&config, bf16: bf16, fp16: fp16, seed: seed)
    var trainer = Entries<DPOTrainerKey>()
    trainer.set(.model, .code("model"))
    trainer.set(.reference, .code("None"))
    trainer.set(.tokenizer, .code("tokenizer"))
    trainer.set(.dataset, .code("dataset"))
    trainer.set(.args, .code("args"))
    return Python.call("args = DPOConfig", config) + Python.call("trainer = DPOTrainer", trainer)
  }
}
