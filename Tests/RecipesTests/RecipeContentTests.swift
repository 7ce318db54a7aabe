import Foundation
import ModelCatalog
import Testing

@testable import AdviseCommand
@testable import Recipes

/// What a recipe says, beyond the spelling of its names.
@Suite struct RecipeContentTests {
  private static func text(_ line: String) -> String { RecipeRun.run(line).output }

  @Test func remoteCodeIsNeverSwitchedOn() {
    for recipe in GoldenRecipe.all {
      let text = Self.text(recipe.line)
      #expect(!text.contains("trust_remote_code: true"), "\(recipe.line)")
      #expect(!text.contains("trust_remote_code=True"), "\(recipe.line)")
      #expect(!text.contains("trust_remote_code true"), "\(recipe.line)")
    }
  }

  @Test func aCardWithoutBF16TrainsInFP16() {
    let line = "Qwen3-8B --technique lora --gpu T4 --rows 500 --for"
    #expect(Self.text("recipe \(line) trl").contains("    bf16=False,\n    fp16=True,\n"))
    #expect(Self.text("recipe \(line) unsloth").contains("    bf16=False,\n    fp16=True,\n"))
    #expect(Self.text("recipe \(line) llama-factory").contains("\nfp16: true"))
    #expect(Self.text("recipe \(line) axolotl").contains("\nbf16: false\nfp16: true"))
    #expect(Self.text("recipe \(line) ms-swift").contains("--torch_dtype float16"))
    // All weights are trained from a 32-bit copy.
    let full = "recipe Qwen3-0.6B --technique full --gpu T4 --for"
    #expect(Self.text("\(full) ms-swift").contains("--torch_dtype float32"))
    let wide = Self.text("recipe Qwen3-0.6B --technique full --precision fp32 --for ms-swift")
    #expect(wide.contains("--torch_dtype float32 \\\n    --fp16 false"))
    #expect(Self.text("\(full) trl").contains("model_init_kwargs={\"dtype\": \"float32\"}"))
  }

  @Test func towersAreLeftAlone() {
    let line = "Gemma-3-4B --technique lora --rows 500 --for"
    #expect(Self.text("recipe \(line) trl").contains("exclude_modules=r\".*(visual|vision"))
    #expect(Self.text("recipe \(line) unsloth").contains("finetune_vision_layers=False"))
    #expect(Self.text("recipe \(line) llama-factory").contains("freeze_vision_tower: true"))
    #expect(Self.text("recipe \(line) axolotl").contains("language_model.layers"))
    #expect(Self.text("recipe \(line) ms-swift").contains("--freeze_vit true"))
  }

  @Test func warmUpIsAWholeNumberOfSteps() {
    for trainer in RecipeTarget.trainers {
      for (rows, steps) in [(16, 1), (500, 5), (5000, 32), (50000, 157)] {
        let text = Self.text("recipe Qwen3-8B --for \(trainer.rawValue) --rows \(rows)")
        let name = trainer == .mlx ? "warmup: " : "warmup_steps"
        let line = text.split(separator: "\n").last { $0.contains(name) } ?? ""
        let number = line.split { !$0.isNumber }.first.flatMap { Int($0) }
        #expect(number == steps, "\(trainer) \(rows): \(line)")
      }
    }
  }

