import Foundation
import Testing

@testable import AdviseCommand

/// The keys of the reports are a promise to scripts: none may go, and new ones are added here.
@Suite struct ReportKeysTests {
  static let request = [
    "attention", "batchSize", "beginner", "cards", "cards[].count", "cards[].name",
    "cards[].vramInGiB", "checkpointing", "commercial", "contextLengthInTokens",
    "doubleQuantization", "family", "goal", "knowledge", "languages", "licenses", "loraRank",
    "loraTargets", "maxSizeInBillions", "mode", "model", "optimizer", "precision", "quality",
    "engine", "kvCache", "minQuantization", "ramInGiB", "region", "rows", "task", "technique",
    "top", "trainer", "unifiedInGiB", "vramInGiB",
  ].map { "request." + $0 }

  static let memory = [
    "allocatedBytes", "assumptions", "budgetBytes", "components", "components[].bytes",
    "components[].name", "engine", "fits", "reservedBytes", "totalBytes", "trainer", "uncertainty",
    "cards", "cards[].budgetBytes", "cards[].layers", "cards[].totalBytes",
  ]

  static let license = ["commercial", "conditions", "id", "notLicensedIn", "threshold", "title"]
  static let reason = ["cites", "message", "rule"]
  static let common = [
    "catalog", "catalog.families", "catalog.models", "catalog.updated", "nextSteps", "request",
    "schemaVersion", "warnings",
  ]

  static let recommend: Set<String> = {
    let entry =
      [
        "activeParameters", "alternatives", "chatTemplate", "contextLengthInTokens", "decidedBy",
        "downloadBytes",
        "family", "hub", "license", "memory", "model", "officialRepository", "ollama", "parameters",
        "quantization", "rank", "reasons", "release", "repository", "stage", "technique", "variant",
        "warnings",
      ] + memory.map { "memory." + $0 } + license.map { "license." + $0 }
      + reason.map { "reasons[]." + $0 }
      + ["decidedBy", "quantization", "repository", "technique", "totalBytes", "variant"]
      .map { "alternatives[]." + $0 }
    let exclusion = ["message", "model", "rule"]
    return Set(
      common + request + entry.map { "recommendations[]." + $0 }
        + ["approach", "approach.decision", "approach.reasons", "recommendations", "exclusions"]
        + reason.map { "approach.reasons[]." + $0 }
        + ["all", "byRule", "count", "nearest"].map { "exclusions." + $0 }
        + exclusion.flatMap { ["exclusions.all[]." + $0, "exclusions.nearest[]." + $0] })
  }()

  static let fit: Set<String> = {
    let option =
      [
        "memory", "officialRepository", "quantization", "reasons", "repository", "technique",
        "variant", "verdict",
      ] + memory.map { "memory." + $0 } + reason.map { "reasons[]." + $0 }
    let model = [
      "activeParameters", "family", "name", "parameters", "release", "supersededBy", "variants",
    ]
    let neighbour = [
      "model", "quantization", "relation", "repository", "technique", "totalBytes", "variant",
    ]
    return Set(
      common + request + license.map { "license." + $0 } + option.map { "options[]." + $0 }
        + model.map { "model." + $0 } + neighbour.map { "nearest[]." + $0 }
        + ["instruction", "model", "option", "savedBytes", "totalBytes"].map { "changes[]." + $0 }
        + ["bytesByCard", "layers", "layersOnCards", "systemMemoryBytes"].map {
          "options[].split." + $0
        } + ["options[].split"]
        + [
          "changes", "fits", "largestBatchSize", "license", "longestContextInTokens", "model",
          "peakBytes",
          "nearest", "options", "unknown", "verdict",
        ])
  }()

  /// Lines that together bring every key, but those that only a wrong answer would bring.
  static let lines = [
    "--task code --rows 500 --vram 12 --quality high --goal domain --knowledge fixed --why-not",
    "--unified 32 --language zh --region DE --license MIT,apache-2.0 --max-size 40 --beginner",
    "--gpu '2x RTX 3090' --family qwen --technique qlora --top 50", "--model Qwen3-8B",
    "--task vision --commercial --top 100", "--vram 1",
    "--mode run --vram 12 --ram 64 --kv-cache q8_0 --min-quantization Q4_K_M",
    "--mode run --vram 12 --vram 8",
  ]

  static let fitLines = [
    "fit Qwen3-8B --gpu 'RTX 3090' --rows 5 --quality low --goal general --knowledge changing",
    "fit llama-3.3-70b --vram 12", "fit qwen3-30b-a3b --unified 64 --technique lora",
    "fit Qwen2.5-Coder-32B --vram 8", "fit Qwen3-8B --mode run --vram 12 --ram 64 --engine vllm",
    "fit Qwen3-32B --mode run --vram 16 --vram 12", "fit Qwen3-32B --mode run --vram 16 --ram 32",
  ]

  @Test func theReportOfRecommendHasItsKeys() throws {
    try check(Self.lines, Self.recommend, rare: [])
  }

  @Test func theReportOfFitHasItsKeys() throws {
    try check(
      Self.fitLines, Self.fit,
      rare: ["family", "maxSizeInBillions", "minQuantization", "model", "region"].reduce(into: [
        "unknown"
      ]) {
        $0.insert("request." + $1)
      })
  }

  private func check(_ lines: [String], _ keys: Set<String>, rare: Set<String>) throws {
    var found: Set<String> = []
    for line in lines {
      let outcome = TestRun.run(TestRun.words(line) + ["--json"])
      #expect([.answered, .no].contains(outcome.exitCode), "\(line): \(outcome.errors)")
      let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      found.formUnion(paths(report, ""))
      #expect(!outcome.output.contains("null"), "\(line)")
      #expect(TestRun.run(TestRun.words(line) + ["--json"]) == outcome, "\(line) twice")
      try expectSorted(outcome.output)
    }
    #expect(found.subtracting(keys).sorted() == [], "not promised")
    #expect(keys.subtracting(found).subtracting(rare).sorted() == [], "promised, but gone")
  }

  /// Every key path; the keys of `byRule` are the rules' names.
  private func paths(_ value: Any, _ path: String) -> Set<String> {
    switch value {
    case let object as [String: Any]:
      if path == "exclusions.byRule" { return [path] }
      return object.reduce(into: path.isEmpty ? [] : [path]) {
        $0.formUnion(paths($1.value, path.isEmpty ? $1.key : path + "." + $1.key))
      }
    case let list as [Any]:
      return list.reduce(into: [path]) { paths, element in
        let inside = self.paths(element, path + "[]")
        paths.formUnion(inside.filter { $0 != path + "[]" })
      }
    default: return [path]
    }
  }

  /// The keys of one object stand in order: those of one indentation, until it is left.
  private func expectSorted(_ text: String) throws {
    var open: [(indent: Int, key: String)] = []
    for line in text.split(separator: "\n") {
      let indent = line.prefix { $0 == " " }.count
      while let last = open.last, last.indent > indent { open.removeLast() }
      let parts = line.dropFirst(indent).split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count > 2, parts[0].isEmpty, parts[2].hasPrefix(" : ") else { continue }
      let key = String(parts[1])
      if let last = open.last, last.indent == indent {
        #expect(last.key < key, "\(last.key) stands before \(key)")
        open.removeLast()
      }
      open.append((indent, key))
    }
  }
}
