import MemoryEstimation
import ModelCatalog

/// The size of a GGUF file of `gguf-sizes.csv`, and its estimate from dimensions.
package struct MeasuredFile {
  package let source: String
  /// Model and type.
  package let name: String
  /// The error, relative to the file's size.
  package let error: Double

  package static let all: [MeasuredFile] = {
    let text = (try? TestCatalog.fixture("gguf-sizes.csv")) ?? ""
    return CSV(text).rows.compactMap { MeasuredFile($0) }
  }()

  private init?(_ row: CSV.Row) {
    guard let source = row["source"], let size = row["sizeGB"].flatMap(Double.init),
      let type = row["type"].flatMap(GGUFType.init),
      let model = TestCatalog.model(row["model"] ?? ""),
      let architecture = model.architecture
    else { return nil }
    let hasMatrix = row["imatrix"] != "no"
    // Two sources print the tensors' size without header and vocabulary.
    let bytes =
      source.hasPrefix("llama.cpp")
      ? GGUFSize.tensorBytes(of: architecture, type, hasImportanceMatrix: hasMatrix)
      : GGUFSize.fileBytes(of: model, type, hasImportanceMatrix: hasMatrix)
    guard let bytes else { return nil }
    self.source = source
    name = "\(model.name) \(type.rawValue)"
    error = Double(bytes) / 1e9 / size - 1
  }
}
