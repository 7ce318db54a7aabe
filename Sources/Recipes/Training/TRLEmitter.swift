import MemoryEstimation
import Messages

/// A Python script for TRL and PEFT.
enum TRLEmitter: TrainingEmitter {
  static func files(_ recipe: TrainingRecipe) -> RecipeFiles {
    let isDPO = recipe.job.stage == .dpo
    var lines = recipe.scriptBlock
    let run: Message =
      recipe.usedCards > 1
      ? "\("accelerate launch train.py")" : "\("uv run train.py")   or: \("python train.py")"
    let install = "pip install " + recipe.requirements.map(Shell.word).joined(separator: " ")
    lines += Header.lines(recipe, install: .verbatim(install), run: [run])
    lines += imports(recipe, isDPO) + [""] + recipe.constants + [""]
    if detectsPrecision(recipe) {
      lines += [
        "if torch.cuda.is_available():",
        RecipeLine(
          "    bf16 = torch.cuda.is_bf16_supported(including_emulation=False)",
          "not on a T4 or RTX 20"),
        "else:",
        "    bf16 = not torch.backends.mps.is_available()",
      ]
    }
    lines += [
      "tokenizer = AutoTokenizer.from_pretrained(MODEL)",
      "dataset = load_dataset(\"json\", data_files=DATA, split=\"train\")",
    ]
    lines += TRLData.lines(recipe) + [""]
    if recipe.packsOnLoad { lines += quantization(recipe) + [""] }
    if recipe.technique.hasAdapters { lines += adapter(recipe) + [""] }
    lines += isDPO ? preferences(recipe) : supervised(recipe)
    lines += [
      "trainer.train()", "trainer.save_model(OUTPUT)",
    ]
    return RecipeFiles(
      files: [RecipeFile("train.py", lines)],
      commands: [recipe.usedCards > 1 ? "accelerate launch train.py" : "uv run train.py"],
      warnings: recipe.warnings)
  }

  /// Whether the script asks the card whether it computes in bf16.
  private static func detectsPrecision(_ recipe: TrainingRecipe) -> Bool {
    recipe.setup.precision == .bf16 && recipe.job.hasBF16 == nil
  }

  private static func imports(_ recipe: TrainingRecipe, _ isDPO: Bool) -> [RecipeLine] {
    var lines: [RecipeLine] = []
    if detectsPrecision(recipe) || recipe.packsOnLoad { lines.append("import torch") }
    lines.append("from datasets import load_dataset")
    if recipe.technique.hasAdapters { lines.append("from peft import LoraConfig") }
    lines.append(
      recipe.packsOnLoad
        ? "from transformers import AutoTokenizer, BitsAndBytesConfig"
        : "from transformers import AutoTokenizer")
    lines.append(
      isDPO ? "from trl import DPOConfig, DPOTrainer" : "from trl import SFTConfig, SFTTrainer")
    return lines
  }

  private static func quantization(_ recipe: TrainingRecipe) -> [RecipeLine] {
    var entries = Entries<BitsAndBytesKey>()
    entries.set(.fourBit, .flag(true), "QLoRA: the frozen weights in 4 bit")
    entries.set(.kind, .text("nf4"))
    if recipe.setup.doubleQuantization { entries.set(.double, .flag(true)) }
    let compute: String =
      switch recipe.setup.precision {
      case .bf16:
        detectsPrecision(recipe) ? "torch.bfloat16 if bf16 else torch.float16" : "torch.bfloat16"
      case .fp16: "torch.float16"
      case .fp32: "torch.float32"
      }
    entries.set(.compute, .code(compute))
    return Python.call("quantization_config = BitsAndBytesConfig", entries)
  }

  private static func adapter(_ recipe: TrainingRecipe) -> [RecipeLine] {
    var entries = Entries<LoraConfigKey>()
    entries.set(.rank, recipe.rank)
    entries.set(.alpha, recipe.alpha)
    entries.set(.dropout, recipe.dropout)
    if let names = recipe.setup.loraTargets.moduleNames {
      entries.set(.targets, .list(names))
    } else {
      entries.set(.targets, .text("all-linear"), "every linear layer but the output layer")
    }
    if recipe.job.hasTower {
      entries.set(
        .excluded, .code("r\".*(visual|vision|audio|multi_modal|projector).*\""),
        "not the towers for images and sound")
    }
    entries.set(.task, .text("CAUSAL_LM"))
    return Python.call("peft_config = LoraConfig", entries)
  }

