import ModelCatalog

/// The candidates that every rule allows for one request, and their values for the criteria.
///
/// A criterion is asked once, and only where two candidates are equal by all earlier ones.
struct Ranking {
  private let request: Request
  private let guidance: Guidance
  private let criteria = Criterion.all
  private(set) var candidates: [Candidate] = []
  /// The values of all candidates, one behind the other; not a number where none was asked for.
  private var values: [Double] = []

  init(_ request: Request, _ guidance: Guidance) {
    self.request = request
    self.guidance = guidance
  }

  /// Adds a candidate, with what its rules said while they were asked whether they allow it.
  mutating func add(_ candidate: Candidate, _ ranks: [Double]) {
    candidates.append(candidate)
    values += ranks
  }

  /// The value of a candidate for a criterion.
  private mutating func value(_ candidate: Int, _ criterion: Int) -> Double {
    let place = candidate * criteria.count + criterion
    let known = values[place]
    if !known.isNaN { return known }
    let value = criteria[criterion].value(candidates[candidate], request, guidance)
    values[place] = value
    return value
  }

  /// Whether two candidates are equal by a criterion.
  mutating func areEqual(_ first: Int, _ second: Int, by criterion: Int) -> Bool {
    value(first, criterion) == value(second, criterion)
  }

  /// The first criterion in which two candidates differ, and whether the first one is better.
  mutating func difference(_ first: Int, _ second: Int) -> (criterion: Int, isBetter: Bool)? {
    for criterion in criteria.indices {
      let (one, other) = (value(first, criterion), value(second, criterion))
      if one != other { return (criterion, one < other) }
    }
    return nil
  }

  /// Whether one candidate comes before another.
  mutating func isBefore(_ first: Int, _ second: Int) -> Bool {
    difference(first, second)?.isBetter ?? false
  }

  /// The best of some candidates; the first of equal ones.
  mutating func best(of ways: Range<Int>) -> Int {
    var best = ways.lowerBound
    for way in ways.dropFirst() where isBefore(way, best) { best = way }
    return best
  }
}
