import StrictJSON

/// A repository that can be downloaded.
public final class Checkpoint: Sendable {
  /// Where it is.
  public enum Hub: String, CaseIterable, Sendable {
    case huggingface
    case modelscope
  }

  /// How we know that a repository exists.
  public enum Evidence: String, CaseIterable, Sendable {
    /// Seen in a snapshot of the Hugging Face API.
    case hubSnapshot
    /// Listed as a source of GGUF files in that snapshot.
    case hubGGUFList
    /// In Unsloth's table of repositories.
    case unslothMapper
    /// In LLaMA-Factory's table of models.
    case llamaFactory
    /// In ms-swift's table of models.
    case msSwift
    /// In LitGPT's table of models.
    case litgpt
    /// In the maker's documentation or read-me.
    case vendorDocumentation
  }

  /// The repository, `owner/name`.
  public let repository: String
  /// Which weights it holds.
  public let variant: Variant
  /// How they are stored.
  public let quantization: Quantization
  /// Whether the model's maker publishes it.
  public let isOfficial: Bool
  /// The licence where it differs from the model's: an id of `licenses.json`.
  public let license: String?
  /// A later or special edition, such as `2507` or `python`; absent for the main one.
  public let edition: String?
  /// Where it is.
  public let hub: Hub
  /// How we know that it exists; never empty.
  public let evidence: [Evidence]

  /// Weights that may be anywhere.
  init(_ repository: String, _ quantization: Quantization) {
    self.repository = repository
    self.quantization = quantization
    (variant, isOfficial, hub) = (.instruct, true, .huggingface)
    (license, edition) = (nil, nil)
    evidence = []
  }

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    repository = json.required("repository")?.repository() ?? ""
    variant = json.required("variant")?.choice() ?? .base
    quantization = json.required("quantization")?.choice() ?? .sixteenBit
    isOfficial = json.optional("isOfficial")?.bool() ?? false
    license = json.optional("license")?.string()
    edition = json.optional("edition")?.string()
    hub = json.optional("hub")?.choice() ?? .huggingface
    evidence = json.required("evidence")?.filledList { $0.choice() } ?? []
    json.finish()
  }
}

/// How a checkpoint's weights are stored.
public enum Quantization: String, CaseIterable, Sendable {
  /// 16-bit (or 32-bit) floats: what the maker trained.
  case sixteenBit = "16-bit"
  /// BitsAndBytes NF4.
  case bnb4bit = "bnb-4bit"
  /// Unsloth's dynamic 4-bit: BitsAndBytes NF4 with the most sensitive layers left in 16 bit.
  case unslothBnb4bit = "unsloth-bnb-4bit"
  /// 8-bit floats.
  case fp8
  /// 4-bit microscaling floats (MXFP4).
  case mxfp4
  /// Whole numbers of 4 bits by the maker's own method.
  case int4
  /// Files for llama.cpp, of one or several bit widths.
  case gguf
}
