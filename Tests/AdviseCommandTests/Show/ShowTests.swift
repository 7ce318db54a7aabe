import Foundation
import ModelCatalog
import Rules
import Testing

@testable import AdviseCommand

@Suite("advise show")
struct ShowTests {
  /// What people write, and the model that they mean.
  static let names: [(String, String)] = [
    // As the requirement documents write them.
    ("LLaMA2-7B", "Llama-2-7B"), ("LLaMA2-13B", "Llama-2-13B"), ("Llama3-8B", "Llama-3-8B"),
    ("Llama 3.3", "Llama-3.3-70B"), ("llama-3.1-8b-instruct", "Llama-3.1-8B"),
    ("Llama3.2Vision", "Llama-3.2-11B-Vision"), ("Llama 3.2 Vision", "Llama-3.2-11B-Vision"),
    ("Qwen1.5-1.8B", "Qwen1.5-1.8B"), ("Qwen-7B", "Qwen-7B"), ("qwen-2.5-14b", "Qwen2.5-14B"),
    ("Qwen2.5 14B", "Qwen2.5-14B"), ("Baichuan2-7B", "Baichuan2-7B"), ("Mixtral", "Mixtral-8x7B"),
    ("CodeLLaMA-7B", "CodeLlama-7B"), ("codeqwen", "CodeQwen1.5-7B"), ("GLM4-9B", "GLM-4-9B"),
    ("phi3", "Phi-3-mini-4k"), ("Phi-4 14B", "Phi-4"), ("GPT2", "GPT2"),
    ("TinyLLaMA/TinyLLaMA-1.1B", "TinyLlama-1.1B"), ("WizardCoder", "WizardCoder-15B-V1.0"),
    ("Bio-Medical-Llama-3", "Bio-Medical-Llama-3-8B"), ("Deepseek-VL2", "DeepSeek-VL2"),
    ("IDEA-CCNL/Wenzhong-GPT2-110M", "Wenzhong-GPT2-110M"),
    ("unsloth/llama-3.1-8b-unsloth-bnb-4bit", "Llama-3.1-8B"),
    ("qwen-2.5-14b-bnb-4bit", "Qwen2.5-14B"),
    // Organizations and names of old.
    ("THUDM/chatglm2-6b", "ChatGLM2-6B"), ("THUDM/glm-4-9b-chat", "GLM-4-9B"),
    ("THUDM/codegeex4-all-9b", "CodeGeeX4-9B"), ("gpt2-medium", "GPT2-medium"),
    ("WizardLM/WizardCoder-15B-V1.0", "WizardCoder-15B-V1.0"),
    ("meta-llama/Meta-Llama-3.1-8B-Instruct", "Llama-3.1-8B"),
    // Mirrors.
    ("NousResearch/Llama-2-7b-chat-hf", "Llama-2-7B"),
    ("TheBloke/Mistral-7B-Instruct-v0.2-GGUF", "Mistral-7B-v0.2"),
    ("bartowski/Meta-Llama-3.1-8B-Instruct-GGUF", "Llama-3.1-8B"),
    ("mlx-community/Qwen3-8B-4bit", "Qwen3-8B"), ("Qwen/Qwen2.5-7B-Instruct-AWQ", "Qwen2.5-7B"),
    // ollama's tags, and files.
    ("qwen2.5-coder:7b", "Qwen2.5-Coder-7B"), ("llama3.1:8b-instruct-q4_K_M", "Llama-3.1-8B"),
    ("qwen3:8b", "Qwen3-8B"), ("gemma3:4b", "Gemma-3-4B"),
    ("Qwen2.5-Coder-7B-Instruct-Q4_K_M.gguf", "Qwen2.5-Coder-7B"),
  ]

  @Test("Every way to write a name answers its model", arguments: names)
  func model(_ name: String, _ model: String) {
    let outcome = run(["show", name])
    #expect(outcome.exitCode == .answered, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix(model + " ("), "\(outcome.output.prefix(60))")
  }

  /// Names that never existed, and a model that is near.
  static let wrong: [(String, String)] = [
    ("ChatGLM2-2B", "ChatGLM2-6B"), ("LLaMA2-3B", "Llama-3.2-3B"), ("LLaMA2-30B", "Llama-2-70B"),
    ("BLOOM-65B", "BLOOM-176B"), ("WizardCoder-1.5B", "WizardCoder-15B-V1.0"),
    ("gemini-3-4b", "Gemma-3-4B"), ("Qwen1.5-3B", "Qwen1.5-4B"),
  ]

  @Test("A name that never existed is said to be none", arguments: wrong)
  func noModel(_ name: String, _ near: String) {
    let outcome = run(["show", name])
    #expect(outcome.exitCode == .no && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("error: no such model: '\(name)'"), "\(outcome.errors)")
    #expect(outcome.errors.contains(near), "\(outcome.errors)")
  }

