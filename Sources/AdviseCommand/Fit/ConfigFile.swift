import MemoryEstimation
import ModelCatalog
import Rules

/// A `config.json` that an operand names, by its own path or by its folder's.
struct ConfigFile {
  private let path: String
  private let bytes: [UInt8]
  /// The format that is asked about, where the operand ends with one: `./model:Q5_K_M`.
  let format: RunQuantization?
  /// What the folder's README.md says of the model.
  let card: ModelCard?

  /// Reads the file that an operand names; `nil` when the operand is a model's name.
  ///
  /// A word without a slash is a folder's name only where the catalog knows no such model, so that
  /// an answer does not depend on where it is asked.
  ///
  /// - Throws: `InputError` when it is a path that cannot be read.
  init?(operand: String, _ context: Context, _ catalog: Catalog) throws {
    let environment = context.environment
    let (operand, format) = Self.parts(operand)
    self.format = format
    let isFile = operand.hasSuffix(".json")
    let mustExist =
      isFile || operand.hasPrefix("/") || operand.hasPrefix("./") || operand.hasPrefix("../")
      || operand.hasPrefix("~/") || operand.hasSuffix("/") || operand == "." || operand == ".."
    if !mustExist, !operand.contains("/"), catalog.model(named: operand) != nil { return nil }
    if !mustExist, !operand.contains("/"), !ModelFinder(catalog).isUnknown(operand) { return nil }
    let item: Environment.Item
    do throws(InputError) {
      item = try environment.item(operand)
    } catch {
      if mustExist { throw error }
      return nil
    }
    switch item {
    case .file:
      path = operand
    case .folder(let names):
      guard names.contains("config.json") else {
        throw InputError(operand, "the folder holds no config.json")
      }
      path = operand.hasSuffix("/") ? operand + "config.json" : operand + "/config.json"
    }
    bytes = try environment.read(path, HuggingFaceConfig.sizeLimit)
    // What cannot be read there says nothing.
    card =
      "/\(path)".hasSuffix("/config.json")
      ? (try? environment.read(path.dropLast(11) + "README.md", 4 * ModelCard.sizeLimit))
        .flatMap(ModelCard.init) : nil
  }

  /// A path and the format behind it.
  private static func parts(_ operand: String) -> (path: String, format: RunQuantization?) {
    guard let colon = operand.lastIndex(of: ":"),
      let format = RunQuantization(operand[operand.index(after: colon)...]),
      operand[..<colon].contains("/") || operand[..<colon].hasSuffix(".json")
    else { return (operand, nil) }
    return (String(operand[..<colon]), format)
  }

  /// The folder that it stands in, as a trainer takes it.
  var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return String(path[..<slash])
  }

  /// The dimensions.
  ///
  /// - Throws: `DataError` that says which field is missing or wrong.
  func config() throws(DataError) -> HuggingFaceConfig {
    do throws(HuggingFaceConfigError) {
      return try HuggingFaceConfig(bytes)
    } catch {
      throw DataError("\(Values.shown(path)): \(error.text)")
    }
  }

  /// The model's name: the file's or its folder's, or else what the file says.
  func modelName(_ config: HuggingFaceConfig) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    if let file = parts.last, file != "config.json" { return Values.shown("\(file.dropLast(5))") }
    let folder = parts.dropLast().last.map(String.init)
    return Values.shown(folder ?? config.name ?? config.modelType)
  }
}

extension ModelFinder {
  /// Whether nothing in the catalog has the name.
  fileprivate func isUnknown(_ name: String) -> Bool {
    if case .unknown = find(name) { return true }
    return false
  }
}
