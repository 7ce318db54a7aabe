import ModelCatalog

/// Standings from what the sources published.
package struct StandingDerivation {
  private let sources: [EvidenceSource]
  private let models: [MeasuredModel]
  private let comparisons: [Request.Mode: [Comparison]]
  /// The benchmarks of a source in a task.
  private let benchmarks: [String: Int]

  /// How much a comparison of another task or language counts.
  private static let otherTask = 0.2
  /// As many benchmarks of a source in one task count in full; more share this weight.
  private static let mostBenchmarks = 3.0

  /// The derivation from some sources over a catalog.
  package init(_ sources: [EvidenceSource], _ catalog: Catalog) {
    self.sources = sources
    let models = MeasuredModel.all(in: catalog)
    self.models = models
    comparisons = Dictionary(
      uniqueKeysWithValues: Request.Mode.allCases.map {
        ($0, Comparison.all(sources, models, $0))
      })
    benchmarks = sources.reduce(into: [:]) { counts, source in
      for benchmark in source.benchmarks {
        counts["\(source.id) \(benchmark.task)", default: 0] += 1
      }
    }
  }

  /// The tasks and languages that somebody measured: the ids of tasks first.
  package func ids(_ guidance: Guidance) -> [String] {
    let tasks = guidance.tasks.filter { !$0.measuredBy.isEmpty }.map(\.id)
    let languages = Set(sources.flatMap(\.benchmarks).compactMap(\.language))
    return tasks + languages.sorted()
  }

  /// The file of a task or of a language.
  package func text(of id: String, _ guidance: Guidance) -> String { table(id, guidance).text }

  /// The standings of a task or of a language.
  func table(_ id: String, _ guidance: Guidance) -> StandingTable {
    let tasks = guidance.task(id)?.measuredBy
    func counts(_ benchmark: EvidenceSource.Benchmark) -> Bool {
      tasks?.contains(benchmark.task) ?? (benchmark.language == id)
    }
    let own = sources.filter { $0.benchmarks.contains(where: counts) }
    let fits = Dictionary(
      uniqueKeysWithValues: Request.Mode.allCases.map { ($0, fit($0, counts)) })
    return StandingTable(
      id: id,
      sources: own.map { source in
        let measured = source.benchmarks.filter(counts)
        return StandingTable.Source(
          id: source.id, title: source.title,
          date: String((measured.map(\.date).max() ?? "").prefix(7)),
          hasIntervals: source.entries.contains { entry in
            measured.contains { entry.intervals[$0.id] != nil }
          })
      },
      activeShare: fits[.run].map(activeShare) ?? 0,
      finetune: part(.finetune, fits[.finetune], own, isTask: tasks != nil, counts),
      run: part(.run, fits[.run], own, isTask: tasks != nil, counts))
  }

  private func fit(
    _ mode: Request.Mode, _ counts: (EvidenceSource.Benchmark) -> Bool
  ) -> StrengthFit {
    var pairs: [Int: StrengthFit.Pair] = [:]
    for comparison in comparisons[mode] ?? [] {
      let benchmark = comparison.benchmark
      let number = Double(benchmarks["\(comparison.source) \(benchmark.task)"] ?? 1)
      let weight =
        (counts(benchmark) ? 1 : Self.otherTask) * min(number, Self.mostBenchmarks) / number
      let isFirst = comparison.better < comparison.worse
      let (first, second) =
        isFirst
        ? (comparison.better, comparison.worse) : (comparison.worse, comparison.better)
      pairs[
        first * models.count + second,
        default: StrengthFit.Pair(first: first, second: second, wins: 0, losses: 0)
      ].add(wins: isFirst ? weight : 0, losses: isFirst ? 0 : weight)
    }
    return StrengthFit(pairs.sorted { $0.key < $1.key }.map(\.value), models)
  }

  private func part(
    _ mode: Request.Mode, _ fit: StrengthFit?, _ own: [EvidenceSource],
    isTask: Bool, _ counts: (EvidenceSource.Benchmark) -> Bool
  ) -> StandingTable.Part {
    let none = StandingTable.Count(wins: 0, comparisons: 0)
    var found = models.map { _ in own.map { _ in none } }
    for comparison in comparisons[mode] ?? [] where counts(comparison.benchmark) {
      let (better, worse) = (comparison.better, comparison.worse)
      guard models[better].isInClass(of: models[worse]),
        let source = own.firstIndex(where: { $0.id == comparison.source })
      else { continue }
      found[better][source].wins += 1
      found[better][source].comparisons += 1
      found[worse][source].comparisons += 1
    }
    guard let fit else { return StandingTable.Part(nil) }
    // A task takes the others' comparisons as a hint; a language only says what was measured in it.
    let measured = models.indices.filter { model in
      isTask ? fit.counts[model] > 0.5 : found[model].contains { $0.comparisons > 0 }
    }
    return StandingTable.Part(
      expectation: fit.expectation,
      standings: Dictionary(
        uniqueKeysWithValues: measured.map {
          (
            models[$0].name,
            StandingTable.Standing(strength: fit.strengths[$0], counts: found[$0])
          )
        }))
  }

  /// What share of the size the active parameters are, where both explain the strengths.
  private func activeShare(_ fit: StrengthFit) -> Double {
    let rows = models.map {
      [1, logarithm($0.computingBillions), logarithm($0.activeBillions), $0.year]
    }
    let factors = LeastSquares.solve(
      rows, fit.strengths, counts: fit.counts.map { $0 / ($0 + 1) })
    return factors[2] / (factors[1] + factors[2])
  }
}

extension StrengthFit.Pair {
  fileprivate mutating func add(wins: Double, losses: Double) {
    self.wins += wins
    self.losses += losses
  }
}
