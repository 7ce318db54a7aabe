import MemoryEstimation
import Messages
import ModelCatalog
import Recipes
import Rules

/// The last step of a recommendation: the command that writes the recipe of its first model.
enum RecipeStep {
  /// The section of the documents that asks for a recipe.
  static let cites = ["model-selection#recipe"]

  /// The command; `nil` where there is no recipe for the request.
  static func command(_ invocation: Invocation, _ advice: Advice, _ context: Context) -> String? {
    guard hasRecipe(invocation.request) else { return nil }
    return advice.recommendations.first.flatMap { command(invocation, for: $0.candidate, context) }
  }

  /// The command for the model that was asked about, or for the nearest that fits.
  static func command(_ invocation: Invocation, _ fit: Fit, _ context: Context) -> String? {
    // There is no recipe for what is only a file.
    guard fit.config == nil, fit.unknown == nil, hasRecipe(invocation.request) else { return nil }
    guard fit.isRefused else {
      let name = fit.isNamed ? quoted(invocation.operands[0]) : nil
      return fit.options.first.flatMap {
        command(invocation, for: $0.candidate, named: name, context)
      }
    }
    guard let other = fit.nearest.first?.candidate else { return nil }
    // These options asked for another model.
    return command(
      invocation, for: other, without: ["family", "model"], context,
      technique: other.technique)
  }

  /// The command that asks whether a model fits, with what was asked for.
  static func fit(_ invocation: Invocation, _ name: String) -> String {
    "advise fit \(name)" + words(invocation, without: [])
  }

  /// The same command line once more, with another option.
  static func again(_ invocation: Invocation, adding option: String) -> String {
    let command =
      invocation.command.name == Command.recommend.name ? "" : " \(invocation.command.name)"
    let operands = invocation.operands.map { " " + quoted($0) }.joined()
    let top = invocation.given.contains("top") ? " --top \(invocation.request.top)" : ""
    return "advise\(command)\(operands)" + words(invocation, without: []) + top + " \(option)"
  }

  /// The larger model, and the command that asks about it, for scripts.
  static func larger(_ invocation: Invocation, _ advice: Advice) -> [Message] {
    guard let sentence = advice.largerSentence, let name = advice.larger?.model.name else {
      return []
    }
    return [sentence, .verbatim(fit(invocation, name))]
  }

  /// No recipe trains prompts or in 32 bits; another trainer than the one asked for, with a recipe
  /// of its own, may need more memory.
  private static func hasRecipe(_ request: Request) -> Bool {
    request.mode == .run
      || !(request.technique?.trainsPrompt ?? false) && request.precision != .fp32
        && ![.torchtune, .litgpt].contains(request.trainer)
  }

  private static func command(
    _ invocation: Invocation, for candidate: Candidate, named name: String? = nil,
    without left: [String] = [], _ context: Context, technique: Technique? = nil
  ) -> String? {
    let (request, model) = (invocation.request, candidate.model)
    let target: RecipeTarget? =
      request.mode == .run
      ? RecipeTarget(request.engine)
      : context.recipeSupport?.trainer(for: model, wished: RecipeTarget(request.trainer))
    guard let target else { return nil }
    switch target {
    // It trains conversations by templates that it knows by name.
    case .llamaFactory where candidate.variant != .base:
      if candidate.chatTemplate(for: .llamaFactory) == nil { return nil }
    // It puts every row into a chat template, and is for Apple silicon.
    case .mlx where candidate.variant == .base || request.hardware?.hasCard == true: return nil
    case .vllm where candidate.checkpoint.hub != .huggingface: return nil
    default: break
    }
    return "advise recipe \(name ?? model.name) --for \(target.rawValue)"
      + words(invocation, without: ["trainer", "engine", "mode"] + left, technique)
  }

  /// The options that were given, in the order of the help, so that the same request has the same
  /// answer.
  private static func words(
    _ invocation: Invocation, without left: [String], _ technique: Technique? = nil
  ) -> String {
    let repeated = invocation.options.filter { option, _ in
      ![.output, .answer, .recipe, .check].contains(option.group) && !left.contains(option.name)
    }
    let ordered = Option.all.flatMap { option in
      repeated.filter { $0.option.name == option.name }
    }
    return ordered.reduce(into: "") { text, given in
      text += " --" + given.option.name
      let other = given.option.name == "technique" ? technique?.rawValue : nil
      if let value = other ?? given.value { text += " " + quoted(value) }
    }
  }

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
    if isPlain, !text.isEmpty { return text }
    // A quote is a quote to the shell even where a joiner or an accent makes it part of a character.
    let parts = text.unicodeScalars.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.map { String($0) }.joined(separator: "'\\''") + "'"
  }
}
