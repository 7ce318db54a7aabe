/// A model's dimensions as its `config.json` on the Hugging Face Hub tells them.
///
/// What each field means for a model type is that of transformers' configuration classes.
public struct HuggingFaceConfig: Sendable {
  /// The repository or folder that the file says it comes from, if it does.
  public let name: String?
  /// The kind of model, such as `qwen3`; of the language model where there are several parts.
  public let modelType: String
  /// How many tokens there are positions for, if the file says it.
  public let contextLength: Int?
  /// The dimensions of the language model.
  public let architecture: Architecture
  /// The weights of the tower for images with its projector; 0 without one or where not counted.
  public let visionWeights: Int
  /// What the reader should know of how the file was read.
  public let notes: [String]

  /// The largest file that is read, in bytes. Published ones have a few thousand.
  public static let sizeLimit = 4 << 20

  /// Reads a file.
  ///
  /// - Throws: `HuggingFaceConfigError`: where the file is no JSON, or which field is missing.
  public init(_ bytes: [UInt8]) throws(HuggingFaceConfigError) {
    guard bytes.count <= Self.sizeLimit else {
      throw .field("", "is larger than 4 MiB")
    }
    let document: JSONDocument
    do { document = try JSONDocument(bytes) } catch { throw .syntax(error) }
    let root = try ConfigSection(document)
    var reader = try ConfigReader(root)
    architecture = try reader.architecture()
    visionWeights = try reader.visionWeights(architecture)
    try reader.noteQuantization()
    name = root.string("_name_or_path").flatMap(Self.name)
    modelType = reader.modelType
    contextLength = try reader.text.count(
      "max_position_embeddings", "n_positions", "max_sequence_length", "seq_length", "max_seq_len",
      "model_max_length")
    notes = reader.notes
    guard architecture.weightsAtMost < 1e14 else {
      throw .field("", "the dimensions give more than 10^14 parameters")
    }
  }

  /// The last parts of a path or repository.
  private static func name(_ text: String) -> String? {
    let parts = text.split(separator: "/")
    let isRepository = !text.hasPrefix("/") && !text.hasPrefix(".") && parts.count == 2
    return (isRepository ? parts.joined(separator: "/") : parts.last.map(String.init))
      .flatMap { $0.isEmpty || $0 == "." ? nil : $0 }
  }
}

/// Why a `config.json` gives no dimensions.
public enum HuggingFaceConfigError: Error, Equatable, Sendable, CustomStringConvertible {
  /// It is no JSON.
  case syntax(JSONSyntaxError)
  /// A field is missing; the names under which it was looked for, with their key paths.
  case missing([String])
  /// A field, by key path, is wrong or not understood; an empty path is the file.
  case field(String, String)

  /// The reason, as one line for people.
  public var description: String {
    switch self {
    case .syntax(let error): "line \(error.line): \(error.message)"
    case .missing(let paths):
      paths.count == 1
        ? "\(paths[0]) is missing"
        : "\(paths[0]) is missing (nor is there \(paths.dropFirst().joined(separator: " or ")))"
    case .field(let path, let problem): path.isEmpty ? problem : "\(path): \(problem)"
    }
  }
}

extension Architecture {
  /// A bound that the weights do not exceed, in floating point, which does not overflow.
  var weightsAtMost: Double {
    let hidden = Double(hiddenSize)
    let head = Double(max(headDimension, globalHeadDimension ?? 0))
    var layer = hidden * head * Double(4 * attentionHeads + 4 * keyValueHeads)
    layer += hidden * Double(globalKeyValueHeads ?? 0) * head * 2
    layer += 6 * hidden * Double(intermediateSize ?? 0)
    if let experts {
      layer += 3 * hidden * Double(experts.intermediateSize) * Double(experts.count)
      layer += 3 * hidden * Double(experts.sharedIntermediateSize ?? 0)
      layer += hidden * Double(experts.count)
    }
    if let latent = latentAttention {
      let width = Double(
        latent.plainHeadDimension + latent.rotaryHeadDimension + latent.valueHeadDimension)
      let ranks = Double(latent.keyValueRank + (latent.queryRank ?? 0))
      layer += (hidden + ranks) * (width * Double(attentionHeads) + ranks)
    }
    if let linear = linearAttention {
      let keys = Double(linear.keyHeads) * Double(linear.keyHeadDimension)
      let values = Double(linear.valueHeads) * Double(linear.valueHeadDimension)
      layer += (keys + values) * (4 * hidden + Double(linear.convolutionKernel))
      layer += values * Double(linear.keyHeadDimension)
    }
    if let state = stateSpace {
      let inner = Double(state.innerSize)
      let groups = Double(state.groups ?? 0) * Double(state.stateSize)
      layer += (hidden + inner) * (4 * inner + 4 * groups + Double(state.timeStepRank ?? 0))
      layer += inner * Double(state.stateSize + state.convolutionKernel)
    }
    if let streams = parallelStreams { layer += Double(streams) * (hidden + 1e6) }
    layer += 2 * hidden * Double(residualRank ?? 0) + 8 * hidden
    let rows = Double(vocabularySize) * 2 + Double(positionEmbeddings ?? 0)
    var sum = Double(layers) * layer + rows * hidden
    if let table = perLayerEmbedding {
      sum +=
        Double(layers) * Double(table.dimension) * (Double(table.vocabularySize) + 3 * hidden)
    }
    return sum
  }
}
