/// The files of a catalog as they were read, with everything that is wrong in them.
///
/// A catalog is made of layers: the first is complete in itself, each later one adds families and
/// licences or takes the place of those with the same id.
public struct CatalogReading: Sendable {
  /// A family and the file that it stands in.
  public struct Entry: Sendable {
    /// The family.
    public let family: Family
    /// Its file.
    public let file: CatalogFile
  }

  /// The families that could be read, by id.
  public private(set) var entries: [Entry] = []
  /// The licences that could be read, by id.
  public private(set) var licenses: [String: License] = [:]
  /// What is wrong in single files.
  public private(set) var problems: [Problem] = []

  /// Reads the layers of a catalog. A file that is called `licenses.json` holds licences, every
  /// other one a family.
  public init(layers: [[CatalogFile]]) {
    var places: [String: Int] = [:]
    for layer in layers {
      var isGivenHere: Set<String> = []
      for file in layer {
        do throws(CatalogError) {
          if file.isLicenses {
            for license in try file.licenses() { licenses[license.id] = license }
            continue
          }
          let family = try file.family()
          let entry = Entry(family: family, file: file.named(for: family.id))
          if let place = places[family.id], isGivenHere.insert(family.id).inserted {
            entries[place] = entry
          } else {
            places[family.id] = entries.count
            isGivenHere.insert(family.id)
            entries.append(entry)
          }
        } catch {
          problems += error.problems
        }
      }
    }
    entries.sort { $0.family.id < $1.family.id }
  }

  /// The catalog, when nothing is wrong in its files or between them.
  ///
  /// - Throws: `CatalogError` with the problems of all files.
  public func catalog() throws(CatalogError) -> Catalog { try catalog(isChecked: false) }

  /// The catalog; what is built in has been checked by the tests, and is not checked at each start.
  func catalog(isChecked: Bool) throws(CatalogError) -> Catalog {
    guard problems.isEmpty else { throw CatalogError(problems: problems) }
    let between = isChecked ? [] : structuralProblems()
    guard between.isEmpty else { throw CatalogError(problems: between) }
    return Catalog(families: entries.map(\.family), licenses: licenses)
  }

  /// A catalog of what could be read, whatever is wrong with it. Not for answers.
  public var whatIsReadable: Catalog {
    Catalog(families: entries.map(\.family), licenses: licenses)
  }

  /// What is wrong between the files that could be read: duplicates and broken references.
  public func structuralProblems() -> [Problem] {
    Structure.problems(
      families: entries.map(\.family), files: entries.map(\.file), licenses: licenses)
  }
}
