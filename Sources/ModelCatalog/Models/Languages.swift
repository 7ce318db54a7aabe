import StrictJSON

/// A model's languages, as its maker states them.
public struct Languages: Sendable, Equatable {
  /// The languages that are named, as BCP 47 tags.
  public let tags: [String]
  /// How many languages the maker claims; more than `tags` when the list is not published.
  public let count: Int?
  /// The source of the claim.
  public let source: String

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    tags = json.required("tags")?.list { $0.string() } ?? []
    count = json.optional("count")?.count()
    source = json.string("source")
    json.finish()
  }
}
