#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
@testable import ModelCatalog

/// The catalog's own family files, and the fixtures of this folder.
enum TestCatalog {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// Every model of `Data/families`.
  static let models: [Model] = {
    let families = folder.appending(path: "../../Data/families").standardizedFileURL
    let names = (try? FileManager.default.contentsOfDirectory(atPath: families.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().flatMap { name in
      (try? family(at: families.appending(path: name)).models) ?? []
    }
  }()

  /// A model of the catalog or of `Fixtures/measured-models.json` by its name.
  static func model(_ name: String) -> Model? {
    byName[name.lowercased()]
  }

  private static let byName: [String: Model] = {
    let measured = folder.appending(path: "Fixtures/measured-models.json")
    let fixtures = (try? family(at: measured).models) ?? []
    let pairs = (models + fixtures).flatMap { model in
      ([model.name] + model.aliases).map { ($0.lowercased(), model) }
    }
    return Dictionary(pairs) { first, _ in first }
  }()

  /// The text of a fixture.
  static func fixture(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "Fixtures/\(name)"), encoding: .utf8)
  }

  private static func family(at url: URL) throws -> Family {
    let data = try Data(contentsOf: url)
    return try CatalogFile(name: url.lastPathComponent, text: Array(data)).family()
  }
}
