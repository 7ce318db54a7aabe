import ModelCatalog

/// Judges rankings by pairs of models that a source tells apart.
package struct QualityJudge {
  /// Two models of one weight class, the better one first.
  package struct Pair {
    package let source: String
    package let benchmark: String
    package let task: String
    package let language: String?
    package let better: String
    package let worse: String
  }

  /// The order of every model for one request.
  package struct Order {
    /// The places by name, 0 the first.
    package let places: [String: Int]
    private let values: [String: [Double]]

    init(_ selection: Selection) {
      let ordered = selection.ordered
      places = Dictionary(
        uniqueKeysWithValues: ordered.enumerated().map { ($1.model.name, $0) })
      values = Dictionary(uniqueKeysWithValues: ordered.map { ($0.model.name, $0.values) })
    }

    /// The criterion that puts one of two models above the other.
    package func decides(_ first: String, _ second: String) -> String? {
      guard let first = values[first], let second = values[second] else { return nil }
      return zip(first, second).enumerated().first { $1.0 != $1.1 }
        .map { Criterion.all[$0.offset].id }
    }
  }

  private let advisor: Advisor
  private let sources: [EvidenceSource]

  /// A judge over a catalog.
  package init(_ advisor: Advisor, _ sources: [EvidenceSource]) {
    self.advisor = advisor
    self.sources = sources
  }

  /// What a source tells apart.
  package func pairs(of source: EvidenceSource, _ mode: Request.Mode) -> [Pair] {
    let models = MeasuredModel.all(in: advisor.catalog)
    return Comparison.all([source], models, mode).compactMap { comparison in
      let (better, worse) = (models[comparison.better], models[comparison.worse])
      let times = better.billions / worse.billions
      guard times >= 0.67, times <= 1.5 else { return nil }
      let benchmark = comparison.benchmark
      return Pair(
        source: source.id, benchmark: benchmark.name, task: benchmark.task,
        language: benchmark.language, better: better.name, worse: worse.name)
    }
  }

  /// The order for a request, by standings from all sources but one.
  package func order(_ request: Request, without source: String?) -> Order {
    let derivation = StandingDerivation(sources.filter { $0.id != source }, advisor.catalog)
    let guidance = advisor.guidance.measuring(request, in: advisor.catalog) { id in
      let table = derivation.table(id, advisor.guidance)
      return table.run.standings.isEmpty ? nil : table
    }
    return Order(
      Selection(advisor.catalog, guidance, request, isMeasured: true))
  }
}