  /// With one step a warm-up would leave nothing but a rate of zero.
  @Test func aStepHoldsNoMoreRowsThanThereAre() {
    let line = "Qwen3-8B --stage dpo --rows 7 --for"
    for trainer in RecipeTarget.trainers where trainer != .mlx {
      let text = Self.text("recipe \(line) \(trainer.rawValue)")
      #expect(text.contains("# Steps:   7 rows, 1 epoch, 7 rows a step: 1 step.\n"), "\(trainer)")
      #expect(
        text.contains("warmup_steps=0,") || text.contains("warmup_steps: 0 ")
          || text.contains("--warmup_steps 0 "), "\(trainer)")
    }
    // MLX-LM counts batches: three times eight rows, eight in a step.
    let text = Self.text("recipe Qwen3-8B --for mlx --rows 8")
    #expect(text.contains("\ngrad_accumulation_steps: 8 "))
    #expect(text.contains("\niters: 24 "))
    #expect(Self.text("recipe Qwen3-8B --for mlx --rows 500").contains("\niters: 1504 "))
  }

  /// Axolotl learns only the tokenizer's end, where it is not told what ends a turn.
  @Test func whatEndsATurnIsNamedToAxolotl() {
    let ends = "eot_tokens: ["
    let gemma = Self.text("recipe Gemma-3-4B --for axolotl")
    #expect(gemma.contains("\n\(ends)\"<end_of_turn>\"]"))
    #expect(Self.text("recipe Phi-3.5-mini --for axolotl").contains("\(ends)\"<|end|>\""))
    #expect(!Self.text("recipe Qwen3-8B --for axolotl").contains(ends))
    #expect(!Self.text("recipe google/gemma-3-4b-pt --for axolotl --stage cpt").contains(ends))
  }

  /// ms-swift asks for type and template, where it does not know a repository by its name.
  @Test func whatMSSwiftDoesNotListIsNamedToIt() {
    let line = "--for ms-swift --rows 500"
    let llama = Self.text("recipe Llama-3.1-8B \(line)")
    #expect(llama.contains("--model_type llama \\\n    --template llama3_2 \\\n"))
    let base = Self.text("recipe mistralai/Mistral-7B-v0.3 \(line) --stage cpt")
    #expect(base.contains("--model_type mistral \\\n    --template default \\\n"))
    for name in ["Qwen3-8B", "unsloth/Qwen3-8B"] {
      let text = Self.text("recipe \(name) \(line)")
      #expect(text.contains("swift sft") && !text.contains("--model_type"))
    }
  }

  @Test func aRepositorysOwnTemplateCounts() throws {
    let line = "--for llama-factory --rows 500"
    #expect(Self.text("recipe Qwen3-4B \(line)").contains("\ntemplate: qwen3 "))
    let later = Self.text("recipe Qwen/Qwen3-4B-Instruct-2507 \(line)")
    #expect(later.contains("\ntemplate: qwen3_nothink "))
    let facts = try TrainerFacts.embedded(.llamaFactory)
    let repositories = try Catalog.embedded().families
      .flatMap { $0.models.flatMap { $0.checkpoints.map(\.repository) } }
    #expect(Set(facts.templates.keys).isSubset(of: repositories))
    #expect(Set(facts.templates.values).isSubset(of: facts.values["template"] ?? []))
  }

  /// Transformers cannot load experts that were packed one by one.
  @Test func onlyUnslothLoadsPackedExperts() {
    for trainer in RecipeTarget.trainers where trainer != .unsloth && trainer != .mlx {
      for name in ["Qwen3-30B-A3B", "unsloth/Qwen3-30B-A3B-bnb-4bit"] {
        let text = Self.text("recipe \(name) --technique qlora --for \(trainer.rawValue)")
        #expect(text.contains("Qwen/Qwen3-30B-A3B") && !text.contains("bnb-4bit"), "\(trainer)")
      }
    }
  }

  /// Two answers need more memory than one, and all weights a second time.
  @Test func preferencesAreEstimatedAsSuch() throws {
    func bytes(_ line: String) throws -> Int {
      let data = Data(Self.text("recipe Llama-3.2-1B --for trl \(line) --json").utf8)
      let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      return try #require(json?["totalBytes"] as? Int)
    }
    let lora = "--technique lora --rank 16"
    let both = try bytes("\(lora) --stage dpo")
    #expect(both == (try bytes("\(lora) --batch 2")))
    #expect(both > (try bytes(lora)))
    let full = try bytes("--technique full --stage dpo") - bytes("--technique full --batch 2")
    #expect(abs(full - 2 * 1_235_814_400) < 100_000_000, "\(full)")
    let text = Self.text("recipe Llama-3.2-1B --for trl --stage dpo")
    #expect(text.contains("per_device_train_batch_size=1,"))
  }

  @Test func rowsAreNoMistakeWhereNothingIsTrained() {
    for target in RecipeTarget.engines {
      let outcome = RecipeRun.run(
        "recipe --for \(target.rawValue) --task code --rows 500 --vram 12")
      #expect(outcome.exitCode == .answered)
      #expect(outcome.errors.contains("'--rows' plays no part"))
    }
  }

  @Test func packagesAreNamedWithTheirVersionsAndTheDay() throws {
    for target in RecipeTarget.allCases {
      let facts = try TrainerFacts.embedded(target)
      #expect(facts.target == target)
      let text = Self.text("recipe Qwen3-8B --for \(target.rawValue)")
      #expect(text.contains(facts.version), "\(target)")
      #expect(text.contains(facts.checked), "\(target)")
    }
  }

  @Test func adaptersOfExpertsKeepTheirPublishedPacking() {
    let text = Self.text("recipe Qwen3-30B-A3B --for unsloth --technique qlora --rows 500")
    #expect(text.contains("bnb-4bit\"") || text.contains("MODEL = \"unsloth/"))
  }

  @Test func aFilesNameIsQuotedEverywhere() {
    let name = "it's \"mine\".jsonl"
    for trainer in RecipeTarget.trainers {
      let outcome = RecipeRun.run([
        "recipe", "Qwen3-8B", "--for", trainer.rawValue, "--data", name,
      ])
      #expect(outcome.exitCode == .answered)
      let spellings = ["\"it's \\\"mine\\\".jsonl\"", "'it'\\''s \"mine\".jsonl'"]
      #expect(spellings.contains { outcome.output.contains($0) }, "\(trainer)")
    }
  }

  @Test func smallNumbersAreSpeltSoThatYAMLReadsNumbers() {
    #expect(Digits.text(2e-4) == "2e-4")
    #expect(Digits.text(2e-4, needsPoint: true) == "2.0e-4")
    #expect(Digits.text(5e-7) == "5e-7")
    #expect(Digits.text(2.5e-5) == "2.5e-5")
    #expect(Digits.text(0.05) == "0.05")
    #expect(Digits.text(0) == "0")
    #expect(Digits.text(3, needsPoint: true) == "3.0")
  }

  /// A model's name that is not in the catalog would never be found.
  @Test func everyModelTypeIsOfAModelInTheCatalog() throws {
    let names = Set(try Catalog.embedded().families.flatMap { $0.models.map(\.name) })
    let types = try ModelTypes.embedded().types
    #expect(Set(types.keys).subtracting(names).isEmpty)
  }

  @Test func everyTableEndsWithALineThatAlwaysMatches() throws {
    let values = try Hyperparameters.embedded()
    for target in RecipeTarget.trainers {
      for stage in Stage.allCases {
        let asked = Hyperparameters.Case(
          target: target, stage: stage, technique: .lora, billions: 1000, rows: .max - 1)
        #expect(values.choose(\.learningRate, asked) != nil)
        #expect(values.choose(\.epochs, asked) != nil)
        #expect(values.choose(\.schedule, asked) != nil)
        #expect(values.choose(\.dropout, asked) != nil)
      }
    }
  }

  /// Another trainer may need more memory than the one that was asked for.
  @Test(arguments: [
    "--trainer torchtune", "--trainer litgpt", "--precision fp32", "--technique p-tuning",
  ])
  func nothingIsSaidOfRecipesThatThereAreNot(_ line: String) {
    #expect(!RecipeRun.run(line + " --vram 24").output.contains("advise recipe"))
  }

  /// The recipe that a recommendation names is of its first place, and can be made.
  @Test(arguments: [
    "--task code --rows 500 --vram 12", "--task chat --unified 32", "--gpu '2x RTX 3090' --rows 5k",
    "--mode run --vram 8 --task math", "--mode run --vram 24 --engine vllm",
  ])
  func aRecommendationNamesItsRecipe(_ line: String) throws {
    let output = RecipeRun.run(line + " --top 1").output
    let lines = output.split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("  advise recipe ") })
    // A long command goes on behind a backslash.
    let count = lines[start...].prefix { $0.hasSuffix("\\") }.count + 1
    let step = lines[start...].prefix(count).map { $0.replacing("\\", with: "") }
      .joined(separator: " ")
    let outcome = RecipeRun.run(String(step.dropFirst("  advise ".count)))
    #expect(outcome.exitCode == .answered, "\(step): \(outcome.errors)")
    let name = try #require(lines.first { $0.hasPrefix("1  ") }).dropFirst("1  ".count)
      .prefix { $0 != " " }
    #expect(outcome.output.contains("# \(name) "), "\(step)")
  }
}
