import Messages
import ModelCatalog

/// A word or group of words that says how weights are stored, such as `unsloth-bnb-4bit`.
///
/// `table` is the only list: the parser and the documentation come from it.
public struct QuantizationSuffix: Sendable {
  /// What a suffix says; only a method or a container leaves the bits to another suffix.
  public enum Role: String, Sendable {
    /// Everything: `bnb-4bit`, `q4_k_m`, `fp8`.
    case scheme
    /// How the numbers were found: `awq`, `gptq`, `exl2`.
    case method
    /// The kind of file: `gguf`, `mlx`.
    case container
    /// How many bits, by whatever method: `4bit`, `int8`.
    case bits
    /// Floats as trained: `bf16`.
    case float
  }

  /// Whether weights stored like this can be trained.
  public enum Training: String, Sendable {
    /// With the usual trainers.
    case possible
    /// Only adapters on top of them, where the trainer knows the format.
    case adaptersOnly = "adapters only"
    /// Made for running; trainers want the 16-bit original, or convert.
    case original = "take the original"
    /// Not at all.
    case impossible
  }

  /// The words as they are written, joined by hyphens; case and separators do not matter.
  public let spelling: String
  /// What it says.
  public let role: Role
  /// The canonical name of what it says.
  public let quantization: String
  /// The bits per weight that it states.
  public let bits: Double?
  /// The kind of file or of weights.
  public let format: String?
  /// Whether the bits differ by layer, by Unsloth's method.
  public let isDynamic: Bool
  /// The catalog's word for it.
  public let catalog: Quantization?
  /// Whether it can be trained.
  public let training: Training
  /// What it is, in a few words.
  public let meaning: Message

  init(
    _ spelling: String, _ role: Role, _ quantization: String, bits: Double? = nil,
    format: String? = nil, isDynamic: Bool = false, catalog: Quantization? = nil,
    _ training: Training, _ meaning: Message
  ) {
    self.spelling = spelling
    self.role = role
    self.quantization = quantization
    self.bits = bits
    self.format = format
    self.isDynamic = isDynamic
    self.catalog = catalog
    self.training = training
    self.meaning = meaning
  }

  /// Every suffix, by role.
  public static let table: [QuantizationSuffix] =
    bitsAndBytes + floats + methods + schemes + bitWords + containers + ggufTypes
}
