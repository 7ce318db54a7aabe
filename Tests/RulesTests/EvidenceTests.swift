import Foundation
import ModelCatalog
import Testing

@testable import Rules

/// The measurements, what is derived from them, and what follows.
@Suite struct EvidenceTests {
  /// `advise-quality --write` makes the files anew.
  @Test func standingsAreFresh() throws {
    let advisor = try TestAdvisor.get()
    let derivation = StandingDerivation(try EvidenceSource.embedded(), advisor.catalog)
    let ids = derivation.ids(advisor.guidance)
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Data/evidence/standings").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.sorted() == ids.map { "\($0).json" }.sorted())
    for id in ids {
      let text = derivation.text(of: id, advisor.guidance)
      #expect(DataFile.embeddedStandings(id)?.text == Array(text.utf8), "\(id)")
    }
  }

  @Test func everySourceIsEmbeddedInTheOrderOfNames() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Data/evidence").standardizedFileURL
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") }.sorted()
    let files = try names.map { Array(try Data(contentsOf: folder.appending(path: $0))) }
    #expect(DataFile.embeddedEvidence.map(\.text) == files)
    #expect(try EvidenceSource.embedded().map { "\($0.id).json" } == names)
  }

  @Test func everySourceSaysWhoMeasuredWhatAndWhen() throws {
    for source in try EvidenceSource.embedded() {
      #expect(["CC-BY-4.0", "MIT"].contains(source.license))
      let known = Set(source.benchmarks.map(\.id))
      for benchmark in source.benchmarks {
        #expect(benchmark.date.count == 10 && benchmark.noise > 0, "\(benchmark.name)")
      }
      for entry in source.entries {
        #expect(known.isSuperset(of: entry.scores.keys), "\(entry.model)")
        #expect(Set(entry.scores.keys).isSuperset(of: entry.intervals.keys), "\(entry.model)")
      }
    }
  }

  /// The series are as good as the C library's functions.
  @Test(arguments: [0.001, 0.5, 0.99, 1, 1.01, 2, 7, 31.3, 1e6])
  func logarithmsAreRight(value: Double) {
    #expect(abs(logarithm(value) - log(value)) < 1e-9)
    #expect(abs(exponential(logarithm(value)) / value - 1) < 1e-9)
  }

  /// Three that beat each other in turn, and one that nobody measured.
  @Test func winsMakeStrengths() {
    let models = ["first", "second", "third", "unknown"].map { MeasuredModel(made: $0) }
    let fit = StrengthFit(
      [
        StrengthFit.Pair(first: 0, second: 1, wins: 3, losses: 1),
        StrengthFit.Pair(first: 1, second: 2, wins: 4, losses: 0),
      ], models)
    #expect(fit.strengths[0] > fit.strengths[1])
    #expect(fit.strengths[1] > fit.strengths[2])
    #expect(fit.counts == [4, 8, 4, 0])
  }

  /// Opinion does not contradict what was measured: a line that leads is not in the lower half of
  /// its class, one that is strong not in the lowest fifth, one that is usable not far above it.
  @Test func tiersFollowTheMeasurements() throws {
    let advisor = try TestAdvisor.get()
    for task in advisor.guidance.tasks where task.measuredBy == [task.id] {
      let table = try #require(StandingTable.embedded(task.id))
      for (line, percentile, models) in table.percentiles(advisor.catalog) where models > 1 {
        let shown = "\(line) for \(task.id): \(Int(percentile))"
        switch task.tiers[line] {
        case .leading: #expect(percentile >= 50, "\(shown)")
        case .strong: #expect(percentile >= 20, "\(shown)")
        case .usable: #expect(percentile <= 75, "\(shown)")
        case .dated, nil: break
        }
      }
    }
  }

  /// A successor that the request excludes changes nothing.
  @Test func aSuccessorOutsideTheRequestChangesNothing() throws {
    let advisor = try TestAdvisor.get()
    for task in ["chat", "code", "math"] {
      for size in [5.0, 9, 20] {
        let request = Request(task: task, hardware: .vram(80), maxSizeInBillions: size)
        for item in advisor.advise(on: request).recommendations {
          let limit = size * 1e9 * 1.1
          for next in item.candidate.successors {
            #expect(Double(next.parameters.total) <= limit, "\(item.candidate.id): \(next.name)")
          }
        }
      }
    }
  }

  /// More memory never puts a worse measured model first, nor a lighter one in the same group.
  @Test(arguments: SweepTests.tasks, [nil, "zh", "de"])
  func moreMemoryIsNeverWorse(task: String, language: String?) throws {
    let advisor = try TestAdvisor.get()
    for (mode, rows) in [(Request.Mode.run, nil), (.finetune, 500), (.finetune, 5000)] {
      var last: (group: Int, card: Double)?
      for card in [4.0, 8, 12, 16, 24, 32, 48, 80, 141] {
        let request = Request(
          mode: mode, task: task, rows: rows, hardware: .vram(card),
          languages: language.map { [$0] } ?? [])
        let places = advisor.measuring(request).guidance.places
        guard let first = advisor.advise(on: request).recommendations.first?.candidate,
          let group = places?[first.model]?.group
        else { continue }
        if let last {
          #expect(group <= last.group, "\(first.id) at \(card) GiB after \(last.card)")
        }
        last = (group, card)
      }
    }
  }
}

extension MeasuredModel {
  /// A model of 8B of January 2025.
  fileprivate init(made name: String) {
    self.init(
      name: name, line: name, billions: 8, computingBillions: 8, activeBillions: 8, weight: 8,
      year: 0)
  }
}

extension StandingTable {
  /// The mean percentile of each line's models among the measured ones of their weight class.
  func percentiles(_ catalog: Catalog) -> [(line: String, percentile: Double, models: Int)] {
    let models = MeasuredModel.all(in: catalog).filter { model in
      (run.standings[model.name]?.counts.reduce(0) { $0 + $1.comparisons } ?? 0) >= 3
    }
    var found: [String: [Double]] = [:]
    for model in models {
      let others = models.filter { $0.name != model.name && $0.isInClass(of: model) }
      guard others.count >= 3, let own = run.standings[model.name]?.strength else { continue }
      let below = others.filter { run.standings[$0.name]?.strength ?? 0 < own }.count
      found[model.line, default: []].append(100 * Double(below) / Double(others.count))
    }
    return found.map { ($0.key, $0.value.reduce(0, +) / Double($0.value.count), $0.value.count) }
  }
}
