import ModelCatalog
import Rules
import Testing

@Suite struct ModelNameTests {
  @Test(arguments: NameCase.all("names"))
  func reads(_ example: NameCase) {
    #expect(reading(of: ModelName(example.name)) == example.reading)
  }

  @Test func thereAreAtLeastTwoHundredCases() {
    #expect(NameCase.all("names").count >= 200)
  }

  /// A case that comes right belongs into the other file.
  @Test(arguments: NameCase.all("known-failures"))
  func knownFailuresStillFail(_ example: NameCase) {
    #expect(reading(of: ModelName(example.name)) != example.reading)
  }

  @Test func theNameIsKeptAsGiven() {
    #expect(ModelName("  Qwen/Qwen3-8B \n").name == "  Qwen/Qwen3-8B \n")
  }

  @Test func chatCountsAsInstructInTheCatalog() {
    #expect(ModelName("Qwen/Qwen1.5-7B-Chat").catalogVariant == .instruct)
    #expect(ModelName("google/gemma-3-4b-pt").catalogVariant == .base)
    #expect(ModelName("Qwen/QwQ-32B").catalogVariant == .reasoning)
    #expect(ModelName("Qwen/Qwen3-8B").catalogVariant == nil)
  }

  @Test func aPlainNameCountsAsSixteenBitOnlyWhenAsked() {
    let plain = ModelName("Qwen/Qwen3-8B")
    #expect(plain.catalogQuantization == nil)
    #expect(plain.assumedCatalogQuantization == .sixteenBit)
    #expect(ModelName("Qwen/Qwen3-8B-AWQ").assumedCatalogQuantization == .awq)
    #expect(ModelName("unsloth/Qwen3-8B-bnb-4bit").assumedCatalogQuantization == .bnb4bit)
  }

  @Test(
    arguments: [
      ("unsloth/Qwen3-8B-GGUF", false), ("turboderp/Llama-3.1-8B-Instruct-exl2", false),
      ("qwen2:7b", false), ("unsloth/Qwen3-8B-bnb-4bit", true), ("Qwen/Qwen3-8B-AWQ", true),
      ("mlx-community/Qwen3-8B-4bit", true), ("Qwen/Qwen3-8B", nil), ("Qwen/Qwen3-8B-FP8", nil),
    ] as [(String, Bool?)])
  func saysWhetherItCanBeTrained(_ name: String, _ expected: Bool?) {
    #expect(ModelName(name).canBeTrained == expected)
  }

  @Test func saysWhatToTrainInstead() {
    #expect(
      ModelName("unsloth/Qwen3-8B-GGUF").trainingAdvice
        == "GGUF cannot be fine-tuned; train the 16-bit repository that it was made from.")
    #expect(ModelName("Qwen/Qwen3-8B").trainingAdvice == nil)
    #expect(ModelName("mmproj-F16.gguf").trainingAdvice?.description.contains("mmproj") == true)
  }

  @Test func saysWhatIsAmbiguous() {
    let two = ModelName("Qwen2.5-7B-Llama-3-8B-merge")
    #expect(two.isAmbiguous)
    #expect(two.notes == ["The name has a second size, 8b; the first one counts."])
    let bits = ModelName("CohereForAI/c4ai-command-r-plus-4bit")
    #expect(bits.notes == ["4bit does not say by which method."])
    #expect(!ModelName("mistralai/Mixtral-8x7B-v0.1").isAmbiguous)
    #expect(ModelName("mistralai/Mixtral-8x7B-v0.1").notes.count == 1)
  }
}
