import ModelCatalog
import Testing

@testable import Rules

/// The order of the criteria: for neighbours that ever contradict each other, two models that differ
/// in just these two. Exchanging them turns an answer round, and this says so.
@Suite struct CriterionOrderTests {
  /// Two models that a criterion and the next one put in opposite orders.
  struct Neighbours: Sendable, CustomTestStringConvertible {
    let criterion: String
    let next: String
    /// The model that the earlier criterion puts first.
    let first: String
    let second: String
    let request: Request

    init(
      _ criterion: String, _ next: String, _ first: String, _ second: String, _ request: Request
    ) {
      self.criterion = criterion
      self.next = next
      self.first = first
      self.second = second
      self.request = request
    }

    var testDescription: String { "\(criterion) before \(next): \(first), \(second)" }
  }

  @Test(arguments: neighbours)
  func theEarlierOneDecides(_ item: Neighbours) throws {
    let advisor = try TestAdvisor.get()
    let ordered = Selection(advisor.catalog, advisor.guidance, item.request).ordered
    let first = try #require(ordered.first { $0.model.name == item.first }?.values)
    let second = try #require(ordered.first { $0.model.name == item.second }?.values)
    let place = try #require(Criterion.all.firstIndex { $0.id == item.criterion })
    #expect(Criterion.all[place + 1].id == item.next)
    #expect(first[..<place] == second[..<place])
    #expect(first[place] < second[place])
    #expect(first[place + 1] > second[place + 1])
  }

  /// Found by `advise-quality --neighbours`. Neighbours that are not here never contradicted each
  /// other in 1,900 requests: their order is no decision.
  static let neighbours: [Neighbours] = [
    Neighbours(
      "context-to-model", "language-known", "Phi-4-multimodal", "Qwen3-8B",
      Request(rows: 5000, hardware: .vram(24), contextLengthInTokens: 40960, languages: ["zh"])),
    Neighbours(
      "language-known", "reasoning-rows", "GLM-Z1-9B-0414", "Gemma-3n-E2B",
      Request(rows: 5000, hardware: .vram(12), languages: ["zh"])),
    Neighbours(
      "vram-to-size", "license-to-use", "Ministral-8B", "Qwen3-14B",
      Request(hardware: .vram(12))),
    Neighbours(
      "license-to-use", "four-bit-to-train", "Qwen3.5-9B", "Ministral-8B",
      Request(hardware: .vram(12))),
    Neighbours(
      "speed-to-run", "weak-at-task", "Qwen3-VL-8B", "Llama-3.3-70B",
      Request(mode: .run, rows: 500, hardware: Hardware(unifiedInGiB: 64), isBeginner: true)),
    Neighbours(
      "weak-at-task", "beginner-size", "Granite-4.1-8B", "Qwen3-VL-8B",
      Request(rows: 500, hardware: .vram(12), isBeginner: true)),
    Neighbours(
      "base-for-many-rows", "size-to-job", "Qwen3-4B", "Qwen3-VL-8B",
      Request(rows: 200000, languages: ["fr"])),
    Neighbours(
      "size-to-job", "decisive-language", "Gemma-4-31B", "Qwen1.5-110B",
      Request(rows: 5000, hardware: .vram(80), languages: ["zh"])),
    Neighbours(
      "decisive-language", "measured-better", "Qwen3-8B", "Gemma-4-12B",
      Request(rows: 5000, hardware: .vram(12), languages: ["zh"])),
    Neighbours(
      "measured-better", "fewer-to-read", "Gemma-4-31B", "Gemma-4-26B-A4B",
      Request(mode: .run, hardware: Hardware(unifiedInGiB: 64))),
    Neighbours(
      "fewer-to-read", "task-to-model", "Qwen3-VL-30B-A3B", "Gemma-4-E4B",
      Request(mode: .run, hardware: Hardware(unifiedInGiB: 64))),
    Neighbours(
      "task-to-model", "specialist-first", "Qwen3-4B", "Qwen3-VL-8B",
      Request(hardware: .vram(12))),
    Neighbours(
      "specialist-first", "newer-year", "Qwen2.5-Coder-32B", "Qwen3-Coder-30B-A3B",
      Request(task: "code-completion", hardware: .vram(80))),
    Neighbours(
      "newer-year", "size-class", "DeepSeek-Coder-1.3B", "WizardCoder-15B-V1.0",
      Request(task: "code-completion", hardware: .vram(12))),
    Neighbours(
      "size-class", "language-to-model", "Mistral-Small-3-24B", "Qwen3-4B",
      Request(rows: 5000, hardware: .vram(24), languages: ["zh"])),
    Neighbours(
      "language-to-model", "rows-to-variant", "Baichuan-M2-32B", "Olmo-3-32B",
      Request(rows: 5000, hardware: .vram(80), languages: ["zh"])),
    Neighbours(
      "rows-to-variant", "hardware-tier", "Qwen2.5-14B", "InternLM3-8B",
      Request(
        task: "code", rows: 5000, hardware: Hardware(cards: [.init(memoryInGiB: 16)], ramInGiB: 64),
        languages: ["zh"])),
    Neighbours(
      "hardware-tier", "larger-size", "Olmo-3-7B", "Mistral-Nemo-12B",
      Request(hardware: .vram(12))),
    Neighbours(
      "newer-month", "technique-to-use", "Gemma-3n-E2B", "Granite-4.1-3B",
      Request(hardware: .vram(12))),
    Neighbours(
      "technique-to-use", "suffix-to-quantization", "Qwen3.6-27B", "Qwen3.6-35B-A3B",
      Request(task: "vision", rows: 500, isBeginner: true)),
    Neighbours(
      "quantization-to-run", "longer-context", "Devstral-Small-2507", "Qwen3-Coder-30B-A3B",
      Request(mode: .run, task: "code", hardware: .vram(24))),
    Neighbours(
      "less-memory", "more-evidence", "DeepSeek-R1-Distill-Qwen-7B", "DeepSeek-R1-Distill-Llama-8B",
      Request(task: "math", hardware: .vram(12))),
  ]
}
