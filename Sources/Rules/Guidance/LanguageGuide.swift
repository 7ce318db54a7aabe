import ModelCatalog
import StrictJSON

/// Which series are strong or weak in a language.
public struct LanguageGuide: Sendable {
  /// The BCP 47 tag.
  public let tag: String
  /// The name in English.
  public let name: String
  /// Whether who is strong in it counts for more than size: where the others answer clearly worse.
  public let isDecisive: Bool
  /// Series that are strong in it.
  public let strong: [String]
  /// Series that list it, but answer in it poorly.
  public let weak: [String]
  /// The sections that say so.
  public let cites: [String]

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    tag = json.string("tag")
    name = json.string("name")
    isDecisive = json.optional("isDecisive")?.bool() ?? false
    strong = json.list("strong") { $0.string() }
    weak = json.list("weak") { $0.string() }
    cites = json.list("cites") { $0.string() }
    json.finish()
  }
}

extension StringProtocol {
  /// The language of a BCP 47 tag without script and region.
  var primaryLanguage: String {
    lowercased().split(separator: "-").first.map(String.init) ?? ""
  }
}
