import MemoryEstimation
import Messages
import ModelCatalog
import StrictJSON

/// A technique that the makers of a trainer advise against for some lines, from `Data/tiers.json`.
public final class TechniqueCaution: Sendable {
  /// The lines, by id.
  public let lines: [String]
  /// Whether it is of every mixture of experts whose 16-bit weights are packed while loading.
  public let isOfMixtures: Bool
  /// The technique.
  public let technique: Technique
  /// Who advises against it.
  public let by: String
  /// Why, to follow a colon.
  public let why: Message
  /// The address of the page that says so.
  public let source: String

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    lines = json.optional("lines")?.list { $0.string() } ?? []
    isOfMixtures = json.optional("isOfMixtures")?.bool() ?? false
    technique = json.required("technique")?.choice() ?? .qlora
    by = json.string("by")
    why = Message(json.string("why"))
    source = json.string("source")
    json.finish()
  }
}

extension Guidance {
  /// What is advised against a technique for a model, if anything is.
  ///
  /// - Parameter packsExperts: whether its experts are packed while loading.
  func caution(_ technique: Technique?, of family: Family, packsExperts: Bool) -> TechniqueCaution?
  {
    tiers.cautions.first {
      $0.technique == technique
        && ($0.lines.contains(family.id) || $0.isOfMixtures && packsExperts)
    }
  }
}
