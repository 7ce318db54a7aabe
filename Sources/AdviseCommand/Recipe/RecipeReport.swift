import Messages
import Recipes
import Rules

/// A recipe as JSON.
struct RecipeReport: Encodable {
  let schemaVersion = 1
  let model: String
  let variant: String
  let technique: String?
  let quantization: String
  let fits: Bool?
  let totalBytes: Int
  let files: [File]
  let commands: [String]
  let warnings: [Message]

  struct File: Encodable {
    let name: String
    let text: String
  }
}

extension RecipeMaker.Made {
  /// What goes to standard output, or into a folder.
  func outcome(_ invocation: Invocation, _ layout: Layout) throws -> Outcome {
    var outcome = Outcome(errors: layout.assumed(assumed))
    for warning in files.warnings { outcome.errors += layout.warning(warning) }
    let name = choice.candidate.model.name
    switch choice.verdict {
    case .no: outcome.errors += layout.warning("\(name) does not fit; see 'advise fit \(name)'")
    case .uncertain:
      outcome.errors += layout.warning("it fits by the estimate, but within the estimate's error")
    case .yes, nil: break
    }
    if invocation.format == .json {
      let report = RecipeReport(
        model: name, variant: choice.variant.rawValue,
        technique: choice.candidate.technique?.rawValue, quantization: choice.candidate.packing,
        fits: choice.verdict.map { $0 != .no }, totalBytes: choice.memory.totalBytes,
        files: files.files.map { RecipeReport.File(name: $0.name, text: $0.text) },
        commands: files.commands, warnings: files.warnings)
      outcome.output = try JSONText.of(report, in: layout.translation)
      return outcome
    }
    guard let folder = invocation.recipe.folder else {
      outcome.output = text
      return outcome
    }
    outcome.folder = OutputFolder(
      path: folder, replaces: invocation.recipe.replaces,
      files: files.files.map { OutputFolder.File(name: $0.name, text: $0.text) })
    outcome.output =
      "\(Values.shown(folder, limit: 200)): \(files.files.map(\.name).joined(separator: ", "))\n"
      + ([layout.text("In that folder, with the data beside:")] + files.commands.map { "  \($0)" })
      .joined(separator: "\n") + "\n"
    return outcome
  }

  /// One file as it is; several with a line before each.
  private var text: String {
    guard files.files.count > 1 else { return files.files.map(\.text).joined() }
    return files.files.map { "==> \($0.name) <==\n\($0.text)" }.joined(separator: "\n")
  }
}
