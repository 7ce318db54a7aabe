import StrictJSON

/// What a later or special edition of a model has different from the main one.
///
/// Editions without facts of their own are names on checkpoints only.
public struct Edition: Sendable {
  /// The name that its checkpoints have as `edition`, such as `2507`.
  public let name: String
  /// The variant that it is of; every one when absent.
  public let variant: Variant?
  /// How many tokens it was made for, where that differs.
  public let context: ContextLength?
  /// The month of its release, where that differs.
  public let release: String?
  /// The tag that ollama runs it by, such as `qwen3:4b-instruct-2507-q4_K_M`.
  public let ollama: String?
  /// Short tags that ran it on the day on which they were read.
  public let ollamaAliases: OllamaAliases?
  /// The model type of transformers, where it differs.
  public let modelType: String?
  /// The sources of these facts.
  public let sources: [String]

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    name = json.string("name")
    variant = json.optional("variant")?.choice()
    context = json.optional("context").map(ContextLength.init)
    release = json.optional("release")?.month()
    ollama = json.optional("ollama")?.string()
    ollamaAliases = json.optional("ollamaAliases").map(OllamaAliases.init)
    modelType = json.optional("modelType")?.string()
    sources = json.required("sources")?.filledList { $0.string() } ?? []
    json.finish()
  }

  /// Whether a checkpoint is of this edition.
  func holds(_ checkpoint: Checkpoint) -> Bool {
    checkpoint.edition == name && (variant == nil || checkpoint.variant == variant)
  }
}
