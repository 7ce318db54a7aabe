import Messages
import ModelCatalog
import Recipes
import Rules

/// A recipe as JSON.
extension RecipeMaker.Result: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.add("commands", files.commands)
      json.add("files", objects: files.files) { json, file in
        json.add("name", file.name)
        json.add("text", file.text(in: translation))
      }
      json.add("fits", choice.verdict.map { $0 != .no })
      json.add("model", choice.candidate.model.name)
      json.add("quantization", choice.candidate.packing)
      json.add("schemaVersion", 1)
      json.add("technique", choice.candidate.technique?.rawValue)
      json.add("totalBytes", choice.memory.totalBytes)
      json.add("variant", choice.variant.rawValue)
      json.add("warnings", cautions + files.warnings + [misfit].compactMap(\.self))
    }
  }

  /// The warning where it does not fit.
  fileprivate var misfit: Message? {
    let name = choice.candidate.model.name
    return choice.verdict == .no ? "\(name) does not fit; see 'advise fit \(name)'" : nil
  }
}

extension RecipeMaker.Result {
  /// The recipe on standard output, or in a folder.
  func outcome(_ invocation: Invocation, _ layout: Layout) throws -> Outcome {
    var outcome = Outcome(errors: layout.assumed(assumed))
    for warning in cautions + files.warnings { outcome.errors += layout.warning(warning) }
    if let misfit { outcome.errors += layout.warning(misfit) }
    if choice.verdict == .uncertain {
      outcome.errors += layout.warning("it fits by the estimate, but within the estimate's error")
    }
    if invocation.format == .json {
      var made = self
      made.translation = layout.translation
      outcome.output = layout.json(made)
      return outcome
    }
    guard let folder = invocation.recipe.folder else {
      outcome.output = text(in: layout.translation)
      return outcome
    }
    outcome.folder = OutputFolder(
      path: folder, replaces: invocation.recipe.replaces,
      files: files.files.map {
        OutputFolder.File(name: $0.name, text: $0.text(in: layout.translation))
      })
    outcome.output =
      "\(Values.shown(folder, limit: 200)): \(files.files.map(\.name).joined(separator: ", "))\n"
      + ([layout.text("In that folder, with the data beside:")] + files.commands.map { "  \($0)" })
      .joined(separator: "\n") + "\n"
    return outcome
  }

  /// One file as it is; several with a line before each.
  private func text(in translation: Translation) -> String {
    let texts = files.files.map { (name: $0.name, text: $0.text(in: translation)) }
    guard texts.count > 1 else { return texts.map(\.text).joined() }
    return texts.map { "==> \($0.name) <==\n\($0.text)" }.joined(separator: "\n")
  }
}
