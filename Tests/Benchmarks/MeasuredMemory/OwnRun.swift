import MemoryEstimation

/// A run of `Fixtures/h200-runs.csv`, which `Fixtures/measure_peaks.py` measured, and its estimate.
///
/// Random weights with the dimensions of the real models, rows of full length, on one H200:
/// torch 2.11.0, transformers 5.17.0, PEFT 0.21.2, bitsandbytes 0.50.2, unsloth 2026.10.9, in
/// November 2026. One term was found in these rows, `unpacksExpertsAtOnce`; nothing else was fitted
/// on them. Two models are cut to their first layers.
package struct OwnRun {
  package let row: CSV.Row
  package let trainer: Trainer
  package let estimate: MemoryEstimate

  /// All rows of the table.
  package static let all: [OwnRun] = {
    let text = (try? TestCatalog.fixture("h200-runs.csv")) ?? ""
    return CSV(text).rows.compactMap { OwnRun($0) }
  }()

  /// How far the memory that is needed is from what the whole process held.
  package var processError: Double { error(estimate.totalBytes, "processGiB") }
  /// How far the estimate of PyTorch's peak is from the measured one.
  package var allocatedError: Double { error(estimate.allocatedBytes, "peakGiB") }

  /// How far the adapters that are counted are from those that were trained; nothing without any.
  package var adapterError: Double? {
    guard let trained = row["trainedWeights"].flatMap(Double.init), row["method"] != "full" else {
      return nil
    }
    return Double(estimate.adapterBytes) / 4 / trained - 1
  }

  private func error(_ bytes: Int, _ column: String) -> Double {
    let measured = row[column].flatMap(Double.init) ?? 1
    return Double(bytes) / MeasuredRun.gibibyte / measured - 1
  }

  package init?(_ row: CSV.Row) {
    guard let trainer = row["trainer"].flatMap(Trainer.init),
      let technique = row["method"].flatMap(Technique.init),
      let model = row["model"].flatMap(TestCatalog.model)
    else { return nil }
    var setup = TrainingSetup(technique: technique, trainer: trainer)
    setup.contextLengthInTokens = row["tokens"].flatMap(Int.init) ?? 0
    setup.batchSize = row["batch"].flatMap(Int.init) ?? 0
    setup.optimizer = row["optimizer"].flatMap(Optimizer.init) ?? .adamw
    setup.loraRank = 16
    setup.gradientCheckpointing = true
    if row["targets"] == "names" { setup.loraTargets = [.attention, .feedForward] }
    guard case .success(let estimate) = TrainingMemory.estimate(model, setup) else { return nil }
    self.row = row
    self.trainer = trainer
    self.estimate = estimate
  }
}
