import MemoryEstimation
import Messages

/// The comment at the top of a recipe.
enum Header {
  /// What it does, how to run it, what it needs, what it was checked against.
  static func lines(_ recipe: TrainingRecipe, install: String, run: [String]) -> [String] {
    let job = recipe.job
    let setup = recipe.setup
    let way = setup.technique.recipeTitle
    var lines = [
      "\(job.model.name) \(job.variant.rawValue): \(way), \(job.stage.title), "
        + "\(recipe.facts.name) \(recipe.facts.version).",
      "",
      "Install: \(install)",
    ]
    lines += run.enumerated().map { ($0.offset == 0 ? "Run:     " : "         ") + $0.element }
    lines.append("")
    let budget = job.budgetInBytes.map { " of \(Digits.gib($0))" } ?? ""
    let card = job.card.map { " (\($0))" } ?? ""
    lines.append(
      "Memory:  about \(Digits.gib(job.memoryInBytes))\(budget) GiB\(card), an estimate"
        + (job.stage == .dpo ? " for SFT; DPO takes more." : "."))
    let epochs = recipe.epochs.value == 1 ? "1 epoch" : "\(recipe.epochs.value) epochs"
    lines.append(
      "Steps:   \(job.rows) rows, \(epochs), \(recipe.rowsPerStep) rows a step: \(recipe.steps) steps."
    )
    let packages = recipe.facts.packages.map { "\($0.name) \($0.version)" }
    lines.append(
      "Checked: \(recipe.facts.checked), against \(packages.joined(separator: ", ")).")
    if !recipe.warnings.isEmpty { lines.append("") }
    lines += recipe.warnings.map { "! \($0)" }
    return lines.map { $0.isEmpty ? "#" : "# \($0)" }
  }
}

extension Technique {
  /// The name as people write it.
  var recipeTitle: Message {
    switch self {
    case .full: "full fine-tuning"
    case .lora: "LoRA"
    case .qlora: "QLoRA"
    case .promptTuning: "prompt tuning"
    }
  }
}
