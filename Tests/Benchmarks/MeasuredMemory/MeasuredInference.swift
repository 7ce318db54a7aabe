import MemoryEstimation
import ModelCatalog

/// A measurement of `Fixtures/inference-truth.csv`, and the estimate of the same run.
package struct MeasuredInference {
  package let id: String
  package let source: String
  package let engine: Engine
  /// What was measured: `total`, `weights`, `kvCache` or `computeBuffer`.
  package let component: String
  package let measuredGiB: Double
  package let estimatedGiB: Double
  /// The error, relative to what was measured.
  package var error: Double { estimatedGiB / measuredGiB - 1 }

  package static let all: [MeasuredInference] = {
    let text = (try? TestCatalog.fixture("inference-truth.csv")) ?? ""
    return CSV(text).rows.compactMap { MeasuredInference($0) }
  }()

  private init?(_ row: CSV.Row) {
    guard let id = row["id"], let source = row["source"], let name = row["model"],
      let model = TestCatalog.model(name), let architecture = model.architecture,
      let measured = row["memoryGiB"].flatMap(Double.init),
      let tokens = row["tokens"].flatMap({ Int($0) }), let component = row["component"]
    else { return nil }
    self.id = id
    self.source = source
    measuredGiB = measured
    engine = row["engine"]?.hasPrefix("llama.cpp") == true ? .llamaCpp : .transformers
    self.component =
      switch component.prefix(2) {
      case "to": "total"
      case "KV": "kvCache"
      case "mo": "weights"
      default: "computeBuffer"
      }
    guard let quantization = Self.quantization(row["quantization"] ?? "", engine) else {
      return nil
    }
    var setup = RunSetup(engine: engine, quantization: quantization, contextLengthInTokens: tokens)
    setup.promptLengthInTokens = row["promptTokens"].flatMap { Int($0) }
    setup.batchSize = row["batch"].flatMap { Int($0) } ?? 1
    if row["cacheType"] == "q8_0" { setup.kvCache = .q8_0 }
    let profile = HistoricRunProfile.profile(row)
    // The logs are of the language model alone, without its towers.
    let parameters =
      engine == .llamaCpp
      ? Parameters(total: ParameterCount(architecture).total) : model.parameters
    let result = RunMemory.estimate(
      architecture: architecture, parameters: parameters, setup, profile: profile,
      hasFusedQueries: name.lowercased().hasPrefix("phi-"))
    guard let estimate = try? result.get() else { return nil }
    var bytes =
      switch self.component {
      case "kvCache": Double(estimate.cacheBytes)
      case "weights": Double(estimate.weightBytes + estimate.hostBytes)
      case "computeBuffer": Double(estimate.activationBytes)
      default: Double(estimate.allocatedBytes)
      }
    switch row["cacheType"] {
    // Qwen's own 8-bit cache: one byte and two 32-bit scales for each head.
    case "int8": bytes -= profile.cacheCopies * Double(estimate.cacheBytes) * (0.5 - 1.0 / 64)
    // Keys in 4.5 bits, values in 16.
    case "iq4_nl/f16" where self.component == "kvCache": bytes *= (4.5 + 16) / 32
    default: break
    }
    estimatedGiB = bytes / MeasuredRun.gibibyte
  }

  private static func quantization(_ name: String, _ engine: Engine) -> RunQuantization? {
    if engine == .llamaCpp {
      return GGUFType(rawValue: name.uppercased()).map(RunQuantization.gguf)
    }
    switch name {
    case "int8wo", "chatglm-int8": return .int8
    case "int4wo-64", "chatglm-int4": return .nf4
    default: return RunQuantization(name)
    }
  }
}
