import ModelCatalog

/// The candidates that every rule allows for one request, and their values for the criteria.
///
/// A criterion is asked once, and only where two candidates are equal by all earlier ones.
struct Ranking {
  private let criteria = Criterion.all
  private(set) var candidates: [Candidate] = []
  /// The values of all candidates, one behind the other; not a number where none was asked for.
  private var values: [Double] = []

  /// Adds a candidate, with what its rules said while they were asked whether they allow it.
  mutating func add(_ candidate: Candidate, _ ranks: [Double]) {
    candidates.append(candidate)
    values += ranks
  }

  /// The value of a candidate for a criterion.
  private mutating func value(_ candidate: Int, _ criterion: Int, _ question: Question) -> Double {
    let place = candidate * criteria.count + criterion
    let known = values[place]
    if !known.isNaN { return known }
    let value = question.value(of: candidates[candidate], by: criteria[criterion])
    values[place] = value
    return value
  }

  /// Whether two candidates are equal by a criterion.
  mutating func areEqual(
    _ first: Int, _ second: Int, by criterion: Int, _ question: Question
  ) -> Bool {
    value(first, criterion, question) == value(second, criterion, question)
  }

  /// The first criterion in which two candidates differ, and whether the first one is better.
  mutating func difference(_ first: Int, _ second: Int, _ question: Question)
    -> (criterion: Int, isBetter: Bool)?
  {
    for criterion in criteria.indices {
      let (one, other) = (
        value(first, criterion, question), value(second, criterion, question)
      )
      if one != other { return (criterion, one < other) }
    }
    return nil
  }

  /// Whether one candidate comes before another.
  mutating func isBefore(_ first: Int, _ second: Int, _ question: Question) -> Bool {
    difference(first, second, question)?.isBetter ?? false
  }

  /// The best of some candidates; the first of equal ones.
  mutating func best(of ways: Range<Int>, _ question: Question) -> Int {
    var best = ways.lowerBound
    for way in ways.dropFirst() where isBefore(way, best, question) { best = way }
    return best
  }
}
