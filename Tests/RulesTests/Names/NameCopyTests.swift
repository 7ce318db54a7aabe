import ModelCatalog
import Rules
import Testing

/// What others make of a maker's repository, by the names that they give it.
@Suite struct NameCopyTests {
  struct Source: Sendable, CustomTestStringConvertible {
    let model: String
    let repository: String
    let variant: Variant
    var testDescription: String { repository }
  }

  /// The official repositories in 16 bit, or in whatever the maker trains in.
  static let sources: [Source] = ((try? TestAdvisor.get().catalog.families) ?? [])
    .flatMap(\.models).flatMap { model in
      model.checkpoints.filter {
        $0.isOfficial && [.sixteenBit, .fp8, .mxfp4].contains($0.quantization)
          && ModelName($0.repository).quantization == nil
      }
      .map { Source(model: model.name, repository: $0.repository, variant: $0.variant) }
    }

  /// The names of copies of `owner/name`.
  static func copies(of repository: String) -> [String] {
    let parts = repository.split(separator: "/").map(String.init)
    let name = parts[1]
    return [
      "\(repository)-FP8", "nvidia/\(name)-NVFP4", "unsloth/\(name)-GGUF:Q4_K_M",
      "mlx-community/\(name)-4bit", "QuantTrio/\(name)-AWQ", "\(name)-Q4_K_M.gguf",
      "\(name)-UD-Q2_K_XL.gguf", "bartowski/\(parts[0])_\(name)-GGUF",
      "neuralmagic/\(name)-quantized.w4a16", "someone/\(name)-GPTQ-Int4-Int8Mix",
      "someone/\(name)-FP8-Static-PerTensor", "hf:\(repository)", "\(repository)@main",
      "https://huggingface.co/\(repository)/resolve/main/model-00001-of-00002.safetensors",
    ]
  }

  @Test func thereAreSources() { #expect(Self.sources.count > 300) }

  @Test func copiesFindTheModel() throws {
    let index = try NameCatalogTests.wholeIndex()
    for source in Self.sources {
      for copy in Self.copies(of: source.repository) {
        #expect(index.model(for: ModelName(copy))?.model.name == source.model, "\(copy)")
      }
    }
  }

  /// A copy of a tuned model leads to tuned weights, a copy of a base model to base weights.
  @Test func copiesAreTrainedFromTheWeightsThatTheyWereMadeFrom() throws {
    let index = try NameCatalogTests.wholeIndex()
    for source in Self.sources {
      for copy in Self.copies(of: source.repository) {
        let first = index.trainableRepositories(for: ModelName(copy)).first
        #expect(first == nil || first?.variant == source.variant, "\(copy)")
      }
    }
  }

  @Test(arguments: [
    ("Qwen/Qwen3-8B-FP8", "Qwen/Qwen3-8B"), ("nvidia/Qwen3-8B-NVFP4", "Qwen/Qwen3-8B"),
    ("qwen3:8b-q8_0", "Qwen/Qwen3-8B"), ("unsloth/Qwen3-8B-Base-GGUF", "Qwen/Qwen3-8B-Base"),
    ("mlx-community/SmolLM3-3B-4bit", "HuggingFaceTB/SmolLM3-3B"),
    ("zai-org/GLM-4.5-FP8", "zai-org/GLM-4.5"),
    ("mistral-community/Pixtral-12B-2409-FP8", "mistralai/Pixtral-12B-2409"),
    ("granite4:micro-h", "ibm-granite/granite-4.0-h-micro"),
    ("gemma4:12b", "google/gemma-4-12B-it"),
    ("codellama:34b-python", "codellama/CodeLlama-34b-Python-hf"),
    ("TheBloke/CodeLlama-7B-GGUF", "codellama/CodeLlama-7b-hf"),
  ])
  func copiesNameTheRepositoryToTrain(_ copy: String, _ repository: String) throws {
    let index = try NameCatalogTests.wholeIndex()
    #expect(
      index.trainableRepositories(for: ModelName(copy)).first?.repository == repository)
  }

  /// A part of a model is none; what it is a part of can be trained.
  @Test(arguments: [
    "mmproj-Qwen2-VL-7B-Instruct-f16.gguf", "Qwen2-VL-7B-Instruct-mmproj-f16.gguf",
    "ggml-org/Qwen2-VL-7B-Instruct-GGUF/mmproj-model-f16.gguf",
    "mradermacher/Qwen2-VL-7B-Instruct.imatrix.gguf",
  ])
  func partsAreNoModels(_ file: String) throws {
    let index = try NameCatalogTests.wholeIndex()
    let name = ModelName(file)
    #expect(index.model(for: name) == nil)
    #expect(index.candidates(for: name).isEmpty)
    #expect(index.whole(for: name)?.model.name == "Qwen2-VL-7B")
  }
}
