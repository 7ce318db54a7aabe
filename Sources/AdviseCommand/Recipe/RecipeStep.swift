import MemoryEstimation
import Messages
import ModelCatalog
import Recipes
import Rules

/// The last step of a recommendation: the command that writes the recipe of its first place.
enum RecipeStep {
  /// The section of the documents that asks for a recipe.
  static let cites = ["model-selection#recipe"]

  /// The command, or nothing where there is no recipe for what was asked.
  static func command(_ invocation: Invocation, _ advice: Advice, _ context: Context) -> String? {
    advice.recommendations.first.flatMap { command(invocation, for: $0.candidate.model, context) }
  }

  /// The command for the model that was asked about, or for the nearest that fits.
  static func command(_ invocation: Invocation, _ fit: Fit, _ context: Context) -> String? {
    // There is no recipe for what is only a file, or for trained prompts.
    guard fit.config == nil, fit.unknown == nil,
      !(invocation.request.technique?.trainsPrompt ?? false)
    else { return nil }
    guard fit.isRefused else { return command(invocation, for: fit.model, context) }
    guard let other = fit.nearest.first?.candidate else { return nil }
    return command(invocation, for: other.model, context, technique: other.technique)
  }

  private static func command(
    _ invocation: Invocation, for model: Model, _ context: Context, technique: Technique? = nil
  ) -> String? {
    let request = invocation.request
    let target: RecipeTarget? =
      request.mode == .run
      ? RecipeTarget(request.engine)
      : context.recipeSupport?.trainer(for: model, wished: RecipeTarget(request.trainer))
    guard let target else { return nil }
    var words = "advise recipe \(model.name) --for \(target.rawValue)"
    for (name, value) in ordered(invocation.words) {
      words += " --" + name
      let other = name == "technique" ? technique?.rawValue : nil
      if let value = other ?? value { words += " " + Self.quoted(value) }
    }
    return words
  }

  /// What of a command line is for the recipe too, in the order of the help, so that the same request
  /// has the same answer.
  private static func ordered(_ words: [(name: String, value: String?)])
    -> [(name: String, value: String?)]
  {
    let kept = words.filter { !["trainer", "engine", "mode"].contains($0.name) }
    if kept.count < 2 { return kept }
    return options.flatMap { option in kept.filter { $0.name == option } }
  }

  private static let options = Option.all.map(\.name)

  /// A word as a shell takes it.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
        || ($0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z"))
        || [
          UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"),
          UInt8(ascii: ","), UInt8(ascii: ":"),
        ].contains($0)
    }
    return isPlain && !text.isEmpty ? text : "'" + text.swapping("'", for: "'\\''") + "'"
  }
}
