import Messages
import Recipes
import Rules

/// The options of `advise recipe` beside the request.
struct RecipeOptions {
  /// The software.
  var target: RecipeTarget?
  /// Why there is no recipe for the software that was named.
  var declined: Message?
  var stage: Stage?
  var dataFile: String?
  var dataFormat: DataFormat?
  var folder: String?
  var replaces = false
}

extension Option {
  static let recipe: [Option] = [
    Option(
      "for", "NAME", .recipe,
      completion: .words((RecipeTarget.trainers + RecipeTarget.engines).map(\.rawValue)),
      help: "To train: \(Message.names(RecipeTarget.trainers.map(\.rawValue))). "
        + "To run: \(Message.names(RecipeTarget.engines.map(\.rawValue)))."
    ) {
      if let why = RecipeTarget.whyNot($1.text) {
        $0.recipe.declined = why
        return
      }
      if let target = RecipeTarget(rawValue: $1.text.lowercased()) {
        $0.recipe.target = target
        return
      }
      throw Values.unknown(
        $1.text, (RecipeTarget.trainers + RecipeTarget.engines).map(\.rawValue))
    },
    Option(
      "data", "FILE", .recipe, completion: .file,
      help: "The rows, one JSON object a line; rows.jsonl if not given."
    ) {
      $0.recipe.dataFile = try Self.fileName($1.text)
    },
    Option("stage", "sft|cpt|dpo", .recipe, help: "What is taught; sft if not given.") {
      $0.recipe.stage = try Values.choice($1.text)
    },
    Option(
      "data-format", "NAME", .recipe, completion: .choices(of: DataFormat.self),
      help: "\(Message.names(DataFormat.allCases.map(\.rawValue))); "
        + "by stage and variant if not given."
    ) { $0.recipe.dataFormat = try Values.choice($1.text) },
    Option(
      "output", "DIR", .recipe, completion: .folder,
      help: "Write the files into a new folder, not to standard output."
    ) { $0.recipe.folder = $1.text },
    Option("force", nil, .recipe, help: "Write into a folder that is there; replaces its files.") {
      invocation, _ in
      invocation.recipe.replaces = true
    },
  ]
}

extension Option {
  /// A file's name that can stand in a comment and that data loaders take as it is.
  private static func fileName(_ text: String) throws(UsageError) -> String {
    guard Values.shown(text, limit: .max - 1) == text, !text.hasPrefix("-") else {
      throw UsageError("'\(Values.shown(text))' is not a file's name")
    }
    if let pattern = ["*", "?", "[", "]", "$", "::"].first(where: { text.utf8.contains($0.utf8) }) {
      throw UsageError(
        "'\(Values.shown(text))' holds '\(pattern)', which trainers take for a pattern: rename it")
    }
    return text
  }
}

extension Invocation {
  /// Lets a recipe's target decide the mode, the trainer and the engine.
  mutating func resolveRecipe() throws(UsageError) {
    guard command.name == Command.recipe.name, recipe.declined == nil else { return }
    guard let target = recipe.target else {
      let names = (RecipeTarget.trainers + RecipeTarget.engines).map(\.rawValue)
      throw UsageError("'advise recipe' needs '--for'", allowed: .names(names))
    }
    let mode: Request.Mode = target.trainer == nil ? .run : .finetune
    if given.contains("mode"), request.mode != mode {
      throw UsageError(
        mode == .run
          ? "'--for \(target.rawValue)' is to run a model; leave out '--mode'"
          : "'--for \(target.rawValue)' is to train a model; leave out '--mode'")
    }
    request.mode = mode
    if let trainer = target.trainer {
      if given.contains("trainer"), request.trainer != trainer {
        throw UsageError("'--for' and '--trainer' name different trainers; leave out '--trainer'")
      }
      request.trainer = trainer
      given.insert("trainer")
    } else if let wrong = ["stage", "data", "data-format"].first(where: given.contains) {
      throw UsageError("'--\(wrong)' is for training, which '--for \(target.rawValue)' is not")
    }
    if let engine = target.engine {
      if given.contains("engine"), request.engine != engine {
        throw UsageError("'--for' and '--engine' name different engines; leave out '--engine'")
      }
      request.engine = engine
      // Rows may be given, so that one command line serves trainers and engines.
      request.rows = nil
    }
    if recipe.replaces, recipe.folder == nil {
      throw UsageError("'--force' is for '--output'")
    }
    if recipe.folder != nil, format == .json {
      throw UsageError("'--json' and '--output' cannot both be given")
    }
    recipe.stage = recipe.stage ?? recipe.dataFormat?.stage
  }
}
