import MemoryEstimation
import Messages
import ModelCatalog
import Recipes
import Rules

extension Command {
  /// The file that trains a model, or the command that runs it.
  static let recipe = Command(
    name: "recipe", summary: "The file that trains a model, or the command that runs it.",
    operands: "[NAME]", operandCount: 0...1,
    groups: [.recipe, .job, .hardware, .training, .running, .limits],
    examples: [
      "advise recipe --for unsloth --task code --rows 500 --vram 12",
      "advise recipe Qwen3-8B --for llama-factory --vram 24 --data rows.jsonl --output run",
      "advise recipe --for ollama --task chat --vram 8",
    ]
  ) { invocation, context in
    if let why = invocation.recipe.declined {
      throw NoResultError(why)
    }
    guard let target = invocation.recipe.target else { throw UsageError("'--for' is missing") }
    do {
      let advisor = try context.advisor()
      let facts = try TrainerFacts.embedded(target)
      let file = try invocation.operands.first.flatMap {
        try ConfigFile(operand: $0, context, advisor.catalog)
      }
      var maker = RecipeMaker(
        invocation: invocation, advisor: advisor, facts: facts, file: file)
      maker.take(try DataRows(invocation.recipe, in: context.environment))
      let made = try target.trainer == nil ? maker.running() : maker.training(target)
      return try made.outcome(invocation, context.layout)
    } catch let refusal as RecipeRefusal {
      throw NoResultError(lines: [refusal.reason] + refusal.advice)
    }
  }
}
