import Messages
import MemoryEstimation
import ModelCatalog
import Recipes
import Rules

/// What stands in the place of an option's value or an operand, for completions.
enum Completion: Equatable {
  /// Anything.
  case nothing
  /// One of these words.
  case words([String])
  /// One of the names that the catalog has.
  case names(Names)
  /// Some of them, with commas between.
  case list(Names)
  /// A model's name, or a path where it begins like one.
  case modelOrFile
  /// A kind of things, then a name of that kind, or at once a model's name.
  case shown
  /// A path.
  case file
  /// A folder's path.
  case folder

  /// Lists of names.
  enum Names: String, CaseIterable {
    case tasks
    case families
    case models
    case gpus
    case languages
    case licenses
    case rules
  }

  /// The kinds of things that are shown, and their names.
  static let kinds: KeyValuePairs<String, Names> = [
    "model": .models, "family": .families, "license": .licenses, "task": .tasks,
    "language": .languages, "gpu": .gpus, "rule": .rules,
  ]
}

extension Option {
  /// What its value can be.
  var completion: Completion {
    switch name {
    case "task": .names(.tasks)
    case "family": .names(.families)
    case "model": .names(.models)
    case "gpu": .names(.gpus)
    case "language": .list(.languages)
    case "license": .list(.licenses)
    case "data", "catalog", "overlay": .file
    case "output": .folder
    case "for": .words((RecipeTarget.trainers + RecipeTarget.engines).map(\.rawValue))
    case "data-format": .words(DataFormat.allCases.map(\.rawValue))
    case "trainer": .words(Trainer.allCases.map(\.rawValue))
    case "optimizer": .words(Optimizer.allCases.map(\.rawValue))
    case "engine": .words(Engine.allCases.map(\.rawValue))
    case "min-quantization": .words(["Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M", "Q3_K_M", "Q2_K"])
    default: .words(value.map(Self.alternatives) ?? [])
    }
  }

  /// The words of `high|mixed|low`; none where the placeholder is a name such as `NAME`.
  static func alternatives(_ placeholder: String) -> [String] {
    let words = placeholder.split(separator: "|").map(String.init)
    return words.filter { $0.first?.isLowercase ?? false }
  }
}

extension Command {
  /// What its operands can be.
  var completion: Completion {
    switch name {
    case Command.fit.name, Command.recipe.name: .modelOrFile
    case Command.show.name: .shown
    case Command.batch.name, Command.check.name: .file
    case Command.help.name: .words(Command.all.map(\.name))
    default: .words(operands.map(Option.alternatives) ?? [])
    }
  }
}

/// The names that a completion script holds.
struct CompletionLists {
  let names: [Completion.Names: [String]]

  init(_ advisor: Advisor) throws {
    let families = advisor.catalog.families
    names = [
      .tasks: advisor.guidance.tasks.map(\.id),
      .families: Set(families.map(\.series)).union(families.map(\.id)).sorted(),
      .models: families.flatMap { $0.models.map(\.name) },
      .gpus: try GPU.embedded().flatMap { Self.spellings(of: $0.name) },
      .languages: advisor.guidance.languages.map(\.tag).sorted(),
      .licenses: advisor.catalog.licenses.keys.sorted(),
      .rules: [Approach.id] + Set(Rule.all.map(\.id) + Criterion.all.map(\.id)).sorted()
        + [Variety.id] + AuditRule.all.map(\.id),
    ]
  }

  /// A card's name, also without the brand that people leave out.
  private static func spellings(of name: String) -> [String] {
    let brand = ["GeForce ", "Radeon "].first(where: name.hasPrefix)
    return [name] + (brand.map { [String(name.dropFirst($0.count))] } ?? [])
  }
}
