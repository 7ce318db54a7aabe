import Foundation
import ModelCatalog
import Testing

@testable import Recipes

/// Every name that recipes write is one that the trainer takes.
@Suite struct KeyTests {
  static func facts(_ target: RecipeTarget) throws -> TrainerFacts { try .embedded(target) }

  private static func cases<Key: RecipeKey>(_ type: Key.Type) -> (String, [String]) {
    (type.place, type.allCases.map(\.rawValue))
  }

  static let keys: [(RecipeTarget, [(place: String, keys: [String])])] = [
    (
      .trl,
      [
        cases(SFTConfigKey.self), cases(DPOConfigKey.self), cases(SFTTrainerKey.self),
        cases(DPOTrainerKey.self), cases(LoraConfigKey.self), cases(BitsAndBytesKey.self),
      ]
    ),
    (
      .unsloth,
      [
        cases(SFTConfigKey.self), cases(DPOConfigKey.self), cases(SFTTrainerKey.self),
        cases(DPOTrainerKey.self), cases(UnslothLoadKey.self), cases(UnslothAdapterKey.self),
        cases(UnslothTowerKey.self), ("FastModel.from_pretrained", cases(UnslothLoadKey.self).1),
      ]
    ),
    (
      .axolotl,
      [cases(AxolotlKey.self), cases(AxolotlDatasetKey.self), cases(AxolotlPromptKey.self)]
    ),
    (
      .llamaFactory,
      [
        cases(LlamaFactoryKey.self), cases(LlamaFactoryDatasetKey.self),
        cases(LlamaFactoryColumn.self), cases(LlamaFactoryTag.self),
      ]
    ),
    (.mlx, [cases(MLXKey.self), cases(MLXAdapterKey.self), cases(MLXScheduleKey.self)]),
    (
      .msSwift,
      [
        cases(MSSwiftKey.self), ("pt", cases(MSSwiftKey.self).1),
        ("rlhf", cases(MSSwiftKey.self).1), cases(MSSwiftPreferenceKey.self),
      ]
    ),
    (.ollama, [cases(ModelfileKey.self), cases(ModelfileParameter.self)]),
    (.llamaCpp, [cases(LlamaServerKey.self)]), (.vllm, [cases(VLLMKey.self)]),
  ]

  @Test func everyKeyIsInTheSnapshot() throws {
    #expect(Set(Self.keys.map(\.0)) == Set(RecipeTarget.allCases))
    for (target, places) in Self.keys {
      let facts = try Self.facts(target)
      for (place, keys) in places {
        let known = try #require(facts.keys[place], "\(target): \(place)")
        #expect(Set(keys).subtracting(known).isEmpty, "\(target): \(place)")
      }
    }
  }

  @Test(arguments: GoldenRecipe.all)
  func theCheckerAcceptsTheRecipe(_ recipe: GoldenRecipe) throws {
    let words = RecipeRun.words(recipe.line)
    let index = try #require(words.firstIndex(of: "--for"))
    let target = try #require(RecipeTarget(rawValue: words[index + 1]))
    let checker = KeyChecker(facts: try Self.facts(target))
    let files = RecipeRun.files(recipe.line)
    #expect(!files.isEmpty)
    for file in files {
      #expect(checker.problems(file.name, file.text) == [], "\(file.name)")
    }
  }

  /// Mistakes that people make, and that trainers mostly do not notice.
  static let broken: [(RecipeTarget, String, String)] = [
    (.trl, "max-seq-length.py", "max_seq_length"), (.trl, "tokenizer.py", "tokenizer"),
    (.trl, "warmup-ratio.py", "warmup_ratio"), (.unsloth, "alpha.py", "alpha"),
    (.unsloth, "old-example.py", "dataset"), (.llamaFactory, "unknown-key.yaml", "lora_rnk"),
    (.llamaFactory, "yaml-traps.yaml", "1e-4"), (.llamaFactory, "yaml-traps.yaml", "'no'"),
    (.llamaFactory, "stage.yaml", "sfft"), (.axolotl, "qlora-in-16-bit.yaml", "load_in_4bit"),
    (.axolotl, "qlora-in-16-bit.yaml", "lora_rnk"), (.axolotl, "optimizer.yaml", "foo"),
    (.mlx, "qlora.yaml", "qlora"), (.mlx, "alpha.yaml", "alpha"),
    (.msSwift, "train-type.sh", "train_type"), (.ollama, "Modelfile", "FORM"),
    (.ollama, "Modelfile", "num_ctxx"), (.ollama, "Modelfile", "hot"),
    (.vllm, "vllm.sh", "bitsandbytes"), (.vllm, "vllm.sh", "--swap-space"),
    (.vllm, "vllm.sh", "24"), (.llamaCpp, "llama-server.sh", "--ctx"),
  ]

  @Test(arguments: broken)
  func theCheckerRefusesAMistake(_ target: RecipeTarget, _ file: String, _ word: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Broken/\(target.rawValue)")
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    let problems = KeyChecker(facts: try Self.facts(target)).problems(file, text)
    #expect(problems.contains { $0.contains(word) }, "\(problems)")
  }

  @Test func everyBrokenRecipeIsTried() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Broken")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.contains("/") }
    #expect(Set(paths) == Set(Self.broken.map { "\($0.0.rawValue)/\($0.1)" }))
  }
}
