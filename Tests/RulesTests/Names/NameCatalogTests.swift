import ModelCatalog
import Rules
import Testing

@Suite struct NameCatalogTests {
  struct Entry {
    let model: Model
    let checkpoint: Checkpoint
  }

  /// The whole catalog, arranged once for all tests.
  private static let index = (try? TestAdvisor.get().catalog).map { NameIndex($0) }

  static func wholeIndex() throws -> NameIndex { try #require(index) }

  static func entries() throws -> [Entry] {
    try TestAdvisor.get().catalog.families.flatMap { family in
      family.models.flatMap { model in
        model.checkpoints.map { Entry(model: model, checkpoint: $0) }
      }
    }
  }

  @Test func everyRepositorySaysItsVariantOrNone() throws {
    for entry in try Self.entries() {
      let said = ModelName(entry.checkpoint.repository).catalogVariant
      #expect(said == nil || said == entry.checkpoint.variant, "\(entry.checkpoint.repository)")
    }
  }

  /// Some makers publish FP8 or MXFP4 under the plain name: then the name says nothing, not more.
  @Test func everyRepositorySaysItsQuantizationOrNone() throws {
    for entry in try Self.entries() {
      let name = ModelName(entry.checkpoint.repository)
      let declared = entry.checkpoint.quantization
      // A copy of gpt-oss is named like the maker's, which is packed.
      let isPlain = entry.checkpoint.isOfficial || declared == .mxfp4
      if name.quantization == nil, isPlain, [.fp8, .mxfp4].contains(declared) {
        continue
      }
      #expect(
        name.assumedCatalogQuantization == declared, "\(entry.checkpoint.repository)")
    }
  }

  @Test func everySizeAgreesWithItsLabel() throws {
    for entry in try Self.entries() {
      let name = ModelName(entry.checkpoint.repository)
      #expect(name.agrees(with: entry.model.parameters), "\(entry.checkpoint.repository)")
    }
  }

  @Test func noRepositoryIsAmbiguous() throws {
    for entry in try Self.entries() {
      #expect(!ModelName(entry.checkpoint.repository).isAmbiguous, "\(entry.checkpoint.repository)")
    }
  }

  @Test func everyRepositoryFindsItsModel() throws {
    let catalog = try TestAdvisor.get().catalog
    let index = try Self.wholeIndex()
    for family in catalog.families {
      for model in family.models {
        for checkpoint in model.checkpoints {
          let match = index.model(for: ModelName(checkpoint.repository))
          #expect(match?.model.name == model.name, "\(checkpoint.repository)")
          #expect(match?.checkpoint === checkpoint)
        }
      }
    }
  }

  @Test(arguments: [
    ("TheBloke/Llama-2-7B-Chat-GPTQ", "Llama-2-7B"),
    ("bartowski/Qwen_Qwen3-8B-GGUF", "Qwen3-8B"),
    ("Meta-Llama-3.1-8B-Instruct-Q4_K_M.gguf", "Llama-3.1-8B"),
    ("llama3.1:8b", "Llama-3.1-8B"), ("llama3.1:8b-instruct-q8_0", "Llama-3.1-8B"),
    ("mlx-community/gemma-3-4b-it-4bit", "Gemma-3-4B"),
    ("hf.co/unsloth/Qwen3-30B-A3B-GGUF:UD-Q4_K_XL", "Qwen3-30B-A3B"),
  ])
  func otherPackagesFindTheModel(_ name: String, _ model: String) throws {
    let index = try Self.wholeIndex()
    #expect(index.model(for: ModelName(name))?.model.name == model)
  }

  /// Tags, files and repositories with the model that they mean, or `-` for none of the catalog's.
  @Test(arguments: NameCase.all("models"))
  func namesFindTheirModelOrNone(_ example: NameCase) throws {
    let index = try Self.wholeIndex()
    let model = index.model(for: ModelName(example.name))?.model.name
    #expect(model ?? "-" == example.reading.first)
  }

  @Test func thereAreAtLeastTwoHundredNamesOfModels() {
    #expect(NameCase.all("models").count >= 200)
  }

  @Test func anIndexForOneNameAnswersLikeTheWholeOne() throws {
    let catalog = try TestAdvisor.get().catalog
    let whole = try Self.wholeIndex()
    let names = NameCase.all("names").filter { $0.name.utf8.count % 24 == 0 }
    for example in names + NameCase.all("models") {
      let name = ModelName(example.name)
      let small = NameIndex(catalog, for: [name])
      #expect(
        small.model(for: name)?.model.name == whole.model(for: name)?.model.name, "\(name.name)")
    }
  }

  @Test func whatCannotBeTrainedNamesWhatCan() throws {
    let index = try Self.wholeIndex()
    let repositories = index.trainableRepositories(for: ModelName("unsloth/Qwen3-8B-GGUF"))
    #expect(repositories.first?.repository == "Qwen/Qwen3-8B")
    let edition = ModelName("unsloth/Qwen3-30B-A3B-Instruct-2507-GGUF:UD-Q4_K_XL")
    #expect(
      index.trainableRepositories(for: edition).first?.repository
        == "Qwen/Qwen3-30B-A3B-Instruct-2507")
    #expect(index.trainableRepositories(for: ModelName("org/never-heard-of-it")).isEmpty)
  }
}
