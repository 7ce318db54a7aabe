import MemoryEstimation
import ModelCatalog

/// The options of `vllm serve`.
enum VLLMKey: String, RecipeKey {
  static let place = "serve"

  case maxLength = "--max-model-len"
  case memory = "--gpu-memory-utilization"
  case type = "--dtype"
  case cards = "--tensor-parallel-size"
  case sequences = "--max-num-seqs"
}

/// A command for vLLM, as a shell script.
enum VLLMEmitter {
  static func files(_ recipe: RunRecipe, _ facts: TrainerFacts) throws(RecipeRefusal)
    -> RecipeFiles
  {
    switch recipe.checkpoint.quantization {
    case .sixteenBit, .fp8, .mxfp4, .awq, .gptqInt4, .gptqInt8, .w4a16, .w8a8, .nvfp4: break
    case .bnb4bit, .unslothBnb4bit, .gguf, .int4, .int8, .mlx4bit, .mlx6bit, .mlx8bit:
      throw RecipeRefusal(
        "vLLM \(facts.version) does not run \(recipe.checkpoint.quantization.rawValue) weights",
        "take the 16-bit or FP8 repository, or '--for llama.cpp'")
    }
    var entries = Entries<VLLMKey>()
    entries.set(.maxLength, .count(recipe.setup.contextLengthInTokens))
    entries.set(.memory, .number(recipe.setup.memoryFraction))
    if recipe.hasBF16 == false { entries.set(.type, .text("half")) }
    if recipe.cards > 1 { entries.set(.cards, .count(recipe.cards)) }
    if recipe.setup.batchSize > 1 { entries.set(.sequences, .count(recipe.setup.batchSize)) }
    var lines = recipe.header(facts, ["sh run.sh"])
    lines += [
      RecipeLine(
        (["vllm serve \(Shell.word(recipe.checkpoint.repository))"]
          + entries.all.map { "    \($0.key.rawValue) \(Shell.text($0.value))" })
          .joined(separator: " \\\n")),
      .comment(
        "Your own adapter, on the 16-bit weights (a rank of 8, 16, 32, 64 or more powers of 2):"),
      "#   --enable-lora --max-lora-rank 16 --lora-modules mine=./out",
    ]
    return RecipeFiles(
      files: [RecipeFile("run.sh", lines)], commands: ["sh run.sh"], warnings: recipe.warnings)
  }
}
