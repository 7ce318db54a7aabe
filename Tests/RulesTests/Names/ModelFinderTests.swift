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

  /// Newer editions and other models of a line are not taken for one that is known.
  @Test(arguments: [
    ("deepseek-ai/DeepSeek-V4-Flash-0731", ["DeepSeek-V4-Flash"]),
    ("unsloth/DeepSeek-V4-Flash-0731-GGUF", ["DeepSeek-V4-Flash"]),
    ("mistralai/Devstral-Small-2511", ["Devstral-Small-2505", "Devstral-Small-2507"]),
  ])
  func saysOfWhichModelItIsAnEdition(_ name: String, _ models: [String]) throws {
    let finder = ModelFinder(try TestAdvisor.get().catalog)
    guard case .unknown = finder.find(name), case .edition(let known)? = finder.relation(of: name)
    else {
      Issue.record("\(name) is no edition")
      return
    }
    #expect(known.map(\.name) == models)
  }

  @Test(arguments: [
    ("zai-org/GLM-4.7", ["GLM-4.7-Flash"]), ("GLM-4.7-UD-Q2_K_XL.gguf", ["GLM-4.7-Flash"]),
    ("deepseek-ai/DeepSeek-V2-Chat", ["DeepSeek-V2-Lite"]),
    ("deepseek-ai/DeepSeek-V3.2", ["DeepSeek-V3", "DeepSeek-V3-0324", "DeepSeek-V3.1"]),
    ("deepseek-ai/DeepSeek-V4-Pro", ["DeepSeek-V4-Flash"]),
  ])
  func saysOfWhichLineItIs(_ name: String, _ models: [String]) throws {
    let finder = ModelFinder(try TestAdvisor.get().catalog)
    guard case .unknown = finder.find(name), case .line(let known)? = finder.relation(of: name)
    else {
      Issue.record("\(name) is of no line")
      return
    }
    #expect(known.map(\.name) == models)
  }

  @Test(arguments: ["nothing", "Qwen3-8B-Magic", "zai-org/Another-4.7", "mmproj-F16.gguf"])
  func saysNothingOfOthers(_ name: String) throws {
    #expect(ModelFinder(try TestAdvisor.get().catalog).relation(of: name) == nil)
  }

  /// A short tag counts for what it stands for now, whatever it was when it was listed.
  @Test(arguments: [
    ("deepseek-r1:8b", "DeepSeek-R1-0528-Qwen3-8B"),
    ("deepseek-r1:8b-llama-distill-q4_K_M", "DeepSeek-R1-Distill-Llama-8B"),
    ("qwen3:4b", "Qwen3-4B"),
  ])
  func shortTagsAreWhatTheyStandFor(_ name: String, _ model: String) throws {
    guard case .found(_, let found) = ModelFinder(try TestAdvisor.get().catalog).find(name) else {
      Issue.record("\(name) is not found")
      return
    }
    #expect(found.name == model)
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
