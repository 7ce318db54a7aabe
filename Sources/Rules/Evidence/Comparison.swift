import ModelCatalog

/// Two models that one benchmark tells apart by more than its noise.
struct Comparison {
  /// The id of the source.
  let source: String
  let benchmark: EvidenceSource.Benchmark
  /// The better and the worse model, by their number in the list of models.
  let better: Int
  let worse: Int
}

extension Comparison {
  /// Every comparison that sources make between models of sizes up to four times apart.
  ///
  /// To run, the better mode of a model counts; to train, the one without thinking, where there is
  /// one. The first edition of a model counts, and a later one only where the first was not measured.
  static func all(_ sources: [EvidenceSource], _ models: [MeasuredModel], _ mode: Request.Mode)
    -> [Comparison]
  {
    let numbers = Dictionary(uniqueKeysWithValues: models.indices.map { (models[$0].name, $0) })
    return sources.flatMap { source in
      source.benchmarks.flatMap { benchmark -> [Comparison] in
        let scores = best(of: source, benchmark, numbers, mode)
        return scores.indices.flatMap { first in
          scores[..<first].compactMap { second in
            compared(scores[first], second, benchmark, models, source.id)
          }
        }
      }
    }
  }

  /// A model's score, the higher the better, and half of its interval.
  private typealias Score = (model: Int, value: Double, interval: Double)

  /// The furthest that two models may be apart in size to be compared.
  private static let mostTimesApart = 4.0

  private static func compared(
    _ first: Score, _ second: Score, _ benchmark: EvidenceSource.Benchmark,
    _ models: [MeasuredModel], _ source: String
  ) -> Comparison? {
    let times = models[first.model].billions / models[second.model].billions
    guard max(times, 1 / times) <= mostTimesApart,
      abs(first.value - second.value) > max(benchmark.noise, first.interval + second.interval)
    else { return nil }
    let (better, worse) = first.value > second.value ? (first, second) : (second, first)
    return Comparison(
      source: source, benchmark: benchmark, better: better.model, worse: worse.model)
  }

  private static func best(
    of source: EvidenceSource, _ benchmark: EvidenceSource.Benchmark, _ numbers: [String: Int],
    _ mode: Request.Mode
  ) -> [Score] {
    var found: [Int: (rank: Int, score: Score)] = [:]
    for entry in source.entries {
      guard let model = numbers[entry.model], let score = entry.scores[benchmark.id] else {
        continue
      }
      let rank = (entry.counts(for: mode) ? 0 : 2) + (entry.edition == nil ? 0 : 1)
      let value = benchmark.isLowerBetter ? -score : score
      if let known = found[model],
        (known.rank, -known.score.value) <= (rank, -value)
      {
        continue
      }
      found[model] = (rank, (model, value, entry.intervals[benchmark.id] ?? 0))
    }
    return found.values.map(\.score).sorted { $0.model < $1.model }
  }
}
