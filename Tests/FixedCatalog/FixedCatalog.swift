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
  /// The folder, which `--catalog` takes too.
  public static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Catalog")

  /// An advisor over this catalog, with its own tasks and languages.
  ///
  /// - Throws: `CatalogError` where a file is wrong, and what reading a file throws.
  public static func advisor() throws -> Advisor {
    let families = try FileManager.default
      .contentsOfDirectory(atPath: folder.appending(path: "families").path)
      .filter { $0.hasSuffix(".json") }.sorted()
    let catalog = try families.map { try file("families/\($0)") } + [file("licenses.json")]
    let guidance = try [file("tasks.json"), file("languages.json")]
    return Advisor(
      catalog: try Catalog(files: catalog),
      guidance: try Guidance(files: guidance, startingFrom: []))
  }

  private static func file(_ path: String) throws -> CatalogFile {
    let text = try Data(contentsOf: folder.appending(path: path))
    return CatalogFile(name: path, text: Array(text))
  }
}
