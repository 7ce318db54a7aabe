import MemoryEstimation
import Messages
import ModelCatalog

/// A technique that the makers of a trainer advise against for some lines, from `Data/tiers.json`.
public final class Caution: Sendable {
  /// The lines, by id.
  public let lines: [String]
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
    lines = json.required("lines")?.list { $0.string() } ?? []
    technique = json.required("technique")?.choice() ?? .qlora
    by = json.string("by")
    why = Message(json.string("why"))
    source = json.string("source")
    json.finish()
  }
}

extension Guidance {
  /// What is advised against a technique for a line, if anything is.
  func caution(_ technique: Technique?, of family: Family) -> Caution? {
    tiers.cautions.first { $0.technique == technique && $0.lines.contains(family.id) }
  }
}
