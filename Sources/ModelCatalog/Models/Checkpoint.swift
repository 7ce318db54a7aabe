import StrictJSON

/// A repository that can be downloaded.
public final class Checkpoint: Sendable {
  /// The site that hosts it.
  public enum Hub: String, CaseIterable, Sendable {
    case huggingface
    case modelscope
  }

  /// A source that shows that a repository exists.
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
  /// The variant of the weights.
  public let variant: Variant
  /// The format of the weights.
  public let quantization: Quantization
  /// Whether the model's maker publishes it.
  public let isOfficial: Bool
  /// The licence where it differs from the model's: an id of `licenses.json`.
  public let license: String?
  /// A later or special edition, such as `2507` or `python`; absent for the main one.
  public let edition: String?
  /// The site that hosts it.
  public let hub: Hub
  /// The sources that show that it exists; never empty.
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
    evidence = json.required("evidence")?.filledList { $0.choice() } ?? []
    isOfficial = json.optional("isOfficial")?.bool() ?? false
    license = json.optional("license")?.string()
    edition = json.optional("edition")?.string()
    hub = json.optional("hub")?.choice() ?? .huggingface
    json.finish()
  }
}
