import StrictJSON

/// The files of a catalog as they were read, with their problems.
///
/// A catalog is made of layers: the first is complete in itself, each later one adds families and
/// licences or replaces those with the same id.
public struct CatalogReading: Sendable {
  /// A family and the file that it stands in.
  public struct Entry: Sendable {
    /// The family.
    public let family: Family
    /// Its file.
    public let file: CatalogFile
    /// Whether nothing is wrong in the file; else the family has holes.
    let isSound: Bool
  }

  /// The families of files in which nothing is wrong, by id.
  public var entries: [Entry] {
    all.filter(\.isSound).sorted { $0.family.id < $1.family.id }
  }
  /// The licences that could be read, by id.
  public private(set) var licenses: [String: License] = [:]
  /// The problems in single files, in the order of files and lines.
  public private(set) var problems: [Problem] = []
  private var all: [Entry] = []
  private var gaps: Structure.Gaps = []
  /// Models of families that a later layer replaces; others may still refer to them.
  private var replacedNames: Set<String> = []
  private var fileNames: [String] = []

  /// Reads the layers of a catalog. A file that is called `licenses.json` holds licences, every
  /// other one a family.
  public init(layers: [[CatalogFile]]) {
    var indices: [String: Int] = [:]
    for layer in layers {
      var isGivenHere: Set<String> = []
      for file in layer {
        fileNames.append(file.name)
        if file.isLicenses {
          readLicenses(file)
        } else if let entry = readFamily(file) {
          let id = entry.family.id
          if isGivenHere.insert(id).inserted, let index = indices[id] {
            replacedNames.formUnion(all[index].family.models.map { $0.name.lowercased() })
            all[index] = entry
          } else {
            indices[id] = all.count
            all.append(entry)
          }
        }
      }
    }
    if !problems.isEmpty { problems = ordered(problems) }
  }

  private mutating func readLicenses(_ file: CatalogFile) {
    let reading = file.licensesReading()
    problems += reading.problems
    if !reading.problems.isEmpty { gaps.insert(.licenses) }
    for license in reading.value ?? [] { licenses[license.id] = license }
  }

  private mutating func readFamily(_ file: CatalogFile) -> Entry? {
    let reading = file.familyReading()
    problems += reading.problems
    guard let family = reading.value else {
      gaps.insert(.models)
      return nil
    }
    let isSound = reading.problems.isEmpty
    if !isSound, family.models.isEmpty || family.models.contains(where: \.name.isEmpty) {
      gaps.insert(.models)
    }
    return Entry(family: family, file: file.named(for: family.id), isSound: isSound)
  }

  /// The catalog, when nothing is wrong in its files or between them.
  ///
  /// - Throws: `CatalogError` with the problems of all files.
  public func catalog() throws(CatalogError) -> Catalog {
    let between = structuralProblems()
    guard problems.isEmpty, between.isEmpty else {
      throw CatalogError(problems: ordered(problems + between))
    }
    return whatIsReadable
  }

  /// A catalog of the sound files, without regard to problems between them. Not for answers.
  public var whatIsReadable: Catalog {
    let families = all.lazy.filter(\.isSound).map(\.family).sorted { $0.id < $1.id }
    return Catalog(families: families, licenses: licenses)
  }

  /// Problems between the files that could be read: duplicates and broken references.
  public func structuralProblems() -> [Problem] {
    Structure.problems(
      families: all.map(\.family), files: all.map(\.file), licenses: licenses, gaps: gaps,
      replacedNames: replacedNames)
  }

  /// Problems in the order of the files, then of the lines.
  private func ordered(_ problems: [Problem]) -> [Problem] {
    let order = Dictionary(fileNames.enumerated().map { ($1, $0) }) { first, _ in first }
    return problems.enumerated().sorted { first, second in
      let files = (order[first.element.file] ?? 0, order[second.element.file] ?? 0)
      return (files.0, first.element.line, first.offset)
        < (files.1, second.element.line, second.offset)
    }.map(\.element)
  }
}
