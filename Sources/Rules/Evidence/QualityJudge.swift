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

extension QualityJudge {
  /// Two models that two neighbouring criteria put in opposite orders, all before them being equal.
  package struct Neighbours {
    package let request: Request
    /// The one that the earlier criterion puts first.
    package let first: String
    package let second: String
  }

  /// For each criterion and the next one, the first of some requests in which their order decides.
  package func neighbours(_ requests: [Request]) -> [(ids: (String, String), found: Neighbours?)] {
    var found: [Neighbours?] = Criterion.all.dropLast().map { _ in nil }
    for request in requests {
      let ordered = Selection(advisor.catalog, advisor.guidance, request).ordered
      for place in found.indices where found[place] == nil {
        let groups = Dictionary(grouping: ordered.indices) { Array(ordered[$0].values[..<place]) }
        for group in groups.sorted(by: { $0.value[0] < $1.value[0] }).map(\.value) {
          for first in group {
            let second = group.first { other in
              ordered[first].values[place] < ordered[other].values[place]
                && ordered[first].values[place + 1] > ordered[other].values[place + 1]
            }
            guard let second, found[place] == nil else { continue }
            found[place] = Neighbours(
              request: request, first: ordered[first].model.name,
              second: ordered[second].model.name)
          }
        }
      }
    }
    return found.indices.map { place in
      ((Criterion.all[place].id, Criterion.all[place + 1].id), found[place])
    }
  }
}
