import AdviseCommand
import Testing

/// How names that are not the catalog's own reach a command; the finding itself is tested with it.
@Suite struct FitNameTests {
  @Test(arguments: [
    ("TheBloke/Llama-2-7B-Chat-GPTQ", "Llama-2-7B"), ("llama3.3", "Llama-3.3-70B"),
    ("hf.co/unsloth/Qwen3-30B-A3B-GGUF:UD-Q4_K_XL", "Qwen3-30B-A3B"),
  ])
  func findsTheModel(_ name: String, _ model: String) {
    let outcome = run(["fit", name, "--vram", "1000"])
    #expect(outcome.output.hasPrefix("Yes: \(model) fits"), "\(outcome)")
  }

  @Test(arguments: [
    ("qwen3", "'qwen3' can mean 8 models: Qwen3-0.6B,"),
    ("Qwen3-7B", "no such model: 'Qwen3-7B'; nearest: Qwen3-8B"),
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
