import AdviseCommand
import Testing

/// An edition counts with its own context, month, tags and repositories.
@Suite struct EditionTests {
  @Test(arguments: [
    // Qwen3-4B of April takes 131,072 tokens, that of August 262,144.
    (
      ["recipe", "Qwen/Qwen3-4B-Instruct-2507", "--for", "vllm", "--vram", "80"],
      "Qwen/Qwen3-4B-Instruct-2507-FP8", "200k"
    ),
    (
      ["fit", "zai-org/glm-4-9b-chat-1m", "--mode", "run", "--engine", "vllm", "--vram", "80"],
      "Yes: GLM-4-9B fits", "500k"
    ),
    (
      ["fit", "zai-org/chatglm3-6b-128k", "--mode", "run", "--engine", "vllm", "--vram", "80"],
      "Yes: ChatGLM3-6B fits", "100k"
    ),
    (
      ["fit", "zai-org/chatglm3-6b-32k", "--mode", "run", "--engine", "vllm", "--vram", "80"],
      "Yes: ChatGLM3-6B fits", "30k"
    ),
    (
      ["--mode", "run", "--family", "qwen3", "--vram", "80"],
      "unsloth/Qwen3-30B-A3B-Instruct-2507-GGUF", "200k"
    ),
  ])
  func takesAsManyTokensAsItIsMadeFor(_ words: [String], _ expected: String, _ context: String) {
    let outcome = run(words + ["--context", context])
    #expect(outcome.output.contains(expected), "\(outcome)")
    #expect(outcome.exitCode == .answered)
  }

  @Test(arguments: [
    (["fit", "Qwen/Qwen3-4B", "--mode", "run"], "131072", "200k"),
    (["fit", "zai-org/glm-4-9b-chat", "--mode", "run", "--engine", "vllm"], "131072", "500k"),
    (["fit", "zai-org/chatglm3-6b", "--mode", "run", "--engine", "vllm"], "8192", "30k"),
    (["fit", "zai-org/chatglm3-6b-32k", "--mode", "run", "--engine", "vllm"], "32768", "100k"),
  ])
  func takesNoMore(_ words: [String], _ most: String, _ context: String) {
    let outcome = run(words + ["--vram", "80", "--context", context])
    #expect(outcome.output.contains("takes \(most) tokens, fewer than"), "\(outcome)")
  }

  @Test func theNamedWeightsAreTheAnswer() {
    let name = "unsloth/Qwen3-4B-Instruct-2507-unsloth-bnb-4bit"
    let output = run(["fit", name, "--vram", "8"]).output
    let first = output.split(separator: "\n").first { $0.contains("unsloth/") }
    #expect(first?.hasSuffix(name) == true, "\(output)")
    #expect(!output.contains("! "))
  }

  /// The short tag runs another edition than the long one of the model's first weights.
  @Test(arguments: [
    ("qwen3:4b", "unsloth/Qwen3-4B-Thinking-2507-GGUF", "(reasoning, Q4_K_M)"),
    ("qwen3:4b-instruct", "unsloth/Qwen3-4B-Instruct-2507-GGUF", "(instruct, Q4_K_M)"),
    ("qwen3:4b-q4_K_M", "unsloth/Qwen3-4B-GGUF", "(instruct, Q4_K_M)"),
    ("qwen3:30b", "unsloth/Qwen3-30B-A3B-Thinking-2507-GGUF", "(reasoning, Q4_K_M)"),
    ("deepseek-r1:8b", "unsloth/DeepSeek-R1-0528-Qwen3-8B-GGUF", "(reasoning, Q4_K_M)"),
  ])
  func aTagMeansTheEditionThatItRuns(_ tag: String, _ repository: String, _ way: String) {
    let output = run(["fit", tag, "--mode", "run", "--vram", "48"]).output
    #expect(output.prefix(160).contains(way), "\(output)")
    #expect(output.contains(repository))
  }

  @Test func recommendationsShowTheLongTagAndTheMonthOfTheEdition() {
    let words = ["--mode", "run", "--family", "qwen3", "--max-size", "5", "--vram", "12"]
    #expect(run(words + ["--top", "1"]).output.contains("qwen3:4b-instruct-2507-q4_K_M"))
    let json = run(words + ["--json"]).output
    #expect(json.contains("\"release\" : \"2025-08\""))
  }

  @Test(arguments: ["Qwen/Qwen3-4B-Thinking-2507", "Qwen/Qwen3-30B-A3B-Instruct-2507"])
  func aRecipeTakesTheEdition(_ name: String) {
    let outcome = run(["recipe", name, "--for", "trl", "--vram", "80"])
    #expect(outcome.output.contains("\"\(name)\""), "\(outcome)")
  }

  private func run(_ words: [String]) -> Outcome {
    TestRun.run(words.first == "fit" && !words.contains("--json") ? words + ["--explain"] : words)
  }
}