  /// What all of TRL's trainers are told.
  static func common<Key: TRLConfigKey>(
    _ recipe: TrainingRecipe, _ entries: inout Entries<Key>, loads: Bool
  ) {
    entries.set(.outputDir, .code("OUTPUT"))
    if loads {
      let isWide = recipe.setup.precision != .bf16 && recipe.technique == .full
      entries.set(
        .modelInitKwargs, .code(modelArguments(recipe)),
        isWide ? "the copy that is trained; fp16 is for computing" : "TRL's default is float32")
    }
    entries.set(.maxLength, .code("MAX_LENGTH"))
    entries.set(.epochs, recipe.epochs)
    entries.set(.batchSize, .count(recipe.setup.batchSize))
    entries.set(.accumulation, recipe.accumulation)
    entries.set(.learningRate, recipe.learningRate)
    entries.set(.schedule, recipe.schedule)
    entries.set(.warmupSteps, recipe.warmupSteps)
    entries.set(.weightDecay, recipe.weightDecay)
    entries.set(.optimizer, .text(recipe.transformersOptimizer), recipe.optimizerNote)
    if !recipe.setup.gradientCheckpointing, loads {
      entries.set(.checkpointing, .flag(false), "faster, and takes more memory")
    }
  }

  /// What comes last: precision and what is kept.
  static func ending<Key: TRLConfigKey>(
    _ entries: inout Entries<Key>, bf16: Literal, fp16: Literal, seed: Int
  ) {
    entries.set(.bf16, bf16)
    if fp16 != .flag(false) || bf16 == .flag(false) { entries.set(.fp16, fp16) }
    entries.set(.loggingSteps, .count(10))
    entries.set(.saveStrategy, .text("epoch"))
    entries.set(.saveTotalLimit, .count(2))
    entries.set(.reportTo, .text("none"))
    entries.set(.seed, .count(seed))
  }

  private static func precision(_ recipe: TrainingRecipe) -> (bf16: Literal, fp16: Literal) {
    if detectsPrecision(recipe) { return (.code("bf16"), .code("not bf16")) }
    return (
      .flag(recipe.setup.precision == .bf16), .flag(recipe.setup.precision == .fp16)
    )
  }

  /// In fp16 all weights are trained from a 32-bit copy, or the loss cannot be scaled.
  private static func modelArguments(_ recipe: TrainingRecipe) -> String {
    let half = recipe.technique == .full ? "\"float32\"" : "\"float16\""
    let type: String =
      switch recipe.setup.precision {
      case .bf16: detectsPrecision(recipe) ? "\"bfloat16\" if bf16 else \(half)" : "\"bfloat16\""
      case .fp16: half
      case .fp32: "\"float32\""
      }
    let attention = recipe.transformersAttention.map { ", \"attn_implementation\": \"\($0)\"" }
    return "{\"dtype\": \(type)\(attention ?? "")}"
  }

  private static func supervised(_ recipe: TrainingRecipe) -> [RecipeLine] {
    var config = Entries<SFTConfigKey>()
    common(recipe, &config, loads: true)
    if recipe.job.stage == .cpt {
      config.set(.packing, .flag(true), "texts one after the other, no padding")
      config.set(.packingStrategy, .text("wrapped"))
    }
    if TRLData.masksItself(recipe) {
      config.set(.assistantOnlyLoss, .flag(true), "the loss is on the answers only")
    }
    let (bf16, fp16) = precision(recipe)
    ending(&config, bf16: bf16, fp16: fp16, seed: 42)
    var trainer = Entries<SFTTrainerKey>()
    trainer.set(.model, .code("MODEL"))
    trainer.set(.args, .code("args"))
    trainer.set(.dataset, .code("dataset"))
    trainer.set(.tokenizer, .code("tokenizer"))
    if recipe.packsOnLoad { trainer.set(.quantization, .code("quantization_config")) }
    if recipe.technique.hasAdapters { trainer.set(.adapter, .code("peft_config")) }
    return Python.call("args = SFTConfig", config) + Python.call("trainer = SFTTrainer", trainer)
  }

  private static func preferences(_ recipe: TrainingRecipe) -> [RecipeLine] {
    var config = Entries<DPOConfigKey>()
    common(recipe, &config, loads: true)
    config.set(.beta, recipe.beta)
    let (bf16, fp16) = precision(recipe)
    ending(&config, bf16: bf16, fp16: fp16, seed: 42)
    var trainer = Entries<DPOTrainerKey>()
    trainer.set(.model, .code("MODEL"))
    trainer.set(.args, .code("args"))
    trainer.set(.dataset, .code("dataset"))
    trainer.set(.tokenizer, .code("tokenizer"))
    if recipe.packsOnLoad { trainer.set(.quantization, .code("quantization_config")) }
    if recipe.technique.hasAdapters { trainer.set(.adapter, .code("peft_config")) }
    return Python.call("args = DPOConfig", config) + Python.call("trainer = DPOTrainer", trainer)
  }
}
