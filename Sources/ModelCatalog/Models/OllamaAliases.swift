import StrictJSON

/// Short tags of ollama's library, which may be set anew on other weights.
public struct OllamaAliases: Sendable, Equatable {
  /// The day on which they ran the weights, such as `2026-08-21`.
  public let date: String
  /// The tags, such as `qwen3:4b`.
  public let tags: [String]

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    date = json.string("date")
    tags = json.required("tags")?.filledList { $0.string() } ?? []
    json.finish()
  }
}
