import EmbeddedData
import StrictJSON

/// The files of `Data/` that are built into the program.
public enum DataFile: String, CaseIterable, Sendable {
  case licenses
  case tasks
  case languages
  case thresholds
  case tiers
  case sources
  case gpus
  case hyperparameters
  case modelTypes = "model-types"
  case zh

  /// The file with its name, ready to be read.
  public var file: CatalogFile {
    let start: UnsafePointer<UInt8> =
      switch self {
      case .licenses: embedded_licenses_start()
      case .tasks: embedded_tasks_start()
      case .languages: embedded_languages_start()
      case .thresholds: embedded_thresholds_start()
      case .tiers: embedded_tiers_start()
      case .sources: embedded_sources_start()
      case .gpus: embedded_gpus_start()
      case .hyperparameters: embedded_hyperparameters_start()
      case .modelTypes: embedded_model_types_start()
      case .zh: embedded_zh_start()
      }
    return CatalogFile(name: "Data/\(rawValue).json", text: Self.text(at: start))
  }

  /// The files of `Data/families/`, in the order in which they are embedded.
  public static var embeddedFamilies: [CatalogFile] {
    files("Data/families", embedded_families_start(), embedded_families_length())
  }

  /// The files of `Data/trainers/`, in the order of their names.
  public static var embeddedTrainers: [CatalogFile] {
    files("Data/trainers", embedded_trainers_start(), embedded_trainers_length())
  }

  /// The files of `Data/evidence/`: what independent sources published.
  public static var embeddedEvidence: [CatalogFile] {
    files("Data/evidence", embedded_evidence_start(), embedded_evidence_length())
  }

  /// The files of `Data/evidence/standings/`, derived from those.
  public static var embeddedStandings: [CatalogFile] {
    files("Data/evidence/standings", embedded_standings_start(), embedded_standings_length())
  }

  /// The standings of a task or a language, by the first words of their file; nothing where there are
  /// none. Only that file is copied.
  public static func embeddedStandings(_ id: String) -> CatalogFile? {
    let head = Array("{\n  \"id\": \"\(id)\",".utf8)
    var next: UnsafePointer<UInt8> = embedded_standings_start()
    let end = next + embedded_standings_length()
    while next < end {
      let text = UnsafeBufferPointer(start: next, count: embedded_text_length(next))
      if text.starts(with: head) {
        return CatalogFile(name: "Data/evidence/standings/\(id).json", text: Array(text))
      }
      next += text.count + 1
    }
    return nil
  }

  /// The files of a folder: texts with a zero byte behind each.
  private static func files(
    _ folder: String, _ start: UnsafePointer<UInt8>, _ length: Int
  ) -> [CatalogFile] {
    var files: [CatalogFile] = []
    var next = start
    while next < start + length {
      let text = text(at: next)
      files.append(CatalogFile(name: folder, text: text))
      next += text.count + 1
    }
    return files
  }

  private static func text(at start: UnsafePointer<UInt8>) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: embedded_text_length(start)))
  }
}
