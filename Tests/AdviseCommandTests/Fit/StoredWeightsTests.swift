import AdviseCommand
import Testing

/// Weights run as they are stored, with an engine that loads them.
@Suite struct StoredWeightsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let machine: [String]
    let answer: String
    let engine: String
    var testDescription: String { name }

    init(_ name: String, _ machine: [String], _ answer: String, _ engine: String) {
      (self.name, self.machine) = (name, machine)
      (self.answer, self.engine) = (answer, engine)
    }
  }

  static let cases: [Case] = [
    Case("Qwen/Qwen2.5-7B-Instruct-AWQ", ["--vram", "12"], "9 of 12 GiB (instruct, awq)", "vllm"),
    Case(
      "Qwen/Qwen2.5-7B-Instruct-GPTQ-Int4", ["--vram", "12"], "9 of 12 GiB (instruct, gptq-int4)",
      "vllm"),
    Case(
      "Qwen/Qwen2.5-7B-Instruct-GPTQ-Int8", ["--vram", "16"],
      "12.4 of 16 GiB (instruct, gptq-int8)", "vllm"),
    Case("Qwen/Qwen3.6-27B-FP8", ["--vram", "48"], "36 of 48 GiB (instruct, fp8)", "vllm"),
    Case("nvidia/Qwen3-8B-NVFP4", ["--vram", "24"], "10.7 of 24 GiB (instruct, nvfp4)", "vllm"),
    Case(
      "google/gemma-4-12B-it-qat-w4a16-ct", ["--vram", "24"], "12.5 of 24 GiB (instruct, w4a16)",
      "vllm"),
    Case(
      "Qwen/Qwen3-8B-MLX-4bit", ["--unified", "16"], "5.6 of 10.9 GiB (instruct, mlx-4bit)", "mlx"),
    Case(
      "mlx-community/Qwen3-8B-4bit", ["--unified", "16"], "5.6 of 10.9 GiB (instruct, mlx-4bit)",
      "mlx"),
    Case("Qwen3-8B-Q6_K.gguf", ["--vram", "12"], "(instruct, Q6_K)", "llama.cpp"),
  ]

  @Test(arguments: cases)
  func aNameTakesAnEngineThatLoadsIt(_ test: Case) {
    let outcome = TestRun.run(["fit", test.name, "--mode", "run", "--explain"] + test.machine)
    #expect(outcome.output.hasPrefix("Yes: "))
    #expect(outcome.output.prefix(120).contains(test.answer), "\(outcome)")
    let words = outcome.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words.contains("engine \(test.engine):"))
  }

  /// vLLM 0.19 reports 13.72 GiB of weights.
  @Test func gptOSSRunsFromItsOwnFile() {
    let words = ["fit", "openai/gpt-oss-20b", "--mode", "run", "--engine", "vllm", "--vram", "24"]
    let output = TestRun.run(words + ["--explain"]).output
    #expect(output.hasPrefix("Yes: gpt-oss-20b fits, 18.7 of 24 GiB (reasoning, mxfp4)"))
    #expect(output.contains("13.7 GiB  [###############.....]  weights"))
  }

  @Test(arguments: ["axolotl", "llama-factory", "trl"])
  func gptOSSIsTrainedIn16Bit(_ trainer: String) {
    let words = ["recipe", "openai/gpt-oss-20b", "--for", trainer, "--vram", "80"]
    let outcome = TestRun.run(words)
    #expect(outcome.output.contains("unsloth/gpt-oss-20b-BF16"), "\(outcome)")
    let fit = TestRun.run(["fit", "openai/gpt-oss-20b", "--vram", "80", "--explain"]).output
    #expect(fit.hasPrefix("Yes: gpt-oss-20b fits, 43.1 of 80 GiB (reasoning, LoRA)"))
    #expect(fit.contains("openai/gpt-oss-20b holds mxfp4 weights"))
  }

  /// The number needs no repository, and none is invented.
  @Test func saysWhereNoRepositoryIsListed() {
    let words = ["fit", "someone/Qwen3-8B-GPTQ-Int8", "--mode", "run", "--vram", "24"]
    let output = TestRun.run(words + ["--explain"]).output
    #expect(output.hasPrefix("Yes: Qwen3-8B fits, 14 of 24 GiB (instruct, gptq-int8)"), "\(output)")
    #expect(output.contains("no repository of it in gptq-int8 is listed in this catalog"))
  }

  @Test func anEngineThatDoesNotLoadItIsToldSo() {
    let words = ["fit", "Qwen/Qwen3-8B-AWQ", "--mode", "run", "--engine", "llama.cpp"]
    let outcome = TestRun.run(words)
    #expect(outcome.output.contains("llama.cpp does not load awq"))
    #expect(outcome.exitCode == .no)
  }
}
