import Foundation
import Testing

@testable import AdviseCommand

/// A file is a command, its output and its exit code. A new case is a file with the first line only;
/// `RECORD=1 swift test --filter GoldenTests` writes the rest and fails.
@Suite struct GoldenTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted()
  }()

  /// The words of every recorded command.
  static func commands() throws -> [[String]] {
    try names.map { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return TestRun.words(String(text.prefix { $0 != "\n" }.dropFirst("$ advise".count)))
    }
  }

  @Test func thereAreCases() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names)
  func theAnswerIsStillTheSame(_ name: String) throws {
    let url = Self.folder.appending(path: name)
    let recorded = try String(contentsOf: url, encoding: .utf8)
    let command = try #require(recorded.split(separator: "\n").first.map(String.init))
    let prompt = "$ advise"
    try #require(command.hasPrefix(prompt), "the first line is '\(prompt) …'")
    let text = Self.text(command, TestRun.words(String(command.dropFirst(prompt.count))))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("\(name) is recorded; read the difference and run again")
    } else {
      #expect(Self.firstDifference(recorded, text) == nil)
    }
  }

  /// The command, standard output, standard error and the exit code.
  static func text(_ command: String, _ words: [String]) -> String {
    let outcome = TestRun.run(words)
    return command + "\n" + outcome.output + outcome.errors
      + "[exit code \(outcome.exitCode.rawValue)]\n"
  }

  /// The first line in which two texts differ.
  static func firstDifference(_ recorded: String, _ now: String) -> String? {
    let before = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let after = now.split(separator: "\n", omittingEmptySubsequences: false)
    for number in 0..<max(before.count, after.count) {
      let old = number < before.count ? before[number] : "(end)"
      let new = number < after.count ? after[number] : "(end)"
      if old != new { return "line \(number + 1)\n- \(old)\n+ \(new)" }
    }
    return nil
  }

  @Test func aDifferenceIsToldByItsLine() {
    #expect(Self.firstDifference("a\nb\n", "a\nb\n") == nil)
    #expect(Self.firstDifference("a\nb", "a\nc") == "line 2\n- b\n+ c")
    #expect(Self.firstDifference("a", "a\nb") == "line 2\n- (end)\n+ b")
  }

  static let lines: [(line: String, words: [String])] = [
    ("", []), ("  ", []), (" a  b ", ["a", "b"]),
    (#"--gpu "2x RTX 3090""#, ["--gpu", "2x RTX 3090"]),
    ("--gpu='2x RTX 3090' c", ["--gpu=2x RTX 3090", "c"]), ("'' b", ["", "b"]),
    (#"'a"b' "c'd""#, [#"a"b"#, "c'd"]),
  ]

  @Test(arguments: lines)
  func wordsAreSplitAsByAShell(_ line: String, _ words: [String]) {
    #expect(TestRun.words(line) == words)
  }
}
