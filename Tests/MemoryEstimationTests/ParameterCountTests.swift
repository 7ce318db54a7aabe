import MeasuredMemory
import MemoryEstimation
import ModelCatalog
import Testing

struct ParameterCountTests {
  /// Every model of the catalog with dimensions: the language model within 1 % of what is known.
  @Test func countsAgreeWithTheCatalog() {
    for model in TestCatalog.models {
      guard let architecture = model.architecture else { continue }
      let parameters = model.parameters
      let known = parameters.text ?? (parameters.total - (parameters.multiTokenPrediction ?? 0))
      let error = Double(ParameterCount(architecture).total) / Double(known) - 1
      #expect(abs(error) < 0.01, "\(model.name): \(error)")
    }
  }

  /// Adapters for one rank on all linear layers, as built from the models' own code.
  @Test func adaptersAgreeWithTheModelsCode() throws {
    let rows = CSV(try TestCatalog.fixture("adapter-weights.csv")).rows
    #expect(rows.count == 40)
    var compared = 0
    for row in rows {
      let name = row["model"] ?? ""
      guard let architecture = TestCatalog.model(name)?.architecture else { continue }
      compared += 1
      let weights = ParameterCount(architecture).adapterWeightsPerRank
      func given(_ key: String) -> Int { row[key].flatMap { Int($0) } ?? 0 }
      let keys = ["attention", "linearAttention", "feedForward", "sharedExperts", "other"]
      let total = keys.reduce(0) { $0 + given($1) }
      if Self.fused.contains(name) {
        // One matrix for several projections: fewer adapter weights, by at most a fifth.
        #expect(weights.total >= total, "\(name)")
        #expect(Double(weights.total) < 1.2 * Double(total), "\(name)")
        continue
      }
      #expect(weights.total == total, "\(name)")
      #expect(weights.attention == given("attention"), "\(name)")
      #expect(weights.linearAttention == given("linearAttention"), "\(name)")
      if !name.hasPrefix("DeepSeek-VL2") {
        #expect(weights.experts == given("experts"), "\(name)")
      }
    }
    #expect(compared >= 36)
  }

  /// Models with one matrix for projections that the catalog counts apart.
  private static let fused: Set<String> = [
    "Qwen3-Coder-Next", "Qwen3-Next-80B-A3B", "Phi-4-mini-flash-reasoning", "ChatGLM-6B",
    "GLM-4V-9B",
  ]

  @Test func adaptersOfSomeLayersAddUp() throws {
    let model = try #require(TestCatalog.model("Llama-3.1-8B"))
    let architecture = try #require(model.architecture)
    func weights(_ targets: LoRATargets) -> Int {
      16 * architecture.adapterWeightsPerRank(targets)
    }
    #expect(weights(.all) == 41_943_040)
    #expect(weights(.attention) + weights(.feedForward) == weights(.all))
    #expect(weights([.query, .value]) == 6_815_744)
    #expect(weights([]) == 0)
  }

  @Test func activeExpertsAreAFewOfAll() throws {
    let model = try #require(TestCatalog.model("Qwen3-30B-A3B"))
    let count = ParameterCount(try #require(model.architecture))
    #expect(count.activeExperts == count.experts / 16)
    #expect(count.total > 30_000_000_000)
  }
}
