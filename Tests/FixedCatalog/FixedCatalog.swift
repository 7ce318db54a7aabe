import Foundation
import ModelCatalog
import Rules

/// A small catalog that stays as it is, so that recorded answers change with the program only.
///
/// Its families were taken from `Data/` for one kind of answer or another: dense models and
/// mixtures of experts, images, reasoning beside other variants and alone, base models, gated
/// repositories, licences for research only and not for the European Union, models that were
/// followed up, without GGUF files, on ModelScope only, of unknown context and dimensions. Many of
/// their models and scores were left out. Cards, thresholds and tiers are those of `Data/`.
public enum FixedCatalog {
  /// Its files, by their path in the folder `Catalog`, which `--catalog` takes too.
  ///
  /// - Throws: What reading a file throws.
  public static func files() throws -> [String: [UInt8]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Catalog")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") }
    return try Dictionary(
      uniqueKeysWithValues: paths.map { path in
        (path, Array(try Data(contentsOf: folder.appending(path: path))))
      })
  }

  /// An advisor over this catalog, with its own tasks and languages.
  ///
  /// - Throws: `CatalogError` where a file is wrong, and what reading a file throws.
  public static func advisor() throws -> Advisor {
    let files = try files().sorted { $0.key < $1.key }
      .map { CatalogFile(name: $0.key, text: $0.value) }
    let guidance = files.filter { $0.isNamed("tasks.json") || $0.isNamed("languages.json") }
    let catalog = files.filter { !$0.isNamed("tasks.json") && !$0.isNamed("languages.json") }
    return Advisor(
      catalog: try Catalog(files: catalog),
      guidance: try Guidance(files: guidance, startingFrom: []))
  }
}
