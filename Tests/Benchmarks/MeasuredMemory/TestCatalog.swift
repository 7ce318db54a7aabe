#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import ModelCatalog

/// The catalog's own family files, and the fixtures of the tests.
package enum TestCatalog {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL
  private static let fixtures = root.appending(path: "Tests/MemoryEstimationTests/Fixtures")

  /// Every model of `Data/families`.
  package static let models: [Model] = {
    let families = root.appending(path: "Data/families")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: families.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().flatMap { name in
      (try? family(at: families.appending(path: name)).models) ?? []
    }
  }()

  /// A model of the catalog or of `measured-models.json` by its name.
  package static func model(_ name: String) -> Model? {
    byName[name.lowercased()]
  }

  private static let byName: [String: Model] = {
    let measured = fixtures.appending(path: "measured-models.json")
    let others = (try? family(at: measured).models) ?? []
    let pairs = (models + others).flatMap { model in
      ([model.name] + model.aliases).map { ($0.lowercased(), model) }
    }
    return Dictionary(pairs) { first, _ in first }
  }()

  /// The text of a fixture.
  package static func fixture(_ name: String) throws -> String {
    try String(contentsOf: fixtures.appending(path: name), encoding: .utf8)
  }

  private static func family(at url: URL) throws -> Family {
    let data = try Data(contentsOf: url)
    return try CatalogFile(name: url.lastPathComponent, text: Array(data)).family()
  }
}
