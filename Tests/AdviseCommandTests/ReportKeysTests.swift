import Foundation
import Testing

@testable import AdviseCommand

/// The reports are a promise to scripts, which `Data/schema/report.schema.json` holds.
@Suite struct ReportKeysTests {
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

  /// A report's definition, lines that bring its keys, and keys that only rare answers bring.
  struct Report: Sendable, CustomTestStringConvertible {
    let name: String
    let lines: [String]
    var rare: Set<String> = []
    /// Whether its `request` is that of another report, whose lines bring all keys of it.
    var repeatsRequest = false
    var testDescription: String { name }
  }

  static let reports = [
    Report(
      name: "recommend",
      lines: lines + OptionExample.all.map { $0.words.map(shellQuoted).joined(separator: " ") }),
    Report(
      name: "fit", lines: fitLines,
      rare: ["unknown", "model.modelType"], repeatsRequest: true),
    Report(
      name: "recipe",
      lines: ["recipe Qwen3-8B --for llama-factory --vram 12", "recipe llama-3.1-8b --for ollama"]),
    Report(
      name: "name",
      lines: [
        "name Qwen/Qwen3-8B llama3.1:8b-instruct-q4_K_M Qwen3-30B-A3B-Instruct-2507-AWQ-4bit",
        "name Mixtral-8x7B-v0.1-Q4_K_M-00001-of-00003.gguf unsloth/Qwen3-8B-unsloth-bnb-4bit",
        "name DeepSeek-R1-Distill-Qwen-7B-GGUF Phi-3-mini-128k-instruct gemma-3n-E4B-it",
        "name TinyLlama-1.1B-intermediate-step-1431k-3T mmproj-model-f16.gguf x-4bit-128g",
        "name llama3:8b Qwen3-8B-Q4_K_M-Q8_0 Hermes-3-Llama-3.1-8B gemma-2-9b-it-v2",
        "name Qwen2.5-Coder-7B",
      ],
    ),
    Report(name: "check", lines: ["check"], rare: problemKeys),
    Report(
      name: "list",
      lines: ListKind.allCases.map { "list \($0.rawValue)" }),
    Report(
      name: "show",
      lines: [
        "show qwen3-8b", "show qwen3", "show qwen", "show gemma-3n", "show code", "show zh",
        "show mit", "show 'RTX 3090'", "show rows-to-variant", "show mistral-7b",
      ], rare: ["choice"]),
  ]

  private static let problemKeys = Set(
    ["", ".file", ".line", ".message", ".path", ".rule", ".severity"].map { "problems[]" + $0 })

  @Test(arguments: reports)
  func everyReportFollowsTheSchema(_ report: Report) throws {
    let schema = try ReportSchema()
    var seen: Set<String> = []
    for line in report.lines {
      let words = TestRun.words(line) + ["--json"]
      let outcome = TestRun.run(words)
      #expect([.answered, .no].contains(outcome.exitCode), "\(line): \(outcome.errors)")
      let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      #expect(schema.problems(value, report.name, seen: &seen) == [], "\(line)")
      #expect(!outcome.output.contains("null"), "\(line)")
      #expect(TestRun.run(words) == outcome, "\(line) twice")
      try expectSorted(outcome.output)
    }
    let gone = schema.keys(of: report.name).subtracting(seen).subtracting(report.rare).filter {
      !(report.repeatsRequest && $0.hasPrefix("request."))
    }
    #expect(gone.sorted() == [], "promised, but gone")
  }

  @Test func aVersionAloneIsNoReport() throws {
    let schema = try ReportSchema()
    for name in Self.reports.map(\.name) + ["errors"] {
      var seen: Set<String> = []
      #expect(schema.problems(["schemaVersion": 1], name, seen: &seen) != [], "\(name)")
    }
  }

  @Test func errorsFollowTheSchema() throws {
    let schema = try ReportSchema()
    var seen: Set<String> = []
    for line in ["--task cod", "fit nothing-like-this", "recipe x", "list x", "--catalog /none"] {
      let outcome = run(TestRun.words(line) + ["--json"])
      let value = try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8))
      #expect(schema.problems(value, "errors", seen: &seen) == [], "\(line)")
      #expect(outcome.output.isEmpty)
    }
    #expect(schema.keys(of: "errors").subtracting(seen) == ["line"])
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
