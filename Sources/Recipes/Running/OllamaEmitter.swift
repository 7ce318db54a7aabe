import MemoryEstimation
import Messages

/// The instructions of a Modelfile.
enum ModelfileKey: String, RecipeKey {
  static let place = "instruction"

  case from = "FROM"
  case parameter = "PARAMETER"
}

/// The parameters of a Modelfile.
enum ModelfileParameter: String, RecipeKey {
  static let place = "parameter"

  case context = "num_ctx"
}

/// A Modelfile for ollama.
enum OllamaEmitter {
  static func files(_ recipe: RunRecipe, _ facts: TrainerFacts) -> RecipeFiles {
    let name = recipe.model.name.fileName
    var run = ["ollama create \(name) -f Modelfile", "ollama run \(name)"]
    if recipe.setup.kvCache != .f16 {
      // The cache's type is a setting of the server, not of a model.
      run.insert(
        "OLLAMA_FLASH_ATTENTION=1 OLLAMA_KV_CACHE_TYPE=\(recipe.setup.kvCache.rawValue) ollama serve",
        at: 0)
    }
    var lines = recipe.header(facts, run.map(Message.verbatim))
    lines.append("\(ModelfileKey.from.rawValue) hf.co/\(recipe.fileName)")
    lines.append(
      RecipeLine(
        "\(ModelfileKey.parameter.rawValue) \(ModelfileParameter.context.rawValue) "
          + "\(recipe.setup.contextLengthInTokens)"))
    // A plain tag is four bits.
    if let tag = recipe.model.ollama, recipe.variant != .base,
      recipe.setup.quantization == .gguf(.q4_K_M)
    {
      lines.append(.comment("ollama's own copy: FROM \(tag)"))
    }
    lines += [
      .comment("Your own adapter: convert it with llama.cpp's convert_lora_to_gguf.py, then add"),
      "# ADAPTER ./adapter.gguf",
    ]
    return RecipeFiles(
      files: [RecipeFile("Modelfile", lines)], commands: run, warnings: recipe.warnings)
  }
}
