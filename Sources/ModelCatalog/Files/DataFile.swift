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
  private var bytes: UnsafeBufferPointer<UInt8> {
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
    return UnsafeBufferPointer(start: start, count: embedded_text_length(start))
  }

  /// The file with its name, ready to be read.
  public var file: CatalogFile { CatalogFile(name: "Data/\(rawValue).json", builtIn: bytes) }

  /// The files of `Data/families/`, in the order in which they are embedded.
  public static var embeddedFamilies: some Sequence<CatalogFile> {
    files("Data/families", embedded_families_start(), embedded_families_length())
  }

  /// Gives back the memory of their texts, 1 MiB, once they are read.
  static func forgetFamilies() { embedded_families_forget() }

  /// Those of them that hold one of some strings, whatever the case of their letters.
  static func embeddedFamilies(holding strings: [String]) -> some Sequence<CatalogFile> {
    let searches = strings.map(TextSearch.init)
    return files("Data/families", embedded_families_start(), embedded_families_length()) { text in
      searches.contains { $0.isFound(in: text) }
    }
  }

  /// The files of `Data/trainers/`, in the order of their names.
  public static var embeddedTrainers: some Sequence<CatalogFile> {
    files("Data/trainers", embedded_trainers_start(), embedded_trainers_length())
  }

  /// The files of a folder, one at a time: texts with a zero byte behind each.
  private static func files(
    _ folder: String, _ start: UnsafePointer<UInt8>, _ length: Int,
    where isWanted: @escaping (UnsafeBufferPointer<UInt8>) -> Bool = { _ in true }
  ) -> some Sequence<CatalogFile> {
    sequence(state: start) { place -> CatalogFile? in
      while place < start + length {
        let text = UnsafeBufferPointer(start: place, count: embedded_text_length(place))
        place += text.count + 1
        if isWanted(text) { return CatalogFile(name: folder, builtIn: text) }
      }
      return nil
    }
  }
}
