import MemoryEstimation

/// The options of `llama-server`.
enum LlamaServerKey: String, RecipeKey {
  static let place = "llama-server"

  case repository = "-hf"
  case context = "-c"
  case layers = "-ngl"
  case keys = "--cache-type-k"
  case values = "--cache-type-v"
  case parallel = "--parallel"
  case port = "--port"
}

/// A command for llama.cpp's server, as a shell script.
enum LlamaCppEmitter {
  static func files(_ recipe: RunRecipe, _ facts: TrainerFacts) -> RecipeFiles {
    var entries = Entries<LlamaServerKey>()
    let setup = recipe.setup
    let sequences = max(setup.batchSize, 1)
    entries.set(.repository, .text(recipe.fileName))
    entries.set(.context, .count(setup.contextLengthInTokens * sequences))
    entries.set(.layers, .text("auto"))
    if setup.kvCache != .f16 {
      entries.set(.keys, .text(setup.kvCache.rawValue))
      entries.set(.values, .text(setup.kvCache.rawValue))
    }
    if sequences > 1 { entries.set(.parallel, .count(sequences)) }
    entries.set(.port, .count(8080))
    var lines = recipe.header(facts, ["\("sh run.sh")   then open http://localhost:8080"])
    lines += [
      .comment(
        "-c: all tokens, of all sequences; -ngl auto: what does not fit stays in system memory"),
      RecipeLine(
        (["llama-server"] + entries.all.map { "    \($0.key.rawValue) \(Shell.text($0.value))" })
          .joined(separator: " \\\n")),
      .comment(
        "In the terminal: llama-cli -hf \(recipe.fileName) -c \(setup.contextLengthInTokens)"),
    ]
    return RecipeFiles(
      files: [RecipeFile("run.sh", lines)], commands: ["sh run.sh"], warnings: recipe.warnings)
  }
}
