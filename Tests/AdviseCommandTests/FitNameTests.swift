import AdviseCommand
import Testing

/// How names that are not the catalog's own reach a command; the finding itself is tested with it.
@Suite struct FitNameTests {
  @Test(arguments: [
    ("TheBloke/Llama-2-7B-Chat-GPTQ", "Llama-2-7B"), ("llama3.3", "Llama-3.3-70B"),
    ("hf.co/unsloth/Qwen3-30B-A3B-GGUF:UD-Q4_K_XL", "Qwen3-30B-A3B"),
  ])
  func findsTheModel(_ name: String, _ model: String) {
    let outcome = run(["fit", name, "--vram", "1000", "--mode", "finetune", "--explain"])
    #expect(outcome.output.hasPrefix("Yes: \(model) fits"), "\(outcome)")
  }

  /// The weights that a name asks for are what is answered, whether they fit or not.
  @Test(arguments: [
    (
      ["hf.co/unsloth/Qwen3-8B-GGUF:Q8_0", "--mode", "run", "--vram", "8"], "No", "(instruct, Q8_0)"
    ),
    (["qwen3:8b-q8_0", "--mode", "run", "--vram", "12"], "Yes", "(instruct, Q8_0)"),
    (["Qwen3-8B-Q5_K_M.gguf", "--mode", "run", "--vram", "12"], "Yes", "(instruct, Q5_K_M)"),
    (["qwen3:8b", "--mode", "run", "--vram", "12"], "Yes", "(instruct, Q4_K_M)"),
    (["Qwen3-8B", "--mode", "run", "--vram", "12"], "Yes", "(instruct, Q8_0)"),
    (["Qwen/Qwen3-8B-Base", "--vram", "12"], "Yes", "(base, QLoRA)"),
    (["Qwen/Qwen3-8B-Base", "--mode", "run", "--vram", "12"], "Yes", "(base, Q8_0)"),
    (["unsloth/Qwen3-8B-bnb-4bit", "--vram", "12"], "Yes", "7.5 of 12 GiB (instruct, QLoRA)"),
    (["Qwen3-8B", "--vram", "12"], "Yes", "8.3 of 12 GiB (instruct, QLoRA)"),
    (["qwen3:8b-fp16", "--mode", "run", "--vram", "12"], "No", "(instruct, F16)"),
    (["Qwen3-8B-IQ4_XS.gguf", "--mode", "run", "--vram", "8"], "Yes", "(instruct, IQ4_XS)"),
    (["Qwen/Qwen3-4B-Thinking-2507", "--vram", "12"], "Yes", "(reasoning, LoRA)"),
    (["gemma2:9b", "--mode", "run", "--vram", "16"], "Yes", "(instruct, Q4_K_M)"),
    (["llama2:7b", "--mode", "run", "--vram", "12"], "Yes", "(instruct, Q4_K_M)"),
    (["CodeLlama-7B", "--vram", "24"], "Yes", "(instruct, LoRA)"),
    (["Llama-3.1-8B", "--vram", "24", "--max-size", "8"], "Yes", "(instruct, LoRA)"),
    (["Qwen3-8B", "--mode", "run", "--vram", "8", "--min-quantization", "Q8_0"], "No", "Q8_0"),
    (["Qwen3-8B", "--mode", "run", "--vram", "8"], "Yes", "6.8 of 8 GiB (instruct, Q5_K_M)"),
    (["Qwen3-30B-A3B", "--mode", "run", "--ram", "16"], "Uncertain", "(instruct, Q3_K_M)"),
    (
      ["Qwen3-235B-A22B", "--mode", "run", "--vram", "24", "--ram", "128"], "Uncertain, and slow",
      ""
    ),
    (
      ["Qwen3-8B", "--mode", "run", "--vram", "4", "--ram", "16"], "Yes, slowly",
      "(instruct, Q4_K_M)"
    ),
  ])
  func answersForTheWeightsThatAreNamed(_ words: [String], _ verdict: String, _ way: String) {
    let output = run(["fit"] + words + ["--explain"]).output
    #expect(output.hasPrefix(verdict))
    #expect(way.isEmpty || output.prefix(160).contains(way), "\(output.prefix(160))")
  }

