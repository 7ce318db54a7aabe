import MemoryEstimation
import Messages
import ModelCatalog

extension RecipeCheck {
  /// What to know before the run.
  func warnings(loads checkpoint: Checkpoint) -> [Message] {
    var warnings: [Message] = []
    let model = job.model
    if model.isGated == true, checkpoint.isOfficial {
      warnings.append(
        "\(checkpoint.repository) asks you to accept its licence: hf auth login, then ask for access"
      )
    }
    if model.needsCustomCode {
      warnings.append(
        "the repository runs its own code when loaded (trust_remote_code): read it, then switch it "
          + "on yourself")
    }
    if job.target == .msSwift {
      warnings.append(
        "ms-swift loads every model with trust_remote_code on and has no key to switch it off")
    }
    if checkpoint.hub == .modelscope {
      warnings.append("the repository is on ModelScope, not on Hugging Face: download it first")
    }
    if job.target == .mlx, job.cards > 0 {
      warnings.append("MLX-LM is for Apple silicon: give the Mac's memory with '--unified'")
    }
    if job.hasTower {
      warnings.append("rows of text: the tower for images or sound stays as it is")
    }
    if job.cards > 1, job.target == .unsloth {
      warnings.append("Unsloth trains on one card here; for several take '--for trl'")
    }
    if job.hasBF16 == nil, job.setup.precision == .bf16, job.target.writesPrecision {
      warnings.append("bf16 needs Ampere or newer: on a T4 or RTX 20 name the card with '--gpu'")
    }
    if job.variant != .base, job.stage == .cpt {
      warnings.append("raw text wears off what an instruct model has learned: prefer a base model")
    }
    if job.stage == .cpt, job.target != .mlx {
      warnings.append(
        "the steps are counted for texts that fill \(job.setup.contextLengthInTokens) tokens each: "
          + "other texts make fewer or more; set the warm-up to 5 % of what the trainer shows")
    }
    if job.setup.technique == .full, job.stage == .dpo {
      warnings.append("DPO on all weights keeps a second copy of the model in memory")
    }
    return warnings
  }
}

extension RecipeTarget {
  /// Whether the recipe fixes the precision before the card is known.
  var writesPrecision: Bool { self == .llamaFactory || self == .msSwift }
}
