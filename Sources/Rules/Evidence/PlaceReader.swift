import ModelCatalog

/// The strengths of models by one table, measured or not.
struct PlaceReader {
  private let table: StandingTable
  private let part: StandingTable.Part
  private let specialists: Set<String>
  /// What the measured models of a line are above expectation.
  private var lines: [String: Double] = [:]
  /// The models that a model followed, by its name.
  private var predecessors: [String: [(family: Family, model: Model)]] = [:]
  /// The newest year of a measured model.
  private var newest = 0.0

  /// The greatest strength that anybody measured.
  let top: Double

  init(
    _ table: StandingTable, _ mode: Request.Mode, _ catalog: Catalog, _ specialists: Set<String>
  ) {
    self.table = table
    self.specialists = specialists
    part = table.part(mode)
    top = part.top
    for family in catalog.families {
      var (sum, count) = (0.0, 0.0)
      for model in family.models {
        if let next = model.supersededBy { predecessors[next, default: []].append((family, model)) }
        guard let standing = part.standings[model.name] else { continue }
        let measured = MeasuredModel(model, of: family)
        newest = max(newest, measured.year)
        sum += standing.strength - foretold(measured)
        count += 1
      }
      if count > 0 { lines[family.id] = Expectation.ofLine(sum: sum, count: count) }
    }
  }

  private func foretold(_ model: MeasuredModel) -> Double {
    part.expectation.strength(weight: model.weight, year: model.year)
  }

  /// Whether the table has the model.
  func isMeasured(_ model: Model) -> Bool { part.standings[model.name] != nil }

  /// The task or the language.
  var id: String { table.id }

  /// Whether a model is in the best third of those that were measured.
  func isAmongTheBest(_ model: Model) -> Bool {
    guard let own = part.standings[model.name]?.strength else { return false }
    return 3 * part.standings.values.filter { $0.strength > own }.count < part.standings.count
  }

  /// The strength of a model, and what it rests on.
  func strength(of model: Model, in family: Family) -> (strength: Double, basis: Place.Basis) {
    if let standing = part.standings[model.name] { return (standing.strength, basis(standing)) }
    let measured = MeasuredModel(model, of: family)
    if specialists.contains(family.id) {
      let strength = part.expectation.strength(
        weight: Self.timesOfAClass * measured.weight, year: min(measured.year + 1, newest))
      return (strength, .specialist)
    }
    let line = lines[family.id]
    var best: (strength: Double, basis: Place.Basis) = (
      foretold(measured) + (line ?? 0), line == nil ? .expectation : .line
    )
    for (family, predecessor) in predecessors[model.name] ?? [] {
      guard let standing = part.standings[predecessor.name],
        MeasuredModel(predecessor, of: family).weight <= Self.timesOfAClass * measured.weight
      else { continue }
      if standing.strength > best.strength {
        best = (standing.strength, .predecessor(predecessor.name))
      }
    }
    return best
  }

  /// How much heavier the next weight class is.
  private static let timesOfAClass = 1.5

  /// What the sources counted of a model.
  func evidence(for model: Model) -> [Place.Evidence] {
    guard let standing = part.standings[model.name] else { return [] }
    return zip(table.sources, standing.counts).compactMap { source, count in
      guard count.comparisons > 0 else { return nil }
      return Place.Evidence(
        task: table.id, source: source.title, date: source.date, wins: count.wins,
        comparisons: count.comparisons)
    }
  }

  /// The fewest comparisons by which a source says better or worse.
  private static let fewest = 3

  private func basis(_ standing: StandingTable.Standing) -> Place.Basis {
    let counted = zip(table.sources, standing.counts).filter { $1.comparisons > 0 }
    if counted.isEmpty { return .otherTasks }
    let shares = counted.filter { $1.comparisons >= Self.fewest }
      .map { Double($1.wins) / Double($1.comparisons) }
    if let least = shares.min(), let most = shares.max(), least < 0.4, most > 0.6 {
      return .disputed
    }
    return counted.count > 1 || counted.contains { $0.0.hasIntervals } ? .measured : .oneSource
  }
}
