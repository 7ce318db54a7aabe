import StrictJSON

/// How many tokens a model was made for.
public struct ContextLength: Sendable, Equatable {
  /// The tokens that the weights were trained for.
  public let nativeInTokens: Int
  /// The tokens that the maker claims with position scaling, such as YaRN.
  public let extendedInTokens: Int?

  init(nativeInTokens: Int) {
    self.nativeInTokens = nativeInTokens
    extendedInTokens = nil
  }

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    nativeInTokens = json.count("nativeInTokens")
    extendedInTokens = json.optional("extendedInTokens")?.count()
    json.finish()
  }
}
