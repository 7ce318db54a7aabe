/// The families of models that can be recommended, and the licences they come under.
public struct Catalog: Sendable {
  /// The families, by id.
  public let families: [Family]
  /// The licences, by id.
  public let licenses: [String: License]
  /// The model that came after each one that has been followed up, by the name of the earlier one.
  private let next: [String: (family: Family, model: Model)]
  /// The models by each of their names in small letters; only where many names are asked for.
  private var byName: [String: (family: Family, model: Model)]?
  /// The month of the youngest release in the catalog, such as `2026-08`.
  public let updated: String

  /// The catalog that is built into the program.
  ///
  /// - Throws: `CatalogError` when a file in `Data/` is wrong; the tests keep that from happening.
  public static func embedded() throws(CatalogError) -> Catalog {
    // References between the files are checked by the tests, and not at each start.
    var families: [Family] = []
    for file in DataFile.embeddedFamilies { families.append(try file.family()) }
    var licenses: [String: License] = [:]
    for license in try DataFile.licenses.file.licenses() { licenses[license.id] = license }
    return Catalog(families: families.sorted { $0.id < $1.id }, licenses: licenses)
  }

  /// The files of the catalog that is built into the program.
  public static var embeddedFiles: [CatalogFile] {
    DataFile.embeddedFamilies + [DataFile.licenses.file]
  }

  /// Reads a catalog from its files: one with `licenses`, the others one family each.
  ///
  /// A file that is called like a family, `<id>.json`, must hold the family of that id.
  ///
  /// - Throws: `CatalogError` with the problems of all files.
  public init(files: [CatalogFile]) throws(CatalogError) {
    self = try CatalogReading(layers: [files]).catalog()
  }

  /// A catalog of families, by id, that have been checked.
  init(families: [Family], licenses: [String: License]) {
    self.families = families
    self.licenses = licenses
    let models = Dictionary(
      families.lazy.flatMap { family in
        family.models.lazy.map { ($0.name.lowercased(), (family: family, model: $0)) }
      }, uniquingKeysWith: { first, _ in first })
    var next: [String: (family: Family, model: Model)] = [:]
    for family in families {
      for model in family.models {
        if let name = model.supersededBy {
          next[model.name] = models[name.lowercased()]
        }
      }
    }
    self.next = next
    updated = families.lazy.flatMap(\.models).compactMap(\.release).max() ?? ""
  }

  /// The models that came after a model, the next first. A cycle is walked once.
  public func successors(of model: Model) -> [(family: Family, model: Model)] {
    var successors: [(family: Family, model: Model)] = []
    var current = model
    while let next = next[current.name], next.model.name != model.name,
      !successors.contains(where: { $0.model === next.model })
    {
      successors.append(next)
      current = next.model
    }
    return successors
  }

  /// The number of models in all families.
  public var modelCount: Int { families.reduce(0) { $0 + $1.models.count } }

  /// The licence that a checkpoint's weights come under: the official one of the same variant.
  ///
  /// Mirrors carry wrong tags, so the tag of a mirror is never asked.
  public func license(of model: Model, variant: Variant) -> License? {
    let official = model.checkpoints.first { $0.isOfficial && $0.variant == variant }
    return licenses[official?.license ?? model.license]
  }

  /// The same catalog with a table of all names, for whoever asks for many.
  public func indexed() -> Catalog {
    var names: [String: (family: Family, model: Model)] = [:]
    for family in families {
      for model in family.models {
        let others = model.aliases + model.checkpoints.map(\.repository) + model.ollamaNames
        for name in others where names[name.lowercased()] == nil {
          names[name.lowercased()] = (family, model)
        }
      }
    }
    for family in families {
      for model in family.models { names[model.name.lowercased()] = (family, model) }
    }
    names[""] = nil
    var catalog = self
    catalog.byName = names
    return catalog
  }

  /// The model of a name, an alias or a repository, without regard to case.
  public func model(named name: String) -> (family: Family, model: Model)? {
    let wanted = name.lowercased()
    if let byName { return byName[wanted] }
    // Of thousands of names few are as long.
    func isSame(_ other: String) -> Bool {
      other.utf8.count == wanted.utf8.count && other.lowercased() == wanted
    }
    var byAlias: (Family, Model)?
    for family in families {
      for model in family.models {
        if isSame(model.name) { return (family, model) }
        if byAlias == nil,
          model.aliases.contains(where: isSame)
            || model.checkpoints.contains(where: { isSame($0.repository) })
            || model.ollamaNames.contains(where: isSame)
        {
          byAlias = (family, model)
        }
      }
    }
    return byAlias
  }

  /// The families of an id or a series, without regard to case.
  public func families(named name: String) -> [Family] {
    let wanted = name.lowercased()
    return families.filter {
      $0.id == wanted || $0.series == wanted || $0.name.lowercased() == wanted
        || $0.aliases.contains { $0.lowercased() == wanted }
    }
  }
}
