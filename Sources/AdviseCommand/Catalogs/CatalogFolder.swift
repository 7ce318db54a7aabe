import Messages
import ModelCatalog

/// The files of a catalog that the user names: one family file, or a folder.
///
/// A folder holds the families' files beside each other or in `families/`, and may hold
/// `licenses.json`, `tasks.json` and `languages.json`.
struct CatalogFolder {
  /// The families and the licences.
  private(set) var files: [CatalogFile] = []
  /// The tasks and the languages.
  private(set) var guidance: [CatalogFile] = []
  private var size = 0

  /// Whether the licences are in it.
  var hasLicenses: Bool { files.contains { $0.isNamed("licenses.json") } }

  /// Whether any family is in it.
  var hasFamilies: Bool { files.contains { !$0.isNamed("licenses.json") } }

  /// Files of `Data/` that are no families.
  private static let others = Set(DataFile.allCases.map { "\($0.rawValue).json" })
    .subtracting(["licenses.json", "tasks.json", "languages.json"])

  /// Reads a file or a folder.
  ///
  /// - Throws: `InputError` with every file that cannot be read.
  init(path: String, _ environment: Environment) throws(InputError) {
    switch try environment.item(path) {
    case .file:
      try add(path, environment)
    case .folder(let names):
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      var problems: [Message] = []
      var paths = Self.documents(names).map { "\(folder)/\($0)" }
      if names.contains("families") {
        do throws(InputError) {
          if case .folder(let inner) = try environment.item("\(folder)/families") {
            let all: Set<String> = ["licenses.json", "tasks.json", "languages.json"]
            paths =
              all.filter(names.contains).sorted().map { "\(folder)/\($0)" }
              + Self.documents(inner).map { "\(folder)/families/\($0)" }
          }
        } catch {
          problems += error.problems
        }
      }
      for path in paths {
        do throws(InputError) {
          try add(path, environment)
        } catch {
          problems += error.problems
        }
      }
      guard problems.isEmpty else { throw InputError(problems: problems) }
      if files.isEmpty, guidance.isEmpty {
        throw InputError(path, "the folder holds no .json file of a catalog")
      }
    }
  }

  private static func documents(_ names: [String]) -> [String] {
    names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") && !others.contains($0) }.sorted()
  }

  private mutating func add(_ path: String, _ environment: Environment) throws(InputError) {
    let limit = JSONDocument.sizeLimit
    let text = try environment.read(path, limit - size)
    size += text.count
    let file = CatalogFile(name: path, text: text)
    if file.isNamed("tasks.json") || file.isNamed("languages.json") {
      guidance.append(file)
    } else {
      files.append(file)
    }
  }
}
