import StrictJSON

/// A published score.
public struct Score: Sendable, Equatable {
  /// The repository that was measured.
  public let repository: String
  /// The benchmark, such as `MMLU`.
  public let benchmark: String
  /// The score, mostly per cent.
  public let value: Double
  /// How it was measured.
  public let setting: String
  /// The source of the score.
  public let source: String

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    repository = json.required("repository")?.repository() ?? ""
    benchmark = json.string("benchmark")
    self.value = json.required("value")?.number() ?? 0
    setting = json.string("setting")
    source = json.string("source")
    json.finish()
  }
}
