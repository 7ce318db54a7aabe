/// The families of models that can be recommended, and the licences they come under.
public struct Catalog: Sendable {
  /// The family lines, by id.
  public let families: [Family]
  /// The licences, by id.
  public let licenses: [String: License]
  private let modelsByName: [String: (family: Family, model: Model)]
  /// The month of the youngest release in the catalog, such as `2026-08`.
  public let updated: String

  /// The catalog that is built into the program.
  ///
  /// - Throws: `CatalogError` when a file in `Data/` is wrong; the tests keep that from happening.
  public static func embedded() throws(CatalogError) -> Catalog {
    var files = DataFile.embeddedFamilies.map { text in
      CatalogFile(name: "Data/families", text: text)
    }
    files.append(CatalogFile(name: "Data/licenses.json", text: DataFile.licenses.bytes))
    return try Catalog(files: files, isChecked: true)
  }

  /// Reads a catalog from its files: one with `licenses`, the others one family each.
  ///
  /// A file that is called like a family, `<id>.json`, must hold the family of that id.
  ///
  /// - Throws: `CatalogError` with the problems of all files.
  public init(files: [CatalogFile]) throws(CatalogError) {
    try self.init(files: files, isChecked: false)
  }

  /// Reads files; what is built in has been checked by the tests, and is not checked at each start.
  init(files: [CatalogFile], isChecked: Bool) throws(CatalogError) {
    var problems: [Problem] = []
    var families: [Family] = []
    var places: [CatalogFile] = []
    var licenses: [String: License] = [:]
    var gaps: Structure.Gaps = []
    for file in files {
      if file.isLicenses {
        let read = file.attemptLicenses()
        problems += read.problems
        if !read.problems.isEmpty { gaps.insert(.licenses) }
        for license in read.value ?? [] { licenses[license.id] = license }
      } else {
        let read = file.attemptFamily()
        problems += read.problems
        guard let family = read.value else {
          gaps.insert(.models)
          continue
        }
        if family.models.isEmpty || family.models.contains(where: \.name.isEmpty) {
          gaps.insert(.models)
        }
        families.append(family)
        places.append(file)
      }
    }
    if !isChecked || !problems.isEmpty {
      problems += Structure.problems(
        families: families, files: places, licenses: licenses, gaps: gaps)
    }
    guard problems.isEmpty else {
      throw CatalogError(problems: Self.ordered(problems, files.map(\.name)))
    }
    self.families = families.sorted { $0.id < $1.id }
    self.licenses = licenses
    modelsByName = Dictionary(
      families.lazy.flatMap { family in
        family.models.lazy.map { ($0.name.lowercased(), (family: family, model: $0)) }
      }, uniquingKeysWith: { first, _ in first })
    updated = families.lazy.flatMap(\.models).compactMap(\.release).max() ?? ""
  }

  /// The models that came after a model, the next first. A cycle is walked once.
  public func successors(of model: Model) -> [(family: Family, model: Model)] {
    var successors: [(family: Family, model: Model)] = []
    var current = model
    while let name = current.supersededBy?.lowercased(), let next = modelsByName[name],
      next.model !== model, !successors.contains(where: { $0.model === next.model })
    {
      successors.append(next)
      current = next.model
    }
    return successors
  }

  /// Problems in the order of the files, then of the lines.
  private static func ordered(_ problems: [Problem], _ names: [String]) -> [Problem] {
    let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    return problems.enumerated().sorted { first, second in
      let files = (places[first.element.file] ?? 0, places[second.element.file] ?? 0)
      return (files.0, first.element.line, first.offset)
        < (files.1, second.element.line, second.offset)
    }.map(\.element)
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

  /// The model of a name, an alias or a repository, without regard to case.
  public func model(named name: String) -> (family: Family, model: Model)? {
    let wanted = name.lowercased()
    var byAlias: (Family, Model)?
    for family in families {
      for model in family.models {
        if model.name.lowercased() == wanted { return (family, model) }
        if byAlias == nil,
          model.aliases.contains(where: { $0.lowercased() == wanted })
            || model.checkpoints.contains(where: { $0.repository.lowercased() == wanted })
            || model.ollama?.lowercased() == wanted
        {
          byAlias = (family, model)
        }
      }
    }
    return byAlias
  }

  /// The family lines of an id or a series, without regard to case.
  public func families(named name: String) -> [Family] {
    let wanted = name.lowercased()
    return families.filter {
      $0.id == wanted || $0.series == wanted || $0.name.lowercased() == wanted
    }
  }
}
