import Messages
import ModelCatalog
import Recipes
import Rules

/// What values are checked against and answers come from, read when first asked for.
final class Context {
  /// What may be read.
  let surroundings: Surroundings
  /// How text is laid out.
  var layout = Layout()
  /// Which catalog is used.
  var choice = CatalogChoice()
  /// Which trainers know which models.
  private(set) lazy var recipeSupport = try? RecipeSupport()
  /// What was written of memories before; nothing where one request is answered.
  let texts: MemoryTexts?
  private var loaded: Advisor?
  /// What was recommended before, where many questions are answered.
  private var remembered: [Request: [Pick]] = [:]

  /// A context over an advisor that was read before, or will be read.
  init(
    _ advisor: Advisor? = nil, in surroundings: Surroundings = .none, texts: MemoryTexts? = nil
  ) {
    self.texts = texts
    loaded = advisor
    self.surroundings = surroundings
  }

  /// What is recommended for a request; remembered, but never for more than some thousand.
  func picks(for request: Request) throws -> [Pick] {
    if let known = remembered[request] { return known }
    let found = try advisor().picks(for: request)
    if remembered.count >= 2048 { remembered.removeAll(keepingCapacity: true) }
    remembered[request] = found
    return found
  }

  /// The advisor over the catalog of this run.
  ///
  /// - Throws: `CatalogError` when the catalog is wrong, `InputError` when it cannot be read.
  func advisor() throws -> Advisor {
    if let loaded { return loaded }
    let advisor = try choice.advisor(surroundings)
    loaded = advisor
    return advisor
  }

  /// The catalog of this run, without what is held of it.
  ///
  /// - Throws: `CatalogError` when the catalog is wrong, `InputError` when it cannot be read.
  func catalog() throws -> Catalog {
    if let loaded { return loaded.catalog }
    if choice.replacement == nil, choice.overlays.isEmpty { return try .embedded() }
    return try choice.read(surroundings).reading.catalog()
  }

  /// The ids of the tasks.
  func tasks() throws -> [String] { try advisor().guidance.tasks.map(\.id) }

  /// A language tag in its usual spelling.
  func language(_ text: String) throws -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      } && (2...3).contains(parts[0].count) && parts[0].allSatisfy(\.isLetter)
    let guidance = try advisor().guidance
    let guides = guidance.languages
    if isTag, guidance.language(text) != nil { return text.lowercased() }
    let lower = text.lowercased()
    let named =
      guides.first { $0.name.lowercased() == lower }
      ?? lower.nearest(in: guides.map { $0.name.lowercased() })
      .flatMap { near in guides.first { $0.name.lowercased() == near } }
    if let named {
      throw UsageError(
        "'\(Values.shown(text))' is not a language tag; \(Message(named.name)) is '\(named.tag)'")
    }
    let tag = Self.tags[lower] ?? text.replacing("_", with: "-")
    if tag != text, let meant = guidance.language(tag) {
      throw UsageError(
        "'\(Values.shown(text))' is not a language tag; \(Message(meant.name)) is '\(Values.shown(tag))'"
      )
    }
    guard isTag else {
      throw UsageError("'\(Values.shown(text))' is not a language tag such as zh or pt-BR")
    }
    throw UsageError("no model in the catalog is known for the language '\(Values.shown(text))'")
  }

  /// Countries' codes that are taken for their languages' tags.
  private static let tags = [
    "cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "kr": "ko", "ua": "uk", "vn": "vi",
  ]

  /// A region: `EU`, or a country's two letters; the members of the union count as `EU`.
  func region(_ text: String) throws -> String {
    guard text.utf8.count == 2, text.allSatisfy({ $0.isASCII && $0.isLetter }) else {
      throw UsageError("'\(Values.shown(text))' is not a region such as EU or a country such as DE")
    }
    let code = text.uppercased()
    // A mistyped code would let through what the law of the country meant forbids.
    guard code == "EU" || " \(Self.regions) ".contains(" \(code) ") else {
      throw UsageError(
        "'\(Values.shown(text))' is no country's code; see ISO 3166-1",
        nearest: code == "UK" ? "GB" : nil)
    }
    return Self.unionMembers.contains(code) ? "EU" : code
  }

  /// The countries' codes of ISO 3166-1, with XK for Kosovo, as Foundation lists them.
  static let regions = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR \
    BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ \
    EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW \
    GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY \
    KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV \
    MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY \
    QA QO RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF \
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT \
    ZA ZM ZW
    """

  private static let unionMembers: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
  ]

  /// The ids of licences, by id or SPDX id.
  func licenses(_ text: String) throws -> [String] {
    let known = try advisor().catalog.licenses.values.sorted { $0.id < $1.id }
    var ids: [String] = []
    for item in try Values.list(text) {
      let lower = item.lowercased()
      guard let found = known.first(where: { $0.id == lower || $0.spdx?.lowercased() == lower })
      else { throw Values.unknown(item, known.map(\.id)) }
      ids.append(found.id)
    }
    return ids
  }

  /// A family line or series.
  func family(_ text: String) throws -> String {
    let catalog = try advisor().catalog
    if !catalog.families(named: text).isEmpty { return text.lowercased() }
    let series = Set(catalog.families.map(\.series)).sorted()
    let names = series + catalog.families.map(\.id)
    throw UsageError(
      "no family '\(Values.shown(text))' is known", allowed: .names(series),
      nearest: text.nearest(in: names))
  }

  /// A model's name, from its name, an alias, a repository or an ollama tag.
  func model(_ text: String) throws -> String {
    try ModelFinder(advisor().catalog).model(named: text).model.name
  }
}
