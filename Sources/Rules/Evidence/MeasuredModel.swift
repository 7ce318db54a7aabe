import ModelCatalog

/// What is known of a model before anybody measures it.
struct MeasuredModel {
  let name: String
  /// The id of its line.
  let line: String
  /// All parameters, in billions.
  let billions: Double
  /// The parameters that compute, and those that each token reads, in billions.
  let computingBillions: Double
  let activeBillions: Double
  /// The weight that it counts as, in billions of parameters.
  let weight: Double
  /// When it appeared, in years since the start of 2025; 2020 where that is not known.
  let year: Double

  init(
    name: String, line: String, billions: Double, computingBillions: Double,
    activeBillions: Double, weight: Double, year: Double
  ) {
    self.name = name
    self.line = line
    self.billions = billions
    self.computingBillions = computingBillions
    self.activeBillions = activeBillions
    self.weight = weight
    self.year = year
  }

  init(_ model: Model, of family: Family) {
    name = model.name
    line = family.id
    billions = Double(model.parameters.total) / 1e9
    computingBillions = model.computingBillions
    activeBillions = model.parameters.active.map { Double($0) / 1e9 } ?? computingBillions
    weight = model.weightInBillions
    let release = model.release == nil ? (year: 2020, month: 1) : model.releaseYearAndMonth
    year = Double(release.year - 2025) + Double(max(release.month, 1) - 1) / 12
  }

  /// Every model of a catalog.
  static func all(in catalog: Catalog) -> [MeasuredModel] {
    catalog.families.flatMap { family in family.models.map { MeasuredModel($0, of: family) } }
  }

  /// Whether two models are of one weight class.
  func isInClass(of other: MeasuredModel) -> Bool {
    let times = weight / other.weight
    return times >= 0.67 && times <= 1.5
  }
}

extension Model {
  /// The share of the active parameters in the weight of a mixture of experts.
  ///
  /// Measured: where scores are explained by both numbers, all parameters count for 0.8 to 1.0 of the
  /// size and the active ones for the rest, with an error of 0.2, whatever the task; for each task
  /// see `activeShare` in `Data/evidence/standings/`.
  static let activeShare = 0.1

  /// The parameters that compute, in billions: without the table of embeddings that each layer of
  /// Gemma 3n and of Gemma 4's small models looks up.
  var computingBillions: Double {
    let billions = Double(parameters.total) / 1e9
    guard let table = architecture?.perLayerEmbedding else { return billions }
    let layers = architecture?.layers ?? 0
    return billions - Double(table.vocabularySize * table.dimension * layers) / 1e9
  }

  /// The size of a dense model that measures alike, in billions of parameters.
  var weightInBillions: Double {
    guard let active = parameters.active else { return computingBillions }
    return exponential(
      (1 - Self.activeShare) * logarithm(Double(parameters.total) / 1e9)
        + Self.activeShare * logarithm(Double(active) / 1e9))
  }
}
