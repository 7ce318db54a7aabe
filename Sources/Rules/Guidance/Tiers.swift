import Messages
import ModelCatalog
import StrictJSON

/// What the documents take on which card, and what they hold to fine-tune well: `Data/tiers.json`.
public struct Tiers: Sendable {
  /// The sizes for one size of card.
  public final class Tier: Sendable {
    /// The memory from which it counts, in GiB.
    public let vramFromInGiB: Double
    /// The largest size, in billions of parameters; a class of sizes reaches a little above its name.
    public let parametersUpToInBillions: Double
    /// The largest size that the documents name, in billions of parameters.
    public let parametersNamedInBillions: Double
    /// Whose card it is.
    public let label: Message
    /// What they take.
    public let takes: Message
    /// The sections that say so.
    public let cites: [String]

    init(_ value: JSONValue) {
      var json = JSONObject(value)
      vramFromInGiB = json.required("vramFromInGiB")?.number() ?? 0
      parametersUpToInBillions = json.required("parametersUpToInBillions")?.number() ?? 0
      parametersNamedInBillions = json.required("parametersNamedInBillions")?.number() ?? 0
      label = Message(json.string("label"))
      takes = Message(json.string("takes"))
      cites = json.required("cites")?.list { $0.string() } ?? []
      json.finish()
    }
  }

  /// The tiers, small cards first.
  public let tiers: [Tier]
  /// The models that fine-tune well.
  public let fineTunesWell: [String]
  /// The sections that say so.
  public let fineTunesWellCites: [String]
  /// The techniques that are advised against for some lines.
  public let cautions: [TechniqueCaution]

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    tiers = json.required("tiers")?.list(Tier.init) ?? []
    var models: [String] = []
    var cites: [String] = []
    if let list = json.required("fineTunesWell") {
      var inner = JSONObject(list)
      models = inner.required("models")?.list { $0.string() } ?? []
      cites = inner.required("cites")?.list { $0.string() } ?? []
      inner.finish()
    }
    fineTunesWell = models
    fineTunesWellCites = cites
    cautions = json.list("cautions", TechniqueCaution.init)
    json.finish()
  }

  /// The tier of a card.
  func tier(memoryInGiB: Double) -> Tier? { tiers.last { memoryInGiB >= $0.vramFromInGiB } }

  /// Every citation.
  var cites: Set<String> { Set(tiers.flatMap(\.cites) + fineTunesWellCites) }
}
