import Foundation
import ModelCatalog
import Testing

@testable import Rules

/// One catalog with one fault for each rule: every one is found, and none is invented.
@Suite("Planted faults")
struct PlantedFaultsTests {
  /// The family files, and the rule that each breaks.
  static let faults: [String: String] = [
    "Swift 2.json": "family-id",
    "avocet-2.json": "license-of-mirror",
    "bunting-2.json": "layer-counts",
    "buzzard-2.json": "ollama-tag",
    "condor-2.json": "release-before-predecessor",
    "coot-2.json": "successor-cycle",
    "crane-2.json": "checkpoint-order",
    "curlew-2.json": "license-repeated",
    "dunlin-2.json": "mirror-evidence",
    "eagle-2.json": "parameters-from-dimensions",
    "egret-2.json": "context-order",
    "finch-2.json": "alias-dead",
    "fulmar-2.json": "repository-version",
    "gannet-2.json": "repository-quantization",
    "godwit-2.json": "memory-unknown",
    "grebe-2.json": "source-vague",
    "grouse-2.json": "task-without-model",
    "gull-2.json": "size-label",
    "harrier-2.json": "official-unmarked",
    "heron-2.json": "active-parameters",
    "kestrel-2.json": "never-recommended",
    "kite-2.json": "parameter-parts",
    "linnet-2.json": "language-count",
    "merlin-2.json": "official-owner",
    "osprey-2.json": "model-order",
    "partridge-2.json": "tied-embeddings",
    "pelican-2.json": "repository-plain-name",
    "petrel-2.json": "repository-variant",
    "plover-2.json": "license-of-family",
    "puffin-2.json": "repository-size",
    "rail-2.json": "successor-of-another-series",
    "raven-2.json": "alias-size",
    "robin-2.json": "alias-shadows",
    "sanderling-2.json": "mirror-without-original",
    "shrike-2.json": "model-type",
    "siskin-2.json": "language-tag",
    "skua-2.json": "score-range",
    "stork-2.json": "context-of-family",
    "swallow-2.json": "family-repeated",
    "tern-2.json": "score-repository",
    "thrush-2.json": "inputs-and-towers",
    "wren-2.json": "head-counts",
  ]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Planted")

  private static func file(_ name: String) throws -> CatalogFile {
    CatalogFile(name: name, text: Array(try Data(contentsOf: folder.appending(path: name))))
  }

  private static func findings() throws -> [Audit.Finding] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0 != "tasks.json" }.sorted()
    let reading = CatalogReading(layers: [[DataFile.licenses.file] + (try names.map(file))])
    let guidance = try Guidance(files: [file("tasks.json")], startingFrom: [])
    return Audit(reading, guidance, ownsTasks: true).findings
  }

  /// The rules whose findings are about the tasks, not about one family.
  private static let ofTasks: Set<String> = ["task-family", "task-without-model"]

  @Test func everyFaultIsFound() throws {
    let found = Set(try Self.findings().map(\.rule))
    let planted = Set(AuditRule.all.filter { $0.scope != .reader && $0.scope != .gpus }.map(\.id))
    #expect(planted.subtracting(found).isEmpty, "not found")
    #expect(found.subtracting(planted).isEmpty, "invented")
    #expect(Self.faults.count >= 30)
    #expect(Set(Self.faults.values) == planted.subtracting(["task-family"]))
  }

  @Test func everyFaultIsFoundInItsFileAndNoOther() throws {
    let findings = try Self.findings().filter { !Self.ofTasks.contains($0.rule) }
    for finding in findings {
      #expect(Self.faults[finding.problem.file] == finding.rule, "\(finding.problem)")
      #expect(finding.problem.line >= 1)
    }
    let files = Set(findings.map(\.problem.file))
    let expected = Self.faults.filter { !Self.ofTasks.contains($0.value) }.map(\.key)
    #expect(files == Set(expected))
  }

  @Test func theLineIsTheOneWithTheFault() throws {
    for finding in try Self.findings() where !finding.problem.path.isEmpty {
      let text = String(
        decoding: try Self.file(finding.problem.file).text, as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let key = finding.problem.path.split(separator: ".").last.map(String.init) ?? ""
      guard !key.contains("["), key.first?.isLetter == true else { continue }
      #expect(lines[finding.problem.line - 1].contains("\"\(key)\""), "\(finding.problem)")
    }
  }
}