  /// A kind and a name that nothing of the kind has.
  static let unknown: [(String, String)] = [
    ("gpu RTX 3060", "'RTX 3060' comes with 8 or 12 GiB; add the size, such as 'RTX 3060 12 GB'"),
    ("RTX 3060", "'RTX 3060' comes with 8 or 12 GiB; add the size, such as 'RTX 3060 12 GB'"),
    ("gpu RTX 3909", "no such card: 'RTX 3909'; nearest: GeForce RTX 3090"),
    ("gpu toaster", "no such card: 'toaster'; 'advise list gpus' lists them"),
    ("task cod", "no such task: 'cod'; nearest: code"),
    ("license Apache", "no such licence: 'Apache'; nearest: apache-2.0"),
    ("rule foo", "no such rule: 'foo'; 'advise list rules' lists them"),
    ("rule larger-sise", "no such rule: 'larger-sise'; nearest: larger-size"),
    ("language zz", "no such language: 'zz'; 'advise list languages' lists them"),
    ("language Germn", "no such language: 'Germn'; nearest: German"),
    ("family qwn2", "no such family: 'qwn2'; nearest: qwen2"),
    ("model Qwen3-8", "no such model: 'Qwen3-8'; nearest: Qwen3-8B"),
  ]

  @Test("What is asked for by its kind is missed by its kind", arguments: unknown)
  func nothing(_ name: String, _ message: String) {
    let outcome = run(["show"] + name.split(separator: " ").map(String.init))
    #expect(outcome.exitCode == .no && outcome.output.isEmpty)
    #expect(outcome.errors == "error: \(message)\n")
  }

  @Test func twoModelsAreNeverGuessedBetween() {
    let outcome = run(["show", "qwen-coder-2.5"])
    #expect(outcome.exitCode == .no)
    #expect(outcome.output.hasPrefix("'qwen-coder-2.5' can mean 6 models:"))
    #expect(outcome.output.contains("Qwen2.5-Coder-32B"))
  }

  @Test func aModelShowsTheLicenseOfEachVariant() throws {
    let outcome = run(["show", "CodeQwen1.5-7B"])
    #expect(outcome.output.contains("[tongyi-qianwen-research] (base)"))
    #expect(outcome.output.contains("[tongyi-qianwen] (instruct)"))
  }

  @Test func theFactsInJSONAreThoseOfTheFile() throws {
    let outcome = run(["show", "Qwen2.5-Coder-7B", "--json"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["schemaVersion"] as? Int == 1)
    let model = try #require(object["model"] as? [String: Any])
    let facts = try #require(model["facts"] as? [String: Any])
    #expect(facts["name"] as? String == "Qwen2.5-Coder-7B")
    #expect((facts["parameters"] as? [String: Any])?["total"] as? Int == 7_615_616_512)
    #expect((facts["checkpoints"] as? [Any])?.isEmpty == false)
  }

  @Test(arguments: [
    ("apache-2.0", "Apache License 2.0"), ("MIT", "MIT License"),
    ("vision", "vision: image understanding"),
    ("license llama3.1", "Llama 3.1 Community"), ("llama3.1", "Llama 3.1 (3 models)"),
    ("qwen", "qwen ("), ("GLM-4", "GLM-4 (1 model)"),
    ("qwen2.5-coder", "Qwen2.5-Coder (6 models)"), ("zh", "Chinese (zh)"),
    ("华佗GPT II", "HuatuoGPT-II (3 models)"), ("荀子", "Xunzi (8 models)"),
    ("Deep Seek Code", "DeepSeek-Coder (3 models)"), ("Llama 3.2 视觉", "Llama-3.2-11B-Vision"),
    ("RTX 3090", "NVIDIA GeForce RTX 3090"), ("rows-to-variant", "rows-to-variant: "),
    ("approach", "approach: "), ("variety", "variety: "), ("larger-size", "larger-size: "),
    ("tied-embeddings", "tied-embeddings: "),
  ])
  func others(_ name: String, _ title: String) {
    let outcome = run(["show", name])
    #expect(outcome.exitCode == .answered, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix(title), "\(outcome.output.prefix(80))")
  }

  @Test func everyModelTaskLicenseAndRuleCanBeShown() throws {
    let advisor = try Advisor.embedded()
    let finder = PageFinder(
      reading: CatalogReading(layers: [Catalog.embeddedFiles]), advisor: advisor, layout: Layout())
    let names =
      advisor.catalog.families.flatMap { $0.models.map(\.name) } + advisor.guidance.tasks.map(\.id)
      + advisor.catalog.licenses.keys.map { "license \($0)" } + Rule.all.map(\.id)
      + Criterion.all.map(\.id) + AuditRule.all.map(\.id)
    for name in names { #expect(try finder.page(for: name) != nil, "\(name)") }
  }

  @Test func aLicenseAndAnAuditRuleShowEverything() {
    #expect(run(["show", "license", "qwen-research"]).output.contains("Qwen2.5-3B"))
    let rule = run(["show", "size-label"]).output
    #expect(rule.contains("severity") && rule.contains("Found") && rule.contains("Not found"))
  }
}
