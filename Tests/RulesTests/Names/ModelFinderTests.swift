import ModelCatalog
import Rules
import Testing

@Suite struct ModelFinderTests {
  /// Names of other packages, spellings and places lead to the model.
  @Test(arguments: [
    ("Qwen3-8B", "Qwen3-8B"), ("qwen/qwen3-8b", "Qwen3-8B"), ("QWEN3-8B", "Qwen3-8B"),
    ("unsloth/Qwen3-8B-unsloth-bnb-4bit", "Qwen3-8B"),
    ("someone/Qwen3-8B-AWQ", "Qwen3-8B"),
    ("TheBloke/Llama-2-7B-Chat-GPTQ", "Llama-2-7B"),
    ("Meta-Llama-3.1-8B-Instruct-Q4_K_M.gguf", "Llama-3.1-8B"),
    ("./models/Meta-Llama-3.1-8B-Instruct-Q4_K_M.gguf", "Llama-3.1-8B"),
    ("llama3.1:8b-instruct-q4_K_M", "Llama-3.1-8B"), ("llama3.3", "Llama-3.3-70B"),
    ("qwen2:7b", "Qwen2-7B"), ("ollama run qwen2:7b", "Qwen2-7B"),
    ("hf.co/unsloth/Qwen3-30B-A3B-GGUF:UD-Q4_K_XL", "Qwen3-30B-A3B"),
    ("https://huggingface.co/Qwen/Qwen3-8B/tree/main", "Qwen3-8B"),
    ("mlx-community/gemma-3-4b-it-4bit", "Gemma-3-4B"),
  ])
  func findsTheModel(_ name: String, _ model: String) throws {
    guard case .found(_, let found) = ModelFinder(try TestAdvisor.get().catalog).find(name) else {
      Issue.record("\(name) is not found")
      return
    }
    #expect(found.name == model)
  }

  @Test(arguments: [
    ("qwen3", 8), ("Gemma-3", 5), ("gpt-oss", 2), ("llama3.1", 3), ("Qwen3-VL", 6),
  ])
  func listsTheModelsThatANameCanMean(_ name: String, _ count: Int) throws {
    guard case .ambiguous(let models) = ModelFinder(try TestAdvisor.get().catalog).find(name) else {
      Issue.record("\(name) is not ambiguous")
      return
    }
    #expect(models.count == count)
  }

  @Test(arguments: [
    "Qwen3-7B", "Qwen2.5-7B-Magic", "Qwen2.5-7B-Instruct-1M", "nothing", "", "-", "🦙", "7B",
    "Llama-3.1-9B", "gemma-3-4b-it-medical", "Hermes-3-Llama-3.1-8B-Other",
  ])
  func guessesNothing(_ name: String) throws {
    guard case .unknown = ModelFinder(try TestAdvisor.get().catalog).find(name) else {
      Issue.record("\(name) is found")
      return
    }
  }
}
