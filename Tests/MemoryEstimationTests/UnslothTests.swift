import MemoryEstimation
import Testing

/// The default trainer, which has no measurement with everything stated: bounds instead.
struct UnslothTests {
  private static let gibibyte = 1_073_741_824.0

  /// Cards of 8 to 80 GB against the longest sequence that was published for them.
  @Test func longestContextsFillTheirCards() throws {
    let rows = CSV(try TestCatalog.fixture("unsloth-longest-context.csv")).rows
    #expect(rows.count == 16)
    for row in rows {
      let estimate = try #require(Self.estimate(row, technique: .qlora))
      let card = try #require(row["cardGB"].flatMap(Double.init)) * 1e9
      let error = Double(estimate.totalBytes) / card - 1
      #expect(abs(error) < 0.15, "\(row["id"] ?? ""): \(error)")
      if row["trainer"] == "unsloth" {
        #expect(abs(error) < 0.07, "\(row["id"] ?? ""): \(error)")
      }
    }
  }

  /// The lengths are limits, and the loss takes larger chunks where memory is to spare: the figure
  /// must lie below the upper end of the estimate's range, and most below the estimate itself.
  @Test func notebooksStayBelowTheRange() throws {
    let rows = CSV(try TestCatalog.fixture("unsloth-notebooks.csv")).rows
    #expect(rows.count == 22)
    var errors: [Double] = []
    for row in rows {
      let technique = try #require(Technique(rawValue: row["technique"] ?? ""))
      let estimate = try #require(Self.estimate(row, technique: technique))
      let peak = try #require(row["peakGiB"].flatMap(Double.init)) * Self.gibibyte
      let total = Double(estimate.totalBytes)
      #expect(total * (1 + estimate.uncertainty) > peak, "\(row["id"] ?? ""): \(total / peak)")
      errors.append(Double(estimate.totalBytes) / peak - 1)
    }
    #expect(errors.count { $0 < -0.1 } <= 3)
    #expect(Statistics(errors: errors).median < 7)
  }

  /// What a notebook holds before training: weights, adapters and the allocator's slack.
  @Test func weightsAreWhatNotebooksHoldBeforeTraining() throws {
    let rows = CSV(try TestCatalog.fixture("unsloth-notebooks.csv")).rows
    let errors = try rows.map { row in
      let technique = try #require(Technique(rawValue: row["technique"] ?? ""))
      let estimate = try #require(Self.estimate(row, technique: technique))
      let before = try #require(row["beforeGiB"].flatMap(Double.init)) * Self.gibibyte
      return Double(estimate.weightBytes + estimate.adapterBytes) / before - 1
    }
    #expect(Statistics(errors: errors).median < 7)
  }

  /// Published minima, length and batch not stated: only the order of size.
  @Test func minimaAreOfTheSameSize() throws {
    let rows = CSV(try TestCatalog.fixture("unsloth-minimum.csv")).rows
    #expect(rows.count == 16)
    let errors = try rows.map { row in
      let technique = try #require(Technique(rawValue: row["technique"] ?? ""))
      let estimate = try #require(Self.estimate(row, technique: technique))
      let minimum = try #require(row["minimumGiB"].flatMap(Double.init)) * Self.gibibyte
      let error = Double(estimate.totalBytes) / minimum - 1
      #expect(abs(error) < 0.45, "\(row["id"] ?? ""): \(error)")
      return error
    }
    #expect(Statistics(errors: errors).median < 15)
  }

  private static func estimate(_ row: CSV.Row, technique: Technique) -> MemoryEstimate? {
    guard let model = TestCatalog.model(row["model"] ?? "") else { return nil }
    let trainer = row["trainer"].flatMap(Trainer.init) ?? .unsloth
    let setup = TrainingSetup(
      technique: technique, trainer: trainer,
      optimizer: row["optimizer"].flatMap { $0.contains("8bit") || $0.isEmpty ? nil : .adamw }
        ?? .adamw8bit,
      loraRank: row["rank"].flatMap { Int($0) } ?? 16,
      dynamicQuantization: row["dynamic"] == "yes",
      contextLengthInTokens: row["tokens"].flatMap { Int($0) } ?? 512,
      batchSize: row["batch"].flatMap { Int($0) } ?? 1)
    return try? TrainingMemory.estimate(model, setup).get()
  }
}
