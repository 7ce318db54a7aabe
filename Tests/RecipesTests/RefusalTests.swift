import Testing

@testable import AdviseCommand
@testable import Recipes

/// What has no recipe says why, and what to do instead.
@Suite struct RefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let exitCode: ExitCode
    let words: [String]
    var testDescription: String { line }

    init(_ line: String, _ exitCode: ExitCode = .no, _ words: String...) {
      self.line = line
      self.exitCode = exitCode
      self.words = words
    }
  }

  static let cases: [Case] = [
    Case("recipe --for torchtune", .no, "no longer maintained", "--for trl"),
    Case("recipe Qwen3-8B --for autotrain", .no, "no longer maintained", "--for llama-factory"),
    Case("recipe Baichuan2-7B --for trl", .no, "'baichuan'", "no trainer"),
    Case("recipe Gemma-4-12B --for llama-factory", .no, "gemma4_unified", "--for trl"),
    Case("recipe Mathstral-7B --for trl", .no, "not known to be supported", "sources"),
    Case("recipe unsloth/Qwen3-8B-GGUF --for unsloth", .no, "GGUF", "train Qwen/Qwen3-8B"),
    Case("recipe some/Qwen3-8B-AWQ --for trl", .no, "AWQ", "cannot be trained"),
    Case("recipe Qwen/Qwen3-8B-Base --for trl --data-format messages", .no, "no chat template"),
    Case("recipe Qwen/Qwen3-8B-Base --for unsloth --stage dpo", .no, "no chat template", "SFT"),
    Case("recipe Qwen3-8B --for mlx --stage dpo", .no, "has no preferences", "--for unsloth"),
    Case(
      "recipe Qwen3-8B --for mlx --data-format alpaca --data a.jsonl", .no, "not alpaca",
      "python3 - a.jsonl <<'END'", "--data-format messages"),
    Case(
      "recipe Qwen3-8B --for mlx --data-format sharegpt", .no, "not sharegpt", "ROLES"),
    Case("recipe Qwen3-8B --for axolotl --data-format alpaca", .no, "plain prompt", "convert"),
    Case("recipe Qwen3-8B --for trl --stage sft --data-format text", .no, "are for continued"),
    Case("recipe Qwen3-8B --for trl --gpu T4 --precision bf16", .no, "Tesla T4", "fp16"),
    Case("recipe Qwen3-0.6B --for axolotl --technique full --gpu T4", .no, "in fp16", "lora"),
    Case("recipe Qwen3-8B --for unsloth --precision fp32", .no, "leave out '--precision'"),
    Case("recipe Qwen/Qwen3-8B-Base --for mlx", .no, "chat template", "instruct", "--for trl"),
    Case("recipe Qwen3-8B --for mlx --rows 3 --batch 4", .no, "a batch of 4", "'--batch 3'"),
    Case("recipe Qwen3-8B --for trl --rows 0", .no, "no rows", "'--rows'"),
    Case("recipe Devstral-Small-2507 --for ms-swift", .no, "does not list", "--for trl"),
    Case("recipe BLOOM-560M --for ms-swift --stage cpt", .no, "does not list"),
    Case("recipe InternLM2.5-7B --for ms-swift", .no, "does not bring", "--for mlx"),
    Case("recipe Qwen3-8B --for mlx --optimizer adamw-8bit", .no, "no 8-bit AdamW"),
    Case("recipe Qwen3-8B --for trl --technique prompt-tuning", .no, "prompt tuning"),
    Case("recipe Qwen3-8B --for trl --technique prefix-tuning", .no, "prefix tuning"),
    Case("recipe Qwen3-8B --for unsloth --technique p-tuning", .no, "P-tuning"),
    Case(
      "recipe unsloth/Qwen3-8B-bnb-4bit --for unsloth --technique full", .no, "packed to 4 bit"),
    Case("recipe Nonsense-9B --for trl", .no, "no such model"),
    Case("recipe --for trl --task code --vram 1", .no, "nothing fits"),
    Case("recipe Qwen3-8B", .usage, "needs '--for'"),
    Case("recipe Qwen3-8B --for trll", .usage, "did you mean 'trl'"),
    Case("recipe Qwen3-8B --for trl --trainer mlx", .usage, "leave out '--trainer'"),
    Case("recipe Qwen3-8B --for trl --mode run", .usage, "is to train"),
    Case("recipe Qwen3-8B --for ollama --rank 8", .usage, "'--rank' is for training"),
    Case("recipe Qwen3-8B --for trl --kv-cache q8_0", .usage, "'--kv-cache' is for running"),
    Case("recipe Qwen3-8B --for ollama --stage dpo", .usage, "'--stage' is for training"),
    Case("recipe Qwen3-8B --for vllm --engine llama.cpp", .usage, "leave out '--engine'"),
    Case("recipe Qwen3-8B --for trl --force", .usage, "'--force' is for '--output'"),
    Case("recipe Qwen3-8B --for trl --json --output x", .usage, "cannot both be given"),
    Case("recipe Qwen3-8B --for trl --data-format csv", .usage, "allowed: alpaca"),
    Case("recipe Qwen3-8B --for trl --data 'a\nb'", .usage, "is not a file's name"),
    Case("recipe Qwen3-8B --for trl --data 'a\u{2028}b'", .usage, "is not a file's name"),
    Case("recipe Qwen3-8B --for trl --data a[1].jsonl", .usage, "holds '['", "rename"),
    Case("recipe Qwen3-8B --for trl --data zip::a", .usage, "holds '::'"),
    Case("recipe Qwen3-8B --for ollama --quality low", .usage, "'--quality' is for training"),
    Case("recipe Qwen3-8B --for trl --why-not", .usage, "does not take '--why-not'"),
  ]

  @Test(arguments: cases)
  func theReasonIsGiven(_ example: Case) {
    let outcome = RecipeRun.run(example.line)
    #expect(outcome.exitCode == example.exitCode, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.folder == nil)
    for word in example.words { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
  }

  /// Whoever reads a refusal must be able to go on: what it proposes has a recipe.
  @Test func whatARefusalProposesWorks() {
    for (line, proposal) in [
      ("recipe Gemma-4-12B --for llama-factory", "trl"),
      ("recipe Qwen3-8B --for mlx --stage dpo", "unsloth"),
    ] {
      let other = line.replacing("llama-factory", with: proposal).replacing("mlx", with: proposal)
      #expect(RecipeRun.run(other).exitCode == .answered)
    }
  }
}