  @Test(arguments: [
    (
      ["Qwen/Qwen3-8B-AWQ", "--mode", "run", "--engine", "llama.cpp"], "llama.cpp does not load awq"
    ),
    (["Qwen3-8B-exl2", "--mode", "run"], "weights in exl2 are not among"),
    (
      ["Qwen3-8B-Q8_0.gguf", "--mode", "finetune"],
      "q8_0 weights are for running and cannot be trained"
    ),
  ])
  func saysWhereTheNamedWeightsAreNotCounted(_ words: [String], _ warning: String) {
    #expect(run(["fit", "--vram", "40", "--explain"] + words).output.contains(warning))
    #expect(!run(["fit", "--vram", "40", "--explain", "qwen3:8b"]).output.contains("! "))
  }

  /// A repository that nobody knows is not taken for another in silence.
  @Test func saysThatARepositoryIsNotInTheCatalog() {
    let name = "somebody/Qwen3-8B-GGUF"
    #expect(
      run(["fit", name, "--mode", "run"]).output.contains("! '\(name)' is not in the catalog"))
    let errors = run(["recipe", name, "--for", "ollama"]).errors
    #expect(errors.contains("warning: '\(name)' is not in the catalog"))
  }

  @Test func theOtherWeightsOfTheModelAreNearest() {
    let words = ["fit", "qwen3:8b-q8_0", "--mode", "run", "--vram", "8", "--explain"]
    #expect(run(words).output.hasSuffix("  advise recipe Qwen3-8B --for llama.cpp --vram 8\n"))
  }

  @Test(arguments: [
    (["qwen3:8b-q8_0", "--for", "ollama"], "FROM hf.co/unsloth/Qwen3-8B-GGUF:Q8_0"),
    (["Qwen3-8B-Q6_K.gguf", "--for", "llama.cpp"], "-hf unsloth/Qwen3-8B-GGUF:Q6_K"),
    (["Qwen/Qwen3-8B-AWQ", "--for", "vllm"], "vllm serve Qwen/Qwen3-8B-AWQ"),
    (["Qwen3-8B-Q6_K.gguf", "--for", "trl"], "holds GGUF weights, which are for running"),
  ])
  func recipesTakeTheWeightsThatAreNamed(_ words: [String], _ expected: String) {
    let outcome = run(["recipe"] + words)
    #expect((outcome.output + outcome.errors).contains(expected))
  }

  @Test(arguments: [
    ("Qwen3-7B", "no such model: 'Qwen3-7B'; nearest: Qwen3-8B"),
    ("zai-org/GLM-4.7", "no such model: 'zai-org/GLM-4.7'; of the same line: GLM-4.7-Flash"),
    (
      "deepseek-ai/DeepSeek-V4-Flash-0731",
      "no such model: 'deepseek-ai/DeepSeek-V4-Flash-0731'; another edition of DeepSeek-V4-Flash"
    ),
    (
      "unsloth/gemma-3-4b-it-GGUF/mmproj-F16.gguf",
      "'unsloth/gemma-3-4b-it-GGUF/mmproj-F16.gguf' is only a part of a model (mmproj)"
    ),
    ("nothing", "no such model: 'nothing'; 'advise list models' lists them"),
  ])
  func guessesNothing(_ name: String, _ error: String) {
    let outcome = run(["fit", name, "--vram", "12"])
    #expect(outcome.errors.contains(error), "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.exitCode == .no)
  }

  @Test func theModelOptionTakesTheSameNames() {
    let words = ["--model", "TheBloke/Llama-2-7B-Chat-GPTQ", "--json"]
    #expect(run(words).output.contains("\"Llama-2-7B\""))
    #expect(run(["--model", "qwen3"]).errors.contains("can mean 8 models"))
    #expect(run(["--model", "qwen3"]).exitCode == .usage)
  }
}
