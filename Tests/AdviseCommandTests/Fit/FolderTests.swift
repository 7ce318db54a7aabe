import Testing

@testable import AdviseCommand

/// A downloaded folder is a model: its name, its files, its formats, its recipe.
@Suite struct FolderTests {
  private static let dimensions = """
    "model_type": "qwen3", "architectures": ["Qwen3ForCausalLM"], "num_hidden_layers": 36, \
    "hidden_size": 4096, "num_attention_heads": 32, "num_key_value_heads": 8, "head_dim": 128, \
    "intermediate_size": 12288, "vocab_size": 151936, "tie_word_embeddings": false, \
    "max_position_embeddings": 40960, "_name_or_path": "someone/else"
    """

  private static let files = FakeFiles([
    "own/Acme-8B/config.json": "{\(dimensions)}",
    "own/Acme-8B/README.md": "---\nlicense: mit\nlanguage: [en, zh]\nbase_model: acme/Acme\n---\n",
    "own/Acme-8B-FP8/config.json":
      "{\(dimensions), \"quantization_config\": {\"quant_method\": \"fp8\"}}",
  ])

  @Test func theFolderIsTheNameAndItsReadmeIsShown() {
    let output = Self.files.run("fit", "own/Acme-8B", "--vram", "24", "--explain").output
    #expect(output.hasPrefix("Yes: Acme-8B fits, 17.4 of 24 GiB (LoRA)"), "\(output)")
    let text = output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(
      text.contains("its README.md says: licence mit, languages en, zh and made from acme/Acme"))
  }

  @Test(arguments: [
    ("own/Acme-8B:IQ4_XS", "5.7 of 24 GiB (IQ4_XS)"),
    ("own/Acme-8B/config.json:TQ2_0", "(TQ2_0)"),
    ("own/Acme-8B:nf4-dq", "8.1 of 24 GiB (nf4-dq)"), ("own/Acme-8B:awq", "(awq)"),
    ("own/Acme-8B-FP8", "13.8 of 24 GiB (fp8)"), ("own/Acme-8B-FP8:Q8_0", "(Q8_0)"),
  ])
  func runsInTheFormatThatIsNamedOrStored(_ operand: String, _ answer: String) {
    let outcome = Self.files.run("fit", operand, "--mode", "run", "--vram", "24", "--explain")
    #expect(outcome.output.hasPrefix("Yes: Acme-8B"), "\(outcome)")
    #expect(outcome.output.prefix(80).contains(answer), "\(outcome)")
  }

  @Test(arguments: ["trl", "unsloth", "axolotl"])
  func hasARecipe(_ trainer: String) {
    let outcome = Self.files.run("recipe", "own/Acme-8B", "--for", trainer, "--vram", "24")
    #expect(outcome.exitCode == .answered, "\(outcome)")
    #expect(outcome.output.contains("own/Acme-8B"))
  }

  @Test func packedWeightsRunAndAreNotTrained() {
    let run = Self.files.run("recipe", "own/Acme-8B-FP8", "--for", "vllm", "--vram", "24")
    #expect(run.output.contains("vllm serve own/Acme-8B-FP8"), "\(run)")
    let train = Self.files.run("recipe", "own/Acme-8B-FP8", "--for", "trl", "--vram", "24")
    #expect(train.errors.contains("holds FP8 weights, which are for running"), "\(train)")
  }
}
