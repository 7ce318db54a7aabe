/// Strengths of models from comparisons, by Bradley and Terry: the difference of two strengths is the
/// logarithm of the odds that one wins.
///
/// Each model also has half a win and half a loss against what its line, its size and its year
/// foretell, so that few comparisons move it little. What is foretold is fitted in turn.
struct StrengthFit {
  /// Wins of one model over another, by number; each pair stands once.
  struct Pair {
    let first: Int
    let second: Int
    var wins: Double
    var losses: Double
  }

  private(set) var expectation = Expectation()
  /// The strength of each model.
  private(set) var strengths: [Double]
  /// How many comparisons each model was in.
  private(set) var counts: [Double]

  private static let rounds = 10
  private static let stepsInARound = 5

  init(_ pairs: [Pair], _ models: [MeasuredModel]) {
    strengths = models.map { _ in 0 }
    counts = strengths
    var wins = strengths
    for pair in pairs {
      wins[pair.first] += pair.wins
      wins[pair.second] += pair.losses
      counts[pair.first] += pair.wins + pair.losses
      counts[pair.second] += pair.wins + pair.losses
    }
    let trust = counts.map { $0 / ($0 + 1) }
    var expected = strengths
    for _ in 0..<Self.rounds {
      strengths = Self.improved(strengths, expected, pairs, wins)
      expectation = Expectation(models, strengths: strengths, counts: trust)
      expected = expectations(models, trust)
    }
  }

  /// The steps of the usual algorithm (minorize, then maximize).
  private static func improved(
    _ strengths: [Double], _ expected: [Double], _ pairs: [Pair], _ wins: [Double]
  ) -> [Double] {
    let foretold = expected.map(exponential)
    var powers = strengths.map(exponential)
    for _ in 0..<stepsInARound {
      var divisors = powers.indices.map { 1 / (powers[$0] + foretold[$0]) }
      for pair in pairs {
        let share = (pair.wins + pair.losses) / (powers[pair.first] + powers[pair.second])
        divisors[pair.first] += share
        divisors[pair.second] += share
      }
      for model in powers.indices { powers[model] = (wins[model] + 0.5) / divisors[model] }
    }
    return powers.map(logarithm)
  }

  private func expectations(_ models: [MeasuredModel], _ trust: [Double]) -> [Double] {
    let plain = models.map { expectation.strength(weight: $0.weight, year: $0.year) }
    var lines: [String: (sum: Double, count: Double)] = [:]
    for (number, model) in models.enumerated() {
      lines[model.line, default: (0, 0)].sum += trust[number] * (strengths[number] - plain[number])
      lines[model.line, default: (0, 0)].count += trust[number]
    }
    return models.indices.map { number in
      let line = lines[models[number].line] ?? (0, 0)
      return plain[number] + Expectation.ofLine(sum: line.sum, count: line.count)
    }
  }
}
