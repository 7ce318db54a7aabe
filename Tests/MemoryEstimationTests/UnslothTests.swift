import MeasuredMemory
import MemoryEstimation
import Testing

/// The default trainer, which has no measurement with everything stated: bounds instead.
struct UnslothTests {
  /// Cards of 8 to 80 GB against the longest sequence that was published for them.
  @Test func longestContextsFillTheirCards() throws {
    let rows = UnslothRow.longestContexts
    #expect(rows.count == 16)
    for row in rows {
      #expect(abs(row.cardError) < 0.15, "\(row.id): \(row.cardError)")
      if row.row["trainer"] == "unsloth" {
        #expect(abs(row.cardError) < 0.07, "\(row.id): \(row.cardError)")
      }
    }
  }

  /// The lengths are limits, so a notebook's figure is a lower bound of what its length takes.
  @Test func noNotebookHeldMuchMoreThanItsCardWouldShow() throws {
    let rows = UnslothRow.notebooks
    #expect(rows.count == 34)
    for row in rows { #expect(row.reservedError > -0.07, "\(row.id): \(row.reservedError)") }
  }

  /// Runs on large cards, where the loss takes all tokens at once.
  @Test func runsOnLargeCardsAreMet() throws {
    let rows = UnslothRow.notebooks.filter(\.isLargeCard)
    #expect(rows.count == 6)
    for row in rows { #expect(abs(row.reservedError) < 0.045, "\(row.id): \(row.reservedError)") }
  }

  /// What a notebook holds before training: weights, adapters and the allocator's slack.
  @Test func weightsAreWhatNotebooksHoldBeforeTraining() throws {
    let errors = UnslothRow.notebooks.map(\.weightError)
    #expect(errors.allSatisfy { abs($0) <= 0.25 })
    #expect(Statistics(errors: errors).median < 7)
  }

  /// Published minima, length and batch not stated: only the order of size.
  @Test func minimaAreOfTheSameSize() throws {
    let rows = UnslothRow.minima
    #expect(rows.count == 16)
    for row in rows { #expect(abs(row.minimumError) < 0.45, "\(row.id): \(row.minimumError)") }
    #expect(Statistics(errors: rows.map(\.minimumError)).median < 15)
  }

  /// The loss takes no more than what is free, and nothing on a card that is full.
  @Test func whatTheLossTakesIsFree() throws {
    let model = try #require(TestCatalog.model("Qwen3-8B"))
    for tokens in [512, 2048, 8192, 32768] {
      for precision in [Precision.bf16, .fp16] {
        var setup = TrainingSetup(technique: .qlora, trainer: .unsloth)
        setup.contextLengthInTokens = tokens
        setup.precision = precision
        let needed = try TrainingMemory.estimate(model, setup).get().totalBytes
        #expect(
          try TrainingMemory.peak(ModelDimensions(model), setup, onCardOf: needed).get().totalBytes
            == needed)
        for spare in [1 << 20, 1 << 28, 1 << 30, 1 << 33, 1 << 36] {
          let peak = try TrainingMemory.peak(
            ModelDimensions(model), setup, onCardOf: needed + spare
          ).get()
          #expect((needed...needed + spare).contains(peak.totalBytes), "\(tokens) \(spare)")
        }
      }
    }
  }
}
