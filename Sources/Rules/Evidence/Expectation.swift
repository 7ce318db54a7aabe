import StrictJSON

/// How strong a model is expected to be before it is measured: by size and year, fitted to those
/// that were.
struct Expectation {
  /// The strength of a model of 1B of January 2025, in the unit of `Standing.strength`.
  var base = 0.0
  /// What e times the weight adds.
  var perSize = 0.0
  /// What a later year adds.
  var perYear = 0.0

  /// The strength that size and year foretell.
  func strength(weight: Double, year: Double) -> Double {
    base + perSize * logarithm(weight) + perYear * year
  }

  /// What the measured models of a line are above expectation, on the average; a single one counts
  /// for half.
  static func ofLine(sum: Double, count: Double) -> Double { sum / (count + 1) }
}

extension Expectation {
  init(_ value: JSONValue?) {
    guard let value else { return }
    var json = JSONObject(value)
    base = json.required("base")?.number() ?? 0
    perSize = json.required("perSize")?.number() ?? 0
    perYear = json.required("perYear")?.number() ?? 0
    json.finish()
  }

  /// The least squares of strengths, each counted by its weight.
  init(_ models: [MeasuredModel], strengths: [Double], counts: [Double]) {
    let rows = models.map { [1, logarithm($0.weight), $0.year] }
    let found = LeastSquares.solve(rows, strengths, counts: counts)
    (base, perSize, perYear) = (found[0], found[1], found[2])
  }
}
