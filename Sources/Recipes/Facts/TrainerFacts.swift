import ModelCatalog
import StrictJSON

/// What is known of a trainer's or an engine's current version, from `Data/trainers/<id>.json`.
public struct TrainerFacts: Sendable {
  /// A package and its version.
  public struct Package: Sendable, Equatable {
    /// The name in the registry.
    public let name: String
    /// The version that was read.
    public let version: String
  }

  /// The file's name without `.json`.
  public let target: RecipeTarget
  /// The name as its makers write it.
  public let name: String
  /// The day on which the names were read, such as `2026-11-21`.
  public let checked: String
  /// The versions of Python that it takes.
  public let python: String?
  /// The package and those that it goes with, at their versions.
  public let packages: [Package]
  /// Packages whose version may vary.
  public let unpinned: [String]
  /// The formats that it reads, by stage; an absent stage is one that it lacks.
  public let reads: [Stage: [DataFormat]]
  /// The names that it takes, by place.
  public let keys: [String: Set<String>]
  /// The values that some names take, where there are few.
  public let values: [String: Set<String>]
  /// The model types that it loads; empty for engines.
  public let modelTypes: Set<String>
  /// The tokens that end a turn, by model type, where they are not the tokenizer's end (Axolotl).
  public let turnEnds: [String: [String]]
  /// The chat templates of repositories whose template is not that of their model (LLaMA-Factory).
  public let templates: [String: String]
  /// The families whose chat template it masks by itself (TRL).
  public let maskedFamilies: Set<String>
  /// Where the facts stand.
  public let sources: [String]

  /// The trainer's own version.
  public var version: String { packages.first?.version ?? "" }

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    target = json.required("id")?.choice() ?? .trl
    name = json.string("name")
    checked = json.string("checked")
    python = json.optional("python")?.string()
    packages =
      json.required("packages")?.filledList { value in
        var json = JSONObject(value)
        let package = Package(name: json.string("name"), version: json.string("version"))
        json.finish()
        return package
      } ?? []
    unpinned = json.list("unpinned") { $0.string() }
    reads = json.optional("reads").map(Self.reads) ?? [:]
    keys = json.required("keys").map(Self.lists) ?? [:]
    values = json.optional("values").map(Self.lists) ?? [:]
    modelTypes = Set(json.list("modelTypes") { $0.string() })
    turnEnds = json.optional("turnEnds").map(Self.lists)?.mapValues { $0.sorted() } ?? [:]
    templates = json.optional("templates").map(Self.names) ?? [:]
    maskedFamilies = Set(json.list("maskedFamilies") { $0.string() })
    sources = json.required("sources")?.filledList { $0.string() } ?? []
    json.finish()
  }

  private static func reads(_ value: JSONValue) -> [Stage: [DataFormat]] {
    var json = JSONObject(value)
    var reads: [Stage: [DataFormat]] = [:]
    reads[.sft] = json.optional("sft")?.filledList { $0.choice() }
    reads[.cpt] = json.optional("cpt")?.filledList { $0.choice() }
    reads[.dpo] = json.optional("dpo")?.filledList { $0.choice() }
    json.finish()
    return reads
  }

  private static func names(_ value: JSONValue) -> [String: String] {
    Dictionary(
      value.members { ($0, $1.string()) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func lists(_ value: JSONValue) -> [String: Set<String>] {
    Dictionary(
      value.members { ($0, Set($1.filledList { $0.string() })) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The facts of one trainer or engine that are built into the program.
  ///
  /// - Throws: `CatalogError` when the file is wrong; the tests keep that from happening.
  public static func embedded(_ target: RecipeTarget) throws(CatalogError) -> TrainerFacts {
    // The files stand in the order of their names, which is the order of the cases.
    let names = RecipeTarget.allCases.map(\.rawValue).sorted()
    guard let index = names.firstIndex(of: target.rawValue),
      let file = DataFile.embeddedTrainers.dropFirst(index).first(where: { _ in true })
    else {
      throw CatalogError(problems: [
        Problem(
          file: "Data/trainers/\(target.rawValue).json", path: "", line: 1, message: "missing")
      ])
    }
    return try file.read(TrainerFacts.init)
  }
}
