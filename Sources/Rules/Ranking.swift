import ModelCatalog

/// The candidates that every rule allows for one request, and their values for the criteria.
///
/// A criterion is asked once, and only where two candidates are equal by all earlier ones.
struct Ranking {
  private let measures = Criterion.all.map(\.measure)
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
    let place = candidate * measures.count + criterion
    let known = values[place]
    if !known.isNaN { return known }
    let value = measures[criterion].value(
      candidates[candidate], question.request, question.guidance)
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
  ///
  /// - Parameter ofOneModel: Whether both are known to be of one model.
  mutating func difference(
    _ first: Int, _ second: Int, ofOneModel: Bool = false, _ question: Question
  ) -> (criterion: Int, isBetter: Bool)? {
    for criterion in measures.indices where !(ofOneModel && measures[criterion].isOfModel) {
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

  /// The best of some candidates of one model; the first of equal ones.
  mutating func best(of ways: Range<Int>, _ question: Question) -> Int {
    var best = ways.lowerBound
    for way in ways.dropFirst()
    where difference(way, best, ofOneModel: true, question)?.isBetter == true { best = way }
    return best
  }

  /// Whether a model that nobody compared yet comes behind a candidate in any case.
  ///
  /// - Parameter values: The least that each of the first criteria can say of the model.
  mutating func isBehind(_ values: [Double], _ candidate: Int, _ question: Question) -> Bool {
    for (criterion, least) in values.enumerated() {
      let value = value(candidate, criterion, question)
      if least != value { return least > value }
    }
    return false
  }
}
