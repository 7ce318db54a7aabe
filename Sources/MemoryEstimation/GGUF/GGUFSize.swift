import ModelCatalog

/// The size of GGUF files, from a model's dimensions.
///
/// Block sizes are ggml's, mixtures those of llama-quant.cpp. The file holds the language model;
/// encoders for images and sound come in a second file (`mmproj`).
public enum GGUFSize {
  /// The size of a model's file; nil where its dimensions are not known.
  ///
  /// `hasImportanceMatrix` says whether the file was made with one (`imatrix`), as most are.
  public static func fileBytes(
    of model: Model, _ type: GGUFType, hasImportanceMatrix: Bool = true
  ) -> Int? {
    guard let architecture = model.architecture else { return nil }
    return fileBytes(
      of: architecture, type, hasImportanceMatrix: hasImportanceMatrix,
      hasFusedQueries: model.hasFusedQueries)
  }

  /// The size of the file of an architecture; nil where a dimension is missing.
  ///
  /// `hasFusedQueries` says whether query, key and value are one matrix, which mixtures treat apart.
  public static func fileBytes(
    of architecture: Architecture, _ type: GGUFType, hasImportanceMatrix: Bool = true,
    hasFusedQueries: Bool = false
  ) -> Int? {
    tensorBytes(
      of: architecture, type, hasImportanceMatrix: hasImportanceMatrix,
      hasFusedQueries: hasFusedQueries
    ).map { $0 + headerBytes(of: architecture) }
  }

  /// The same without header and vocabulary: what llama.cpp prints as model size.
  public static func tensorBytes(
    of architecture: Architecture, _ type: GGUFType, hasImportanceMatrix: Bool = true,
    hasFusedQueries: Bool = false
  ) -> Int? {
    guard architecture.unknownForMemory == nil else { return nil }
    let tensors = GGUFTensors(
      architecture, ParameterCount(architecture), type,
      hasImportanceMatrix: hasImportanceMatrix, hasFusedQueries: hasFusedQueries)
    return Int(tensors.total / 8)
  }

  /// The size of the file of a model's encoders for images and sound in 16 bits (`mmproj`); 0 for a model of text only.
  public static func projectorBytes(of model: Model) -> Int {
    guard let architecture = model.architecture else { return 0 }
    return 2 * ModalityEncoders.weights(ParameterCount(architecture), model.parameters)
  }

  /// The vocabulary makes up nearly all of the header: 30 bytes for an entry of a large one, with
  /// the merges of byte-pair encoding, 22 for one of a small one (medians of 131 files).
  private static func headerBytes(of architecture: Architecture) -> Int {
    let entries = architecture.vocabularySize
    return max(700_000, entries * (entries > 60_000 ? 30 : 22))
  }
}

extension Model {
  /// Whether its GGUF has query, key and value in one matrix: every version of Phi.
  var hasFusedQueries: Bool {
    name.utf8.starts(with: "Phi-".utf8) || name.utf8.starts(with: "phi-".utf8)
  }
}
