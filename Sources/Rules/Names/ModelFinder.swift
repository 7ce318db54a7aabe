import ModelCatalog

/// Finds the model that somebody means, by any of its names.
///
/// The one place where names become models: exact names first (name, alias, repository, ollama
/// tag), then what the words of the name say. Two models that a name could mean are never guessed
/// between.
public struct ModelFinder: Sendable {
  /// What a name means.
  public enum Answer: Sendable {
    /// One model.
    case found(Family, Model)
    /// One of several, which the name does not tell apart.
    case ambiguous([Model])
    /// No model of the catalog.
    case unknown
  }

  private let catalog: Catalog

  /// A finder in a catalog. Making it costs nothing.
  public init(_ catalog: Catalog) { self.catalog = catalog }

  /// What a name means.
  public func find(_ text: String) -> Answer {
    let name = ModelName(text)
    if !name.isTagOfAnother, let exact = catalog.model(named: text) {
      return .found(exact.family, exact.model)
    }
    let index = NameIndex(catalog, for: [name])
    if let match = index.model(for: name) { return .found(match.family, match.model) }
    let candidates = index.candidates(for: name)
    return candidates.isEmpty ? .unknown : .ambiguous(candidates.map(\.model))
  }

  /// What the catalog knows beside a name that means none of its models: other editions, or others
  /// of the same line.
  public func relation(of text: String) -> NameIndex.Relation? {
    let name = ModelName(text)
    return NameIndex(catalog, for: [name]).relation(of: name)
  }

  /// The models whose names are nearest to a name that is none: of the same line and about the
  /// same size, and by spelling; at most three.
  public func nearest(to text: String) -> [Model] {
    let name = ModelName(text)
    let models = catalog.families.flatMap(\.models)
    var near: [Model] = []
    if let family = name.family?.lowercased(), let size = name.parametersInBillions, size > 0 {
      let kin = models.filter { ModelName($0.name).family?.lowercased() == family }
      func distance(_ model: Model) -> Double {
        let ratio = Double(model.parameters.total) / 1e9 / size
        return ratio > 1 ? ratio : 1 / max(ratio, 1e-9)
      }
      let sameVersion = kin.filter { ModelName($0.name).version == name.version }
      near += sameVersion.sorted { distance($0) < distance($1) }.prefix(2)
      if let other = kin.min(by: { distance($0) < distance($1) }),
        !near.contains(where: { $0 === other })
      {
        near.append(other)
      }
    }
    if near.isEmpty, let spelled = text.nearest(in: models.map(\.name)),
      let model = models.first(where: { $0.name == spelled })
    {
      near.append(model)
    }
    return Array(near.prefix(3))
  }
}
