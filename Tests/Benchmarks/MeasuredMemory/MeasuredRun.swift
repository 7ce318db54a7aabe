import MemoryEstimation
import ModelCatalog

/// A measured peak of `Fixtures/finetune-truth.csv`, and the estimate of the same run.
package struct MeasuredRun {
  package let id: String
  package let source: String
  package let technique: Technique
  package let trainer: Trainer
  package let measuredGiB: Double
  package let estimatedGiB: Double
  /// What the allocator held, where that was published, and its estimate.
  package let reservedGiB: (measured: Double, estimated: Double)?
  /// The error, relative to what was measured.
  package var error: Double { estimatedGiB / measuredGiB - 1 }

  /// All rows of the table.
  package static let all: [MeasuredRun] = {
    let text = (try? TestCatalog.fixture("finetune-truth.csv")) ?? ""
    return CSV(text).rows.compactMap { MeasuredRun($0) }
  }()

  package static let gibibyte = 1_073_741_824.0

  package init?(_ row: CSV.Row) {
    guard let id = row["id"], let source = row["source"], let name = row["model"],
      let method = row["method"], let model = TestCatalog.model(name),
      let architecture = model.architecture,
      let measured = row["peakGiB"].flatMap(Double.init)
    else { return nil }
    self.id = id
    self.source = source
    measuredGiB = measured
    technique =
      switch method {
      case "full": .full
      case "lora", "lora+emb": .lora
      case "qlora": .qlora
      case "prefix-tuning", "p-tuning-v2": .prefixTuning
      case "p-tuning": .pTuning
      default: .promptTuning
      }
    trainer = source == "torchtune" ? .torchtune : source.hasPrefix("litgpt") ? .litgpt : .hf
    var setup = TrainingSetup(technique: technique, trainer: trainer)
    setup.contextLengthInTokens = Int(row["tokens"] ?? "") ?? 0
    setup.batchSize = Int(row["batch"] ?? "") ?? 0
    setup.loraRank = Int(row["rank"] ?? "") ?? 8
    setup.loraTargets = Self.targets(row["targets"] ?? "")
    setup.promptLengthInTokens = setup.loraRank
    setup.optimizer = row["optimizer"]?.contains("8bit") == true ? .adamw8bit : .adamw
    setup.gradientCheckpointing = row["checkpointing"]?.hasPrefix("yes") == true
    setup.attention = row["attention"] == "eager" ? .eager : .sdpa
    setup.doubleQuantization = row["base"]?.contains("dq") == true
    var profile = HistoricProfile.profile(row)
    switch method {
    case "lora": profile.trainedWeights = row["trainedWeights"].flatMap(Double.init)
    case "lora+emb": profile.trainsEmbeddings = true
    default: break
    }
    let result = TrainingMemory.estimate(
      architecture: architecture, parameters: model.parameters, setup, profile: profile)
    guard let estimate = try? result.get() else { return nil }
    let metric = row["metric"] ?? ""
    let bytes =
      metric.contains("reserved")
      ? estimate.reservedBytes
      : metric.contains("torch") ? estimate.allocatedBytes : estimate.totalBytes
    estimatedGiB = Double(bytes) / Self.gibibyte
    reservedGiB = row["reservedGiB"].flatMap(Double.init).map {
      ($0, Double(estimate.reservedBytes) / Self.gibibyte)
    }
  }

  private static func targets(_ text: String) -> LoRATargets {
    var targets: LoRATargets = []
    if text.contains("all linear") { return [.attention, .feedForward] }
    if text.contains("q_proj") || text.contains("query") || text.hasPrefix("q+") {
      targets.insert(.query)
    }
    if text.contains("k_proj") { targets.insert(.key) }
    if text.contains("v_proj") || text.contains("value") || text.contains("+v") {
      targets.insert(.value)
    }
    if text.contains("o_proj") || text.contains("+o") { targets.insert(.output) }
    if text.contains("mlp") || text.contains("gate_proj") { targets.formUnion(.feedForward) }
    return targets
  }
}
