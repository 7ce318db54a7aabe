import Messages
import StrictJSON

/// A model's dimensions as its `config.json` on the Hugging Face Hub tells them.
///
/// Fields mean what transformers' configuration class of the model type says.
public struct HuggingFaceConfig: Sendable {
  /// The repository or folder that the file says it comes from, if it does.
  public let name: String?
  /// The kind of model, such as `qwen3`; of the language model where there are several parts.
  public let modelType: String
  /// The kind of the whole model, as trainers know it.
  public let wholeType: String
  /// How many tokens there are positions for, if the file says it.
  public let contextLength: Int?
  /// The dimensions of the language model.
  public let architecture: Architecture
  /// The weights of the tower for images with its projector; 0 without one or where not counted.
  public let visionWeights: Int
  /// How the weights are packed; nothing where they are in 16 bit or it is not understood.
  public let stored: StoredWeights?
  /// Remarks for the user on how the file was read.
  public let notes: [Message]

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
    do {
      document = try JSONDocument(bytes, allowsNonFinite: true)
    } catch {
      throw .syntax(error)
    }
    let root = try ConfigSection(document.root)
    var reader = try ConfigReader(root)
    architecture = try reader.architecture()
    visionWeights = try reader.visionWeights(architecture)
    stored = try reader.storedWeights()
    name = root.string("_name_or_path").flatMap(Self.name)
    modelType = reader.modelType
    wholeType = reader.text.isRoot ? reader.modelType : root.string("model_type") ?? modelType
    contextLength = try reader.text.count(
      "max_position_embeddings", "n_positions", "max_sequence_length", "seq_length", "max_seq_len",
      "model_max_length")
    notes = reader.notes
    guard architecture.weightBound <= 1e17 else {
      throw .field("", "the dimensions give more than 10^15 parameters")
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

extension HuggingFaceConfig {
  /// The model as the only one of a catalog: nothing is known of it but its dimensions.
  ///
  /// - Parameters:
  ///   - name: what to call it.
  ///   - parameters: how many weights the dimensions give.
  ///   - place: the repository or folder to load; as the file says when nil.
  public func model(
    named name: String, parameters: Parameters, repository place: String? = nil
  ) -> (family: Family, model: Model) {
    let repository = place ?? self.name ?? name
    let model = Model(
      name: name, context: contextLength.map(ContextLength.init), parameters: parameters,
      architecture: architecture, modelType: wholeType,
      checkpoints: ([.sixteenBit, .gguf] + [stored?.quantization].compactMap(\.self)).map {
        Checkpoint(repository, $0)
      })
    return (Family(model), model)
  }
}
