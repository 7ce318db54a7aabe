import Foundation
import Testing

@testable import AdviseCommand

/// The README, the Chinese one, or a page beside the code.
///
/// Its blocks are marked `sh`, for commands whose answer is not shown, or `console`, for commands
/// behind `$ ` with what they print; a comment directly before a command stays. What stands between `<!-- name -->` and `<!-- /name -->` is
/// made by the program.
struct DocumentationPage: Sendable, CustomTestStringConvertible {
  /// The path below the repository.
  let path: String
  let text: String

  var testDescription: String { path }

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  init(path: String) throws {
    self.path = path
    text = try String(contentsOf: Self.repository.appending(path: path), encoding: .utf8)
  }

  /// Every page.
  static let all: [DocumentationPage] = {
    let sources = repository.appending(path: "Sources").path
    let found = (try? FileManager.default.subpathsOfDirectory(atPath: sources)) ?? []
    let paths = found.filter { $0.hasSuffix(".md") && $0.contains(".docc/") }.sorted()
    return (["README.md", ".github/README.zh.md"] + paths.map { "Sources/" + $0 })
      .compactMap { try? DocumentationPage(path: $0) }
  }()

  /// The files that the pages take for given, in the language of the page.
  private var files: FakeFiles {
    var files = FakeFiles([
      "requests.jsonl": #"{"command": "name", "name": "Qwen3-8B"}"#,
      "rows.jsonl": #"{"messages": [{"role": "user", "content": "a"}]}"#,
      "models/acme-2.json": FakeFiles.family(), "models/tasks.json": FakeFiles.tasks(),
      "models/README.md": "Our models.", "Data/families/acme-2.json": FakeFiles.family(),
    ])
    files.files["my-model/config.json"] = TestRun.inputs["config.json"]
    if path.hasSuffix(".zh.md") { files.variables["LANG"] = "zh_CN.UTF-8" }
    return files
  }

  /// What the words after `advise` bring.
  func answer(_ words: [String]) -> Outcome {
    let ownsCatalog = words.contains { ["--catalog", "--overlay"].contains($0) }
    return run(words, Context(ownsCatalog ? nil : TestRun.advisor, in: files.environment))
  }

  /// What a line behind `$ ` prints: the answer, or what `head` or `jq` leave of it.
  func output(of line: String) throws -> String {
    let parts = GoldenCommand.words(line).split(separator: "|").map(Array.init)
    return try parts.dropFirst().reduce(answer(Array(parts[0].dropFirst())).output) {
      try ShellFilter($1).text(of: $0)
    }
  }

  /// Every `advise …` of the blocks for the shell and of the text, without what the shell does with
  /// its output. In the text, what has a placeholder such as `NAME` is no command.
  var commands: [String] {
    var commands: [String] = []
    var block: Substring?
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") {
        block = block == nil ? line.dropFirst(3) : nil
      } else if block == "sh", let match = line.firstMatch(of: /(?:^|\(|release )advise (.*)/) {
        commands.append(String(match.output.1.prefix { !">&#)|".contains($0) }))
      } else if block == nil {
        for match in line.matches(of: /`advise ([^`]+)`/) {
          let words = String(match.output.1)
          if words.contains(/\b[A-Z]{4,}\b|…|\[|\||\\/) { continue }
          // A command's name alone stands for the command.
          commands.append(words.contains(" ") ? words : "help \(words)")
        }
      }
    }
    return commands
  }

  /// The text with what its commands print, and with what the program makes.
  func withRealOutput() throws -> String {
    var lines: [String] = []
    var block: String?
    var comments: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        block = block == nil ? String(line.dropFirst(3)) : nil
        comments = []
        lines.append(line)
      } else if block != "console" {
        lines.append(line)
      } else if !line.hasPrefix("$ ") {
        comments = line.isEmpty || line.hasPrefix("# ") ? comments + [line] : []
      } else {
        if comments.contains(where: { !$0.isEmpty }) { lines += comments }
        comments = []
        lines.append(line)
        lines += try output(of: String(line.dropFirst(2)))
          .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
      }
    }
    var text = lines.joined(separator: "\n")
    for (name, list) in MadeList.all {
      guard let start = text.range(of: "<!-- \(name) -->\n"),
        let end = text.range(of: "<!-- /\(name) -->")
      else { continue }
      text.replaceSubrange(start.upperBound..<end.lowerBound, with: "\n" + list() + "\n")
    }
    return text
  }
}
