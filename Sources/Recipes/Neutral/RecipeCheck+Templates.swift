import Messages
import ModelCatalog

/// Chat templates, and what a trainer tells by a repository's name.
extension RecipeCheck {
  /// The names of the model's chat template in the trainers' registries.
  private var templates: ChatTemplates? { job.model.chatTemplates ?? job.family.chatTemplates }

  /// Whether ms-swift tells the type and the template of the weights by the repository's name.
  ///
  /// It compares what stands behind the owner (`get_matched_model_meta` of its `model_meta.py`).
  private var isListed: Bool {
    let name = TrainingRecipe.weights(job).name
    return job.model.checkpoints.contains { $0.evidence.contains(.msSwift) && $0.name == name }
  }

  /// The type to name to ms-swift, where the repository's name does not tell it.
  func unlistedType(_ type: String) -> String? {
    job.target == .msSwift && !isListed ? type : nil
  }

  /// Refuses weights of which ms-swift would not know the type or the chat template.
  func checkListed(_ type: String) throws(RecipeRefusal) {
    guard let type = unlistedType(type) else { return }
    let repository = TrainingRecipe.weights(job).repository
    guard facts.values["model_type"]?.contains(type) ?? false,
      job.variant == .base || templates?.msSwift != nil
    else {
      throw RecipeRefusal(
        "ms-swift \(facts.version) does not list \(repository), so it has no chat template for it",
        Self.take([.trl, .unsloth].filter(knows)))
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
      let own = facts.templates[TrainingRecipe.weights(job).repository]
      guard let name = own ?? templates?.llamaFactory else {
        throw RecipeRefusal(
          "LLaMA-Factory \(facts.version) has no chat template that is known to be "
            + "\(job.model.name)'s", Self.take([.trl, .unsloth].filter(knows)))
      }
      guard facts.values["template"]?.contains(name) ?? false else {
        throw RecipeRefusal("LLaMA-Factory \(facts.version) has no template '\(name)'")
      }
      return name
    case .msSwift where job.variant == .base && (job.stage == .sft || !isListed): return "default"
    case .msSwift where !isListed: return templates?.msSwift
    case .mlx, .msSwift, .trl, .unsloth, .llamaCpp, .ollama, .vllm: return nil
    }
  }
}

extension RecipeTarget {
  /// Whether the trainer brings chat templates of its own, by name.
  var hasTemplatesForBase: Bool { self == .llamaFactory || self == .msSwift }
}

extension Checkpoint {
  /// What stands behind the owner, in small letters.
  fileprivate var name: String {
    repository.split(separator: "/").last.map { $0.lowercased() } ?? ""
  }
}
