import Foundation
import Testing

/// The recipes that are compared word for word: trainers by techniques, stages, formats, families.
struct GoldenRecipe: Sendable, CustomTestStringConvertible {
  /// What stands behind `advise`.
  let line: String

  var testDescription: String { line }

  /// The file that holds the recipe.
  var fileName: String {
    let name = line.dropFirst("recipe ".count).map { character in
      character.isLetter || character.isNumber || character == "." || character == "-"
        ? character : "_"
    }
    return String(name).replacingOccurrences(of: "--", with: "") + ".txt"
  }

  private static let trainers = ["unsloth", "trl", "llama-factory", "mlx", "axolotl", "ms-swift"]

  private static let perTrainer = [
    "Qwen3-8B --technique lora", "Qwen3-8B --technique qlora", "Qwen3-0.6B --technique full",
    "Qwen/Qwen3-8B-Base --technique lora --stage cpt --rows 20k",
    "Qwen3-8B --technique lora --data-format prompt-completion --rows 5000",
    "Gemma-3-4B --technique lora --data-format messages",
  ]

  private static let moreForMost = [
    "Llama-3.1-8B --technique lora --stage dpo",
    "Llama-3.1-8B --technique lora --data-format sharegpt",
    "Qwen/Qwen3-8B-Base --technique qlora --data-format alpaca",
    "Qwen/Qwen3-8B-Base --technique lora --data-format prompt-completion",
  ]

  private static let single = [
    // Cards, precision and the rest of the set-up.
    "recipe Qwen3-8B --for trl --technique qlora --gpu T4 --rows 500",
    "recipe Qwen3-8B --for llama-factory --technique lora --gpu \"2x RTX 3090\" --rows 500",
    "recipe Qwen3-8B --for trl --technique lora --gpu \"2x RTX 3090\" --attention flash --rows 500",
    "recipe Qwen3-0.6B --for trl --technique full --gpu T4 --rows 500",
    "recipe Qwen3-32B --for ms-swift --technique lora --vram 80 --rows 500",
    "recipe Qwen3-8B --for axolotl --technique lora --attention flash --stage cpt --vram 40 --rows 500",
    "recipe Qwen3-8B --for unsloth --lora-targets q,v --rank 64 --checkpointing off --rows 500",
    "recipe Mistral-7B-v0.3 --for unsloth --technique qlora --data-format alpaca --rows 500",
    "recipe Phi-3.5-mini --for llama-factory --technique lora --data-format alpaca --rows 500",
    "recipe Qwen3-30B-A3B --for unsloth --technique qlora --vram 40 --rows 500",
    // A repository that the trainer does not know, or whose template is not its model's.
    "recipe Mistral-7B-v0.3 --for ms-swift --technique lora --rows 500",
    "recipe mistralai/Mistral-7B-v0.3 --for ms-swift --technique lora --stage cpt --rows 500",
    "recipe Qwen/Qwen3-4B-Instruct-2507 --for llama-factory --technique lora --rows 500",
    "recipe Phi-3.5-mini --for axolotl --technique lora --rows 500",
    // A mixture of experts, all weights by preferences, and fewer rows than a step has.
    "recipe Qwen3-30B-A3B --for trl --technique lora --vram 80 --rows 500",
    "recipe Llama-3.2-1B --for trl --technique full --stage dpo --vram 40 --rows 500",
    "recipe Qwen3-8B --for mlx --technique qlora --rows 8 --unified 32",
    // The issue's own example.
    "recipe --for unsloth --task code --rows 500 --vram 12",
    "recipe --for trl --task code --rows 500 --vram 12",
    "recipe --for llama-factory --task code --rows 500 --vram 12",
    "recipe --for mlx --task code --rows 500 --vram 12",
    "recipe --for mlx --task code --rows 500 --unified 32",
    "recipe --for axolotl --task code --rows 500 --vram 12",
    "recipe --for ms-swift --task code --rows 500 --vram 12",
    "recipe --for ollama --task code --rows 500 --vram 12",
    "recipe --for llama.cpp --task code --rows 500 --vram 12",
    "recipe --for vllm --task code --rows 500 --vram 12",
    // To run.
    "recipe Qwen3-8B --for ollama --vram 12", "recipe Qwen3-8B --for llama.cpp --vram 12",
    "recipe Qwen3-8B --for llama.cpp --vram 12 --kv-cache q8_0 --context 32k",
    "recipe Qwen3-8B --for vllm --gpu \"2x RTX 3090\"", "recipe Qwen3-8B --for vllm --gpu T4",
  ]

  static let all: [GoldenRecipe] = {
    var lines: [String] = []
    for trainer in trainers {
      for job in perTrainer {
        let rows = job.contains("--rows") ? "" : " --rows 500"
        lines.append("recipe \(job) --for \(trainer)\(rows)")
      }
      if trainer == "mlx" { continue }
      for job in moreForMost { lines.append("recipe \(job) --for \(trainer) --rows 500") }
    }
    return (lines + single).map(GoldenRecipe.init)
  }()
}
