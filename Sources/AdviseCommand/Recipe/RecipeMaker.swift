import MemoryEstimation
import Messages
import ModelCatalog
import Recipes
import Rules

/// Makes a recipe of a request.
struct RecipeMaker {
  private(set) var invocation: Invocation
  let advisor: Advisor
  let facts: TrainerFacts
  /// The file that the operand names, where it is no model's name.
  let file: ConfigFile?

  /// The rows that were counted where others were said to be.
  private var counted: Int?

  init(invocation: Invocation, advisor: Advisor, facts: TrainerFacts, file: ConfigFile?) {
    (self.invocation, self.advisor, self.facts) = (invocation, advisor, facts)
    self.file = file
  }

  /// Takes over what the data file tells and the command line does not.
  mutating func take(_ rows: DataRows?) {
    guard let rows else {
      // Code to be filled in is trained as text.
      let task = advisor.guidance.task(invocation.request.task)
      if task?.fillsInTheMiddle == true, invocation.recipe.dataFormat == nil {
        invocation.recipe.stage = invocation.recipe.stage ?? .cpt
      }
      return
    }
    invocation.recipe.dataFormat = rows.format
    invocation.recipe.stage = invocation.recipe.stage ?? rows.format.stage
    if let said = invocation.request.rows, said != rows.count { counted = rows.count }
    invocation.request.rows = invocation.request.rows ?? rows.count
  }

  /// The rows that a recipe counts with when none are given.
  private static let usualRows = 1000

  /// A recipe, and what was assumed for it.
  struct Result {
    let files: RecipeFiles
    let choice: RecipeChoice
    let assumed: [Message]
    /// Objections of the rules to the choice.
    var cautions: [Message] = []
    /// The language of comments in JSON.
    var translation = Translation.english
  }

  /// A recipe to train: of the first recommendation that the trainer takes, or of the model named.
  func training(_ target: RecipeTarget) throws -> Result {
    var refusal: RecipeRefusal?
    for index in 0..<(invocation.operands.isEmpty ? max(1, invocation.request.top) : 1) {
      do {
        return try training(target, index: index)
      } catch let why as RecipeRefusal {
        refusal = refusal ?? why
      } catch let none as NoResultError {
        throw refusal ?? none
      }
    }
    throw refusal ?? NoResultError("nothing fits")
  }

  private func training(_ target: RecipeTarget, index: Int) throws -> Result {
    let hyperparameters = try Hyperparameters.embedded()
    let recipe = invocation.recipe
    let stage = recipe.stage ?? .sft
    var request = invocation.request
    let rows = request.rows ?? Self.usualRows
    request.comparesAnswers = stage == .dpo
    if !invocation.given.contains("rank") {
      request.loraRank = hyperparameters.rank(
        for: Hyperparameters.Case(
          target: target, stage: stage, technique: request.technique ?? .lora, billions: 1,
          rows: rows))
    }
    let choice = try RecipeChoice(invocation, request, advisor, index: index, file: file)
    guard case .training(let setup) = choice.memory.purpose else {
      throw NoResultError("\(choice.candidate.model.name) is not to be trained")
    }
    let candidate = choice.candidate
    let format = recipe.dataFormat ?? usualFormat(stage, choice.variant)
    let hardware = request.hardware
    let card = hardware?.cards.max { $0.memoryInGiB < $1.memoryInGiB }
    let job = TrainingJob(
      target: target, family: candidate.family, model: candidate.model,
      variant: choice.variant, checkpoint: choice.named ?? candidate.checkpoint,
      official: choice.official, setup: setup, stage: stage,
      dataFile: recipe.dataFile ?? "rows.jsonl", dataFormat: format, rows: rows,
      cards: hardware?.cardCount ?? 0, card: card?.name, hasBF16: card?.hasBF16,
      memoryInBytes: choice.memory.totalBytes, budgetInBytes: hardware?.budgetInBytes)
    let made = try TrainingRecipe(job, facts, hyperparameters, .embedded())
    var assumed: [Message] = []
    if index > 0 {
      assumed.append("place \(index + 1), the first that \(target.rawValue) can train")
    }
    if let counted {
      assumed.append("\(rows) rows as said, though the file has \(counted)")
    }
    if invocation.request.rows == nil { assumed.append("\(rows) rows") }
    if recipe.dataFile == nil { assumed.append("data in rows.jsonl") }
    if recipe.dataFormat == nil { assumed.append("\(format.rawValue) rows (\(format.keys))") }
    return Result(
      files: made.files, choice: choice, assumed: assumption(assumed, request),
      cautions: [choice.remark].compactMap(\.self)
        + advisor.cautions(candidate, request)
        .filter { !made.files.warnings.contains($0) })
  }

  /// A recipe to run.
  func running() throws -> Result {
    let isNotUsed = invocation.given.contains("rows")
    let request = invocation.request
    let choice = try RecipeChoice(invocation, request, advisor, file: file)
    guard case .running(let setup) = choice.memory.purpose else {
      throw NoResultError("\(choice.candidate.model.name) is not to be run")
    }
    let hardware = request.hardware
    let recipe = RunRecipe(
      target: facts.target, model: choice.candidate.model, variant: choice.variant,
      checkpoint: choice.candidate.checkpoint, setup: setup,
      cards: max(1, hardware?.cardCount ?? 1),
      hasBF16: hardware?.cards.first?.hasBF16, memoryInBytes: choice.memory.totalBytes,
      budgetInBytes: hardware?.budgetInBytes(of: choice.memory))
    return Result(
      files: try recipe.files(facts), choice: choice,
      assumed: assumption(
        isNotUsed ? ["nothing is trained, so '--rows' plays no part"] : [], request),
      cautions: [choice.remark, request.otherMachine].compactMap(\.self))
  }

  /// Conversations for a tuned model; for a base model, which has no chat template, plain rows.
  private func usualFormat(_ stage: Stage, _ variant: Variant) -> DataFormat {
    let readsAlpaca = facts.reads[.sft]?.contains(.alpaca) ?? false
    return switch stage {
    case .sft: variant != .base ? .messages : readsAlpaca ? .alpaca : .promptCompletion
    case .cpt: .text
    case .dpo: .preference
    }
  }

  private func assumption(_ more: [Message], _ request: Request) -> [Message] {
    var assumed = more
    if invocation.operands.isEmpty, !invocation.given.contains("task") {
      assumed.insert("task \(request.task)", at: 0)
    }
    if request.hardware == nil { assumed.append("no hardware given, so it may not fit") }
    if !invocation.given.contains("context") {
      assumed.append("\(request.contextLengthInTokens) tokens")
    }
    return assumed
  }
}
