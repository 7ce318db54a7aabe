import MemoryEstimation

/// A row of one of the three tables for Unsloth, and its estimate.
package struct UnslothRow {
  package let id: String
  package let row: CSV.Row
  package let estimate: MemoryEstimate
  /// What the run shows on the row's card, which lets the loss take what is free.
  package let peak: MemoryEstimate

  /// Cards of 8 to 80 GB against the longest sequence that was published for them.
  package static let longestContexts = rows("unsloth-longest-context.csv")
  /// What the allocator held in published notebooks; their lengths are limits.
  package static let notebooks = rows("unsloth-notebooks.csv")
  /// Published minima, length and batch not stated.
  package static let minima = rows("unsloth-minimum.csv")

  /// What PyTorch calls the memory of the notebooks' cards, in GiB.
  private static let cards = [
    "T4": 14.74, "L4": 22.16, "A100-SXM4-40GB": 39.56, "A100-SXM4-80GB": 79.32,
  ]

  /// How far what the card shows is from what the notebook's allocator held.
  package var reservedError: Double {
    Double(peak.reservedBytes) / MeasuredRun.gibibyte / (number("peakGiB") ?? 1) - 1
  }

  /// How far the memory that is needed is from the row's card, in units of 10^9 bytes.
  package var cardError: Double {
    Double(estimate.totalBytes) / 1e9 / (number("cardGB") ?? 1) - 1
  }

  /// How far weights and adapters are from what the notebook held before training.
  package var weightError: Double {
    Double(estimate.weightBytes + estimate.adapterBytes) / MeasuredRun.gibibyte
      / (number("beforeGiB") ?? 1) - 1
  }

  /// How far the memory that is needed is from the published minimum.
  package var minimumError: Double {
    Double(estimate.totalBytes) / MeasuredRun.gibibyte / (number("minimumGiB") ?? 1) - 1
  }

  /// Whether this is a run on an A100 by a version from 2025.8 to 2026.3.
  ///
  /// The range was chosen after the comparison. From 2026.4 on, the three rows on an A100 (Gemma 4)
  /// show less than is estimated, by 4 to 44 %: shorter rows, or the later count of 16 bytes.
  package var isLargeCard: Bool {
    let version = (row["version"] ?? "").split(separator: ".").compactMap { Int($0) }
    guard version.count > 1, row["gpu"]?.contains("A100") == true else { return false }
    return (2025 * 12 + 8..<2026 * 12 + 4).contains(version[0] * 12 + version[1])
  }

  /// A number of the row.
  package func number(_ column: String) -> Double? { row[column].flatMap(Double.init) }

  private static func rows(_ file: String) -> [UnslothRow] {
    let text = (try? TestCatalog.fixture(file)) ?? ""
    return CSV(text).rows.compactMap { UnslothRow($0) }
  }

  private init?(_ row: CSV.Row) {
    guard let model = TestCatalog.model(row["model"] ?? "") else { return nil }
    var setup = TrainingSetup(
      technique: row["technique"].flatMap(Technique.init) ?? .qlora,
      trainer: row["trainer"].flatMap(Trainer.init) ?? .unsloth,
      optimizer: row["optimizer"].flatMap { $0.contains("8bit") || $0.isEmpty ? nil : .adamw }
        ?? .adamw8bit,
      loraRank: row["rank"].flatMap { Int($0) } ?? 16,
      dynamicQuantization: row["dynamic"] == "yes",
      contextLengthInTokens: row["tokens"].flatMap { Int($0) } ?? 512,
      batchSize: row["batch"].flatMap { Int($0) } ?? 1)
    // A T4 has no bf16.
    if row["gpu"]?.contains("T4") == true { setup.precision = .fp16 }
    setup.packsExperts = row["packsExperts"] != "no"
    let dimensions = ModelDimensions(model)
    let profile =
      setup.trainer == .unsloth ? HistoricProfile.unsloth : TrainerProfile(setup.trainer)
    guard let estimate = try? TrainingMemory.estimate(dimensions, setup, profile).get() else {
      return nil
    }
    let card = Self.cards.first { row["gpu"]?.contains($0.key) == true }?.value ?? 0
    guard
      let peak = try? TrainingMemory.peak(
        dimensions, setup, onCardOf: Int(card * MeasuredRun.gibibyte), profile
      ).get()
    else { return nil }
    self.peak = peak
    id = row["id"] ?? ""
    self.row = row
    self.estimate = estimate
  }
}
