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
      "Memory:  about \(Digits.gib(job.memoryInBytes))\(budget) GiB\(card), an estimate.")
    if job.stage == .dpo {
      lines.append("         Both answers of a row go through the model together.")
    }
    let rows = count(job.rows, "row")
    let epochs = count(recipe.epochs.value, "epoch")
    let steps = count(recipe.steps, "step")
    lines.append(
      "Steps:   \(rows), \(epochs), \(count(recipe.rowsPerStep, "row")) a step: \(steps).")
    let packages = recipe.packages.map { "\($0.name) \($0.version)" }
    lines.append(
      "Checked: \(recipe.facts.checked), against \(packages.joined(separator: ", ")).")
    if !recipe.warnings.isEmpty { lines.append("") }
    lines += recipe.warnings.map { "! \($0)" }
    return lines.map(Quoted.comment)
  }

  private static func count(_ number: Int, _ one: String) -> String {
    number == 1 ? "1 \(one)" : "\(number) \(one)s"
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
    case .prefixTuning: "prefix tuning"
    case .pTuning: "P-tuning"
    }
  }
}
