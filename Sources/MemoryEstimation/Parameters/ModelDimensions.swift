import ModelCatalog

/// Dimensions and counts that do not depend on the set-up, worked out once for each model.
public final class ModelDimensions: Sendable {
  package let architecture: Architecture
  let parameters: Parameters
  let layers: LayerCounts
  let count: ParameterCount
  /// Whether its GGUF has query, key and value in one matrix.
  let hasFusedQueries: Bool
  /// The dimension that is missing to count weights and activations; nil where all are known.
  let unknown: MemoryUnknown?

  /// The dimensions of a model of the catalog; nil where they are not known.
  public convenience init?(_ model: Model) {
    guard let architecture = model.architecture else { return nil }
    self.init(architecture, model.parameters, hasFusedQueries: model.hasFusedQueries)
  }

  init(_ architecture: Architecture, _ parameters: Parameters, hasFusedQueries: Bool = false) {
    self.architecture = architecture
    self.parameters = parameters
    layers = LayerCounts(architecture)
    count = ParameterCount(architecture)
    self.hasFusedQueries = hasFusedQueries
    unknown = architecture.unknownForMemory
  }
}
