import MemoryEstimation
import Messages

/// Writes recipes in the words of one trainer.
protocol TrainingEmitter {
  static func files(_ recipe: TrainingRecipe) -> RecipeFiles
}

extension TrainingRecipe {
  /// The files of the recipe.
  public var files: RecipeFiles {
    switch job.target {
    case .axolotl: AxolotlEmitter.files(self)
    case .llamaFactory: LlamaFactoryEmitter.files(self)
    case .mlx: MLXEmitter.files(self)
    case .msSwift: MSSwiftEmitter.files(self)
    case .unsloth: UnslothEmitter.files(self)
    case .trl, .llamaCpp, .ollama, .vllm: TRLEmitter.files(self)
    }
  }

  /// The optimizer as transformers calls it.
  var transformersOptimizer: String {
    switch setup.optimizer {
    case .adamw: "adamw_torch_fused"
    case .adamw8bit: "adamw_8bit"
    case .pagedAdamw8bit: "paged_adamw_8bit"
    case .adafactor: "adafactor"
    case .sgd: "sgd"
    }
  }

  /// Whether bitsandbytes is needed.
  var needsBitsAndBytes: Bool {
    technique == .qlora || setup.optimizer == .adamw8bit || setup.optimizer == .pagedAdamw8bit
  }

  /// The reason for the optimizer, where it is worth a word.
  var optimizerNote: Message? {
    setup.optimizer == .adamw8bit || setup.optimizer == .pagedAdamw8bit
      ? "states of 8 bits: less memory" : nil
  }

  /// The implementation of attention as transformers calls it; nothing for the usual one.
  var transformersAttention: String? {
    switch setup.attention {
    case .flash: "flash_attention_2"
    case .eager: "eager"
    case .sdpa: nil
    }
  }

  /// The packages that it takes.
  var packages: [TrainerFacts.Package] {
    facts.packages.filter { $0.name != "bitsandbytes" || needsBitsAndBytes }
  }

  /// A pip requirement for each package at its version.
  var requirements: [String] {
    facts.unpinned + packages.map { "\($0.name)==\($0.version)" }
  }

  /// The block at the top of a script by which `uv run` installs what it needs (PEP 723).
  var scriptBlock: [RecipeLine] {
    ["# /// script", "# requires-python = \(JSONLine.quoted(facts.python ?? ">=3.11"))"]
      + ["# dependencies = ["]
      + requirements.map { RecipeLine("#   \(JSONLine.quoted($0)),") } + ["# ]", "# ///"]
  }

  /// The constants that every script starts with; the deep check replaces them.
  var constants: [RecipeLine] {
    return [
      "MODEL = \(Python.quoted(repository))", "DATA = \(Python.quoted(job.dataFile))",
      "OUTPUT = \(Python.quoted(runName))",
      RecipeLine(
        "MAX_LENGTH = \(setup.contextLengthInTokens)",
        job.stage == .cpt ? "tokens" : "tokens; longer rows are cut"),
    ]
  }
}

extension LoRATargets {
  /// The names of the layers, where they are not simply all.
  var moduleNames: [String]? {
    self == .all ? nil : Self.modules.filter { contains($0.target) }.map(\.name)
  }

  /// The names of all usual layers.
  static var usualModules: [String] { modules.map(\.name) }

  private static let modules: [(name: String, target: LoRATargets)] = [
    ("q_proj", .query), ("k_proj", .key), ("v_proj", .value), ("o_proj", .output),
    ("gate_proj", .gate), ("up_proj", .up), ("down_proj", .down),
  ]
}
