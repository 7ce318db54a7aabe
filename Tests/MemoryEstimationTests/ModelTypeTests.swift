import MeasuredMemory
import MemoryEstimation
import Testing

@testable import ModelCatalog

/// Small models of every type: what is counted of their files is what transformers builds of them.
struct ModelTypeTests {
  /// One file, and what transformers 5.23.0 makes of it (`Fixtures/model_types.py`).
  struct Row: Sendable, CustomTestStringConvertible {
    let type: String
    let number: Int
    let weights: Int
    let windows: Int
    let config: [UInt8]
    var testDescription: String { "\(number) \(type)" }

    init?(_ line: Substring, _ number: Int) {
      guard let start = line.firstRange(of: "\"config\":"),
        let weights = Self.number("weights", line),
        let uncounted = Self.number("uncounted", line),
        let windows = Self.number("windows", line)
      else { return nil }
      config = Array(line[start.upperBound...].dropLast().utf8)
      type =
        line.split(separator: "\"model_type\":\"").last?.prefix { $0 != "\"" }
        .description ?? ""
      self.number = number
      self.weights = weights - uncounted
      self.windows = windows
    }

    private static func number(_ key: String, _ line: Substring) -> Int? {
      guard let place = line.firstRange(of: "\"\(key)\":") else { return nil }
      return Int(line[place.upperBound...].prefix { $0.isNumber })
    }
  }

  static let rows: [Row] = ((try? TestCatalog.fixture("model-types.jsonl")) ?? "")
    .split(separator: "\n").enumerated().compactMap { Row($1, $0 + 1) }

  @Test func thereAreRows() {
    #expect(Self.rows.count > 100)
    #expect(Set(Self.rows.map(\.type)).count > 55)
  }

  @Test(arguments: rows)
  func weightsAreThoseOfTransformers(_ row: Row) throws {
    let file = try HuggingFaceConfig(row.config)
    #expect(ParameterCount(file.architecture).total == row.weights)
    #expect(!file.notes.contains { $0.description.contains("not known") })
  }

  @Test(arguments: rows)
  func windowsAreThoseOfTransformers(_ row: Row) throws {
    let architecture = try HuggingFaceConfig(row.config).architecture
    #expect(architecture.slidingWindow?.layers ?? 0 == row.windows)
  }
}
