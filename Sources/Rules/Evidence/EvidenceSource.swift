import ModelCatalog
import StrictJSON

/// The scores that one independent source has published: `Data/evidence/<id>.json`.
public struct EvidenceSource: Sendable {
  /// One of its benchmarks.
  public struct Benchmark: Sendable {
    /// The key of its scores.
    public let id: String
    /// The name, with the source's.
    public let name: String
    /// The task that it measures.
    public let task: String
    /// The BCP 47 tag, where it is of one language.
    public let language: String?
    /// The day of the snapshot, as `2026-10-05`.
    public let date: String
    /// The difference up to which two scores count as equal, in the unit of the score.
    public let noise: Double
    /// Whether the lower score is the better one.
    public let isLowerBetter: Bool
    /// The file that the scores were read from.
    public let file: String
  }

  /// How a model answered where it can do both.
  public enum Mode: String, CaseIterable, Sendable {
    case thinking
    case nonThinking = "non-thinking"
  }

  /// The scores of one model, or of one mode or edition of it.
  public struct Entry: Sendable {
    /// The name in the catalog, or the source's own.
    public let model: String
    /// How it answered, where the source says it.
    public let mode: Mode?
    /// The edition, such as `2507`; the first one where absent.
    public let edition: String?
    /// The scores by benchmark.
    public let scores: [String: Double]
    /// Half of the published 95 % intervals by benchmark, in the unit of the score.
    public let intervals: [String: Double]
  }

  /// The name of the file.
  public let id: String
  /// The name of the source.
  public let title: String
  /// The SPDX id of the licence of its data.
  public let license: String
  /// Where the source is.
  public let address: String
  /// The benchmarks.
  public let benchmarks: [Benchmark]
  /// The models that it measured.
  public let entries: [Entry]

  /// The sources that are built into the program.
  ///
  /// - Throws: `CatalogError` when a file in `Data/` is wrong; the tests keep that from happening.
  public static func embedded() throws(CatalogError) -> [EvidenceSource] {
    var sources: [EvidenceSource] = []
    for file in DataFile.embeddedEvidence { sources.append(try file.read(EvidenceSource.init)) }
    return sources
  }

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    id = json.string("id")
    title = json.string("title")
    license = json.string("license")
    address = json.string("address")
    benchmarks = json.list("benchmarks", Benchmark.init)
    entries = json.list("models", Entry.init)
    json.finish()
  }
}

extension EvidenceSource.Benchmark {
  init(_ value: JSONValue) {
    var json = JSONObject(value)
    id = json.string("id")
    name = json.string("name")
    task = json.string("task")
    language = json.optional("language")?.string()
    date = json.string("date")
    noise = json.required("noise")?.number() ?? 0
    isLowerBetter = json.optional("isLowerBetter")?.bool() ?? false
    file = json.string("file")
    json.finish()
  }
}

extension EvidenceSource.Entry {
  init(_ value: JSONValue) {
    func numbers(_ value: JSONValue?) -> [String: Double] {
      Dictionary(value?.members { ($0, $1.number()) } ?? []) { first, _ in first }
    }
    var json = JSONObject(value)
    model = json.string("model")
    mode = json.optional("mode")?.choice()
    edition = json.optional("edition")?.string()
    scores = numbers(json.required("scores"))
    intervals = numbers(json.optional("intervals"))
    json.finish()
  }

  /// Whether it says how good the answers are that a model gives in a mode: trained on plain answers
  /// it does not think.
  func counts(for mode: Request.Mode) -> Bool { mode == .run || self.mode != .thinking }
}
