import Foundation
import Rules
import Testing

@testable import AdviseCommand

/// The README shows what the program prints.
///
/// `RECORD=1 swift test --filter ReadmeTests` writes the real output into the README and fails.
@Suite struct ReadmeTests {
  static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../README.md").standardizedFileURL

  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil

  @Test func examplesPrintWhatTheReadmeSays() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let updated = try Self.withRealOutput(text)
    if Self.isRecording, updated != text {
      try updated.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(updated == text, "run: RECORD=1 swift test --filter ReadmeTests")
  }

  /// Every `advise …` of the blocks for the shell, without what the shell does with its output.
  static func commands() throws -> [String] {
    let text = try String(contentsOf: file, encoding: .utf8)
    var commands: [String] = []
    var isInside = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") { isInside = line == "```sh" }
      guard isInside, let match = line.firstMatch(of: /(^|\(|release )advise (.*)/) else {
        continue
      }
      commands.append(String(match.output.2.prefix { !">&#)".contains($0) }))
    }
    return commands
  }

  @Test func thereAreCommandsForTheShell() throws { #expect(try Self.commands().count > 20) }

  /// With the files that the README takes for given.
  @Test func everyCommandForTheShellIsAnswered() throws {
    let files = FakeFiles([
      "requests.jsonl": #"{"command": "name", "name": "Qwen3-8B"}"#,
      "rows.jsonl": #"{"messages": [{"role": "user", "content": "a"}]}"#,
      "models/acme-2.json": FakeFiles.family(), "models/tasks.json": FakeFiles.tasks(),
      "models/README.md": "Our models.", "Data/families/acme-2.json": FakeFiles.family(),
    ])
    let inText = ["check --overlay Data/families/acme-2.json"]
    for command in try Self.commands() + inText {
      let outcome = run(GoldenCommand.words(command), in: files.environment)
      #expect(outcome.exitCode == .answered, "advise \(command): \(outcome.errors)")
      #expect(!outcome.output.isEmpty || command.contains("github"), "\(command)")
    }
  }

  @Test func everyOptionInTheReadmeExists() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let known = Set(Command.all.flatMap(\.options).map(\.name))
    let foreign: Set<String> = ["static-swift-stdlib", "filter", "man", "skip"]
    for match in text.matches(of: /--([a-z][a-z-]+)/) {
      let name = String(match.output.1)
      #expect(known.contains(name) || foreign.contains(name), "--\(name)")
    }
  }

  /// The text with the output of each `console` block and the list of criteria made anew.
  static func withRealOutput(_ text: String) throws -> String {
    var lines: [String] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
        lines.append(line)
      } else if !isInside {
        lines.append(line)
      } else if line.hasPrefix("$ advise") {
        lines.append(line)
        let outcome = run(GoldenCommand.words(String(line.dropFirst("$ advise".count))))
        lines += outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
          .dropLast().map(String.init)
      }
    }
    let joined = lines.joined(separator: "\n")
    guard let start = joined.range(of: "<!-- criteria -->\n"),
      let end = joined.range(of: "<!-- /criteria -->")
    else { return joined }
    // Markdown counts by itself: so a new criterion is one new line.
    let list = Criterion.all.map { "1. `\($0.id)`: \($0.summary)\n" }
    return joined.replacingCharacters(
      in: start.upperBound..<end.lowerBound, with: "\n" + list.joined() + "\n")
  }
}
