import StrictJSON

/// The names of a model's chat template in the trainers' registries.
public struct ChatTemplates: Sendable, Equatable {
  /// LLaMA-Factory's `template`.
  public let llamaFactory: String?
  /// ms-swift's `template`.
  public let msSwift: String?
  /// Unsloth's template name.
  public let unsloth: String?

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    llamaFactory = json.optional("llamaFactory")?.string()
    msSwift = json.optional("msSwift")?.string()
    unsloth = json.optional("unsloth")?.string()
    json.finish()
  }
}
