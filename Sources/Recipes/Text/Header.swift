import MemoryEstimation
import Messages

/// The comment at the top of a recipe.
enum Header {
  /// What it does, how to run it, what it needs, what it was checked against.
  static func lines(_ recipe: TrainingRecipe, install: Message, run: [Message]) -> [RecipeLine] {
    let job = recipe.job
    let setup = recipe.setup
    let way = setup.technique.title
    var lines: [Message] = [
      "\(job.model.name) \(job.variant.rawValue): \(way), \(job.stage.title), \(recipe.facts.name) \(recipe.facts.version).",
      "",
      "Install: \(install)",
    ]
    lines += Self.run(run)
    lines.append("")
    lines.append(
      memory(job.memoryInBytes, of: job.budgetInBytes, job.card.map { " (\($0))" } ?? ""))
    if job.stage == .dpo {
      lines.append("         \("Both answers of a row go through the model together.")")
    }
    let epochs = recipe.epochs.value
    let epochText: Message = epochs == 1 ? "1 epoch" : "\(epochs) epochs"
    let stepText: Message = recipe.steps == 1 ? "1 step" : "\(recipe.steps) steps"
    lines.append(
      "Steps:   \(rows(job.rows)), \(epochText), \(rows(recipe.rowsPerStep)) a step: \(stepText).")
    let packages = recipe.packages.map { "\($0.name) \($0.version)" }
    lines.append("Checked: \(recipe.facts.checked), against \(Message.names(packages)).")
    if !recipe.warnings.isEmpty { lines.append("") }
    lines += recipe.warnings.map { "! \($0)" }
    return lines.map { .comment($0) }
  }

  /// The commands, the first one behind its label.
  static func run(_ commands: [Message]) -> [Message] {
    commands.enumerated().map { number, command in
      number == 0 ? "Run:     \(command)" : "         \(command)"
    }
  }

  private static func rows(_ number: Int) -> Message { number == 1 ? "1 row" : "\(number) rows" }

  private static func memory(_ bytes: Int, of budget: Int?, _ card: String) -> Message {
    let needed = Digits.gib(bytes)
    guard let budget else { return "Memory:  about \(needed) GiB\(card), an estimate." }
    if bytes > budget {
      return "Memory:  about \(needed) GiB\(card), more than the \(Digits.gib(budget)) there are."
    }
    return "Memory:  about \(needed) of \(Digits.gib(budget)) GiB\(card), an estimate."
  }
}
