import MemoryEstimation
import Messages
import ModelCatalog

/// What a recipe to run a model is asked for.
public struct RunRecipe: Sendable {
  /// The engine.
  public var target: RecipeTarget
  /// The model.
  public var model: Model
  /// Which weights.
  public var variant: Variant
  /// The repository that holds them.
  public var checkpoint: Checkpoint
  /// The set-up that the estimate is of.
  public var setup: RunSetup
  /// The cards.
  public var cards: Int
  /// Whether the card computes in bf16; unknown when absent.
  public var hasBF16: Bool?
  /// The memory that it needs, in bytes.
  public var memoryInBytes: Int
  /// The memory that there is, in bytes.
  public var budgetInBytes: Int?

  /// Describes what is to run.
  public init(
    target: RecipeTarget, model: Model, variant: Variant, checkpoint: Checkpoint, setup: RunSetup,
    cards: Int = 1, hasBF16: Bool? = nil, memoryInBytes: Int, budgetInBytes: Int? = nil
  ) {
    self.target = target
    self.model = model
    self.variant = variant
    self.checkpoint = checkpoint
    self.setup = setup
    self.cards = cards
    self.hasBF16 = hasBF16
    self.memoryInBytes = memoryInBytes
    self.budgetInBytes = budgetInBytes
  }

  /// The files of the recipe.
  ///
  /// - Throws: `RecipeRefusal` when the engine cannot run these weights.
  public func files(_ facts: TrainerFacts) throws(RecipeRefusal) -> RecipeFiles {
    if checkpoint.hub == .modelscope {
      throw RecipeRefusal("\(checkpoint.repository) is on ModelScope: download it first")
    }
    return switch target {
    case .ollama: OllamaEmitter.files(self, facts)
    case .vllm: try VLLMEmitter.files(self, facts)
    default: LlamaCppEmitter.files(self, facts)
    }
  }

  /// The comment at the top.
  func header(_ facts: TrainerFacts, _ run: [Message]) -> [RecipeLine] {
    var lines: [Message] = [
      "\(model.name) \(variant.rawValue), \(setup.quantization.name), with \(facts.name) \(facts.version).",
      "",
    ]
    lines += Header.run(run)
    let (needed, tokens) = (Digits.gib(memoryInBytes), setup.contextLengthInTokens)
    if let budgetInBytes {
      let budget = Digits.gib(budgetInBytes)
      lines.append(
        memoryInBytes > budgetInBytes
          ? "Memory:  about \(needed) GiB with \(tokens) tokens, more than the \(budget) there are."
          : "Memory:  about \(needed) of \(budget) GiB with \(tokens) tokens, an estimate.")
    } else {
      lines.append("Memory:  about \(needed) GiB with \(tokens) tokens, an estimate.")
    }
    lines.append("Checked: \(facts.checked).")
    lines += warnings.map { "! \($0)" }
    return lines.map { .comment($0) }
  }

  /// What to know before the run.
  var warnings: [Message] {
    var warnings: [Message] = []
    if model.isGated == true, checkpoint.isOfficial {
      warnings.append(
        "\(checkpoint.repository) asks you to accept its licence: hf auth login, then ask for access"
      )
    }
    if model.needsCustomCode, target == .vllm {
      warnings.append(
        "the repository runs its own code (--trust-remote-code): read it, then switch it on yourself"
      )
    }
    if variant == .base { warnings.append("a base model continues text and does not chat") }
    return warnings
  }

  /// The repository with the type of its GGUF file: `owner/name:Q4_K_M`.
  var fileName: String { "\(checkpoint.repository):\(setup.quantization.name)" }
}
