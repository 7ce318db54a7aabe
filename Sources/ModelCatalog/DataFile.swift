import EmbeddedData

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

  /// The bytes of the file.
  public var bytes: [UInt8] {
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
    var length = 0
    while start[length] != 0 { length += 1 }
    return Array(UnsafeBufferPointer(start: start, count: length))
  }

  /// The file with its name, ready to be read.
  public var file: CatalogFile { CatalogFile(name: "Data/\(rawValue).json", text: bytes) }

  /// The texts of `Data/families/`, in the order in which they are embedded.
  public static var embeddedFamilies: [[UInt8]] {
    UnsafeBufferPointer(start: embedded_families_start(), count: embedded_families_length())
      .split(separator: 0).map(Array.init)
  }

  /// The files of `Data/trainers/`, in the order of their names.
  public static var embeddedTrainers: [CatalogFile] {
    UnsafeBufferPointer(start: embedded_trainers_start(), count: embedded_trainers_length())
      .split(separator: 0).map { CatalogFile(name: "Data/trainers", text: Array($0)) }
  }
}
