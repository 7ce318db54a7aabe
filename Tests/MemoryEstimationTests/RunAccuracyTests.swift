import MeasuredMemory
import MemoryEstimation
import Testing

/// Estimates against 273 published measurements of running models.
///
/// The figures are what the estimator reaches; a change may better them, not worsen them.
struct RunAccuracyTests {
  typealias Record = AccuracyTests.Record

  static let sources: [Record] = [
    Record(group: "chatglm2-readme", count: 6, median: 1.4, percentile90: 3.6, tooLow: 0),
    Record(group: "llama.cpp-logs", count: 47, median: 0.1, percentile90: 3.2, tooLow: 4.3),
    Record(group: "qwen1-readme-inference", count: 30, median: 2.1, percentile90: 8.1, tooLow: 6.7),
    Record(group: "qwen2-speed-benchmark", count: 72, median: 0.75, percentile90: 3.5, tooLow: 5.6),
    Record(group: "qwen2.5-speed-benchmark", count: 112, median: 0.5, percentile90: 1.4, tooLow: 0),
    Record(group: "torchao", count: 6, median: 1.3, percentile90: 17.1, tooLow: 33.4),
  ]

  static let components: [Record] = [
    Record(group: "weights", count: 16, median: 0.02, percentile90: 4.8, tooLow: 0),
    Record(group: "kvCache", count: 16, median: 0.005, percentile90: 0.03, tooLow: 0),
    Record(group: "computeBuffer", count: 15, median: 0.1, percentile90: 12.8, tooLow: 13.4),
    Record(group: "total", count: 226, median: 0.6, percentile90: 3.4, tooLow: 3.6),
  ]

  @Test func allRows() {
    check(
      MeasuredInference.all.map(\.error),
      Record(group: "all", count: 273, median: 0.5, percentile90: 3.2, tooLow: 3.7))
  }

  @Test(arguments: sources)
  func rowsOfASource(_ record: Record) {
    check(MeasuredInference.all.filter { $0.source == record.group }.map(\.error), record)
  }

  @Test(arguments: components)
  func rowsOfAComponent(_ record: Record) {
    check(MeasuredInference.all.filter { $0.component == record.group }.map(\.error), record)
  }

  private func check(_ errors: [Double], _ record: Record) {
    guard errors.count == record.count else {
      Issue.record("\(record.group): \(errors.count) rows, not \(record.count)")
      return
    }
    let reached = Statistics(errors: errors)
    #expect(reached.median <= record.median, "\(record.group): \(reached.median)")
    #expect(reached.percentile90 <= record.percentile90, "\(record.group): \(reached)")
    #expect(reached.tooLow <= record.tooLow, "\(record.group): \(reached)")
  }
}
