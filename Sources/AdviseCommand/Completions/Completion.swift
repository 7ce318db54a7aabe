import Messages
import MemoryEstimation
import ModelCatalog
import Recipes
import Rules

/// The words that a shell offers for an option's value or an operand.
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

  /// The names of an enumeration.
  static func choices<Choice>(of type: Choice.Type) -> Completion
  where Choice: RawRepresentable<String> & CaseIterable {
    .words(type.allCases.map(\.rawValue))
  }

  /// The words of a placeholder such as `high|mixed|low`; none of one such as `NAME`.
  static func alternatives(_ placeholder: String) -> [String] {
    let words = placeholder.prefix { $0 != " " }.split(separator: "|").map(String.init)
    return words.filter { $0.first?.isLowercase ?? false }
  }

  /// The kinds of things that are shown, and their names.
  static let kinds: KeyValuePairs<String, Names> = [
    "model": .models, "family": .families, "license": .licenses, "task": .tasks,
    "language": .languages, "gpu": .gpus, "rule": .rules,
  ]
}

extension Command {
  /// The words that a shell offers for its operands.
  var completion: Completion {
    switch name {
    case Command.fit.name, Command.recipe.name: .modelOrFile
    case Command.show.name: .shown
    case Command.batch.name, Command.check.name: .file
    case Command.help.name: .words(Command.all.map(\.name))
    default: .words(operands.map(Completion.alternatives) ?? [])
    }
  }
}
