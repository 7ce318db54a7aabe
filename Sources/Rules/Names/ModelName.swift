import Messages
import ModelCatalog

/// What a repository, a file name or an ollama tag says about a model.
///
/// What the name does not say is `nil` or empty; nothing is guessed. The grammar, with what wins
/// when two readings are possible, stands in the documentation article "Names".
public struct ModelName: Sendable, Equatable {
  /// The text as it was given.
  public let name: String
  /// The owner on the hub, or ollama's namespace; never ollama's own `library`.
  public var organization: String?
  /// The maker's line without its version, such as `Qwen`, `CodeLlama` or `Mistral-Nemo`.
  ///
  /// Words for what a model is good at (`-Coder`, `-VL`) are in `specialities`, not here.
  public var family: String?
  /// The line's version as written, in lower case, such as `2.5`, `3n`, `v0.3` or `k2`.
  public var version: String?
  /// A further version, of a fine-tune or a second edition, such as `v0.2`.
  public var revision: String?
  /// The line of the model that this one was made from, when the name tells both.
  public var baseFamily: String?
  /// The version of `baseFamily`.
  public var baseVersion: String?
  /// All parameters as the label counts them, in billions: `8x7B` is 56, `E4B` is 4.
  public var parametersInBillions: Double?
  /// The parameters that work on one token, in billions: the 3 of `30B-A3B`, the 17 of `17B-16E`.
  public var activeParametersInBillions: Double?
  /// How many experts the name counts: the 8 of `8x7B`, the 16 of `17B-16E`.
  public var expertCount: Int?
  /// Whether the size counts effective parameters, as in `E4B`; more of them are stored.
  public var isEffectiveSize = false
  /// The word that stands for a size or an edition, such as `mini`, `small` or `xl`.
  public var sizeWord: String?
  /// How the weights were tuned.
  public var variant: NameVariant?
  /// What the model is made for, in the order of the name.
  public var specialities: [NameSpeciality] = []
  /// How the weights are stored, by its canonical name, such as `bnb-4bit` or `q4_k_m`.
  public var quantization: String?
  /// The bits per weight that the name states; a file needs somewhat more.
  public var bits: Double?
  /// The weights that share one scale, such as 128.
  public var groupSize: Int?
  /// Whether the bits differ by layer, by Unsloth's method: `unsloth-bnb-4bit`, `UD-`.
  ///
  /// `FP8-Dynamic` is not: there the activations are scaled while running.
  public var isDynamic = false
  /// The kind of file or of quantized weights, such as `gguf`, `mlx`, `awq` or `exl2`.
  public var format: String?
  /// A release date as written, such as `2407` or `0324`.
  public var date: String?
  /// The context length, in tokens: `32k` is 32,768 and `1M` is 1,048,576.
  public var contextLengthInTokens: Int?
  /// The tokens that the model was trained with: the 3 trillion of `1431k-3T`.
  public var trainingTokens: Double?
  /// The part of a file that was split.
  public var shard: NameShard?
  /// What the file is if not a whole model: `mmproj`, `mtp`, `lora`, `vocab` or `imatrix`.
  public var component: String?
  /// The tag of an ollama model or of a GGUF repository: what follows the colon.
  public var tag: String?
  /// Whether the name is one of ollama's.
  public var isOllama = false
  /// What does not stand in the tag but is what ollama's line means: `variant`, `quantization`;
  /// `date`, `baseFamily` and `baseVersion` too where a short tag stands for a later model.
  public var impliedByTag: [String] = []
  /// The words that are none of the above, in lower case and in the order of the name.
  public var words: [String] = []
  /// Whether a part of the name can be read in two ways; `notes` says which.
  public var isAmbiguous = false
  /// What a reader should know: the other reading, what a label leaves out.
  public var notes: [Message] = []

  /// The name without organization, storage and packaging, for comparing; in lower case.
  var core = ""
  /// Words for a purpose that is narrower than the speciality, such as `ocr` for vision.
  var purposes: Set<String> = []
  /// The words that say how weights are stored, not which.
  var storageWords: Set<String> = []
  var training: QuantizationSuffix.Training?
  var storage: Quantization?

  /// Whether the name is of a file that belongs to a model, such as its tower for images.
  public var isPart: Bool { ["mmproj", "mtp", "vocab", "imatrix"].contains(component) }

  /// Whether a short tag of ollama stands for a later model than it says.
  var isTagOfAnother: Bool { impliedByTag.contains("date") }

  /// Reads a name; every text has a reading, if only an empty one.
  public init(_ text: some StringProtocol) {
    self = NameReader.read(String(text))
  }

  init(name: String) {
    self.name = name
  }
}
