import Foundation
import Testing

@testable import AdviseCommand

/// A file is a command, its output and its exit code. A new case is a file with the first line only;
/// `RECORD=1 swift test --filter GoldenTests` writes the rest and fails.
///
/// The catalog is `FixedCatalog`, so that a new family changes nothing here; only the few files in
/// `BuiltIn` are answered from `Data/`.
@Suite struct GoldenTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  static let names = files(in: "") + files(in: "BuiltIn/")

  /// The recorded files of a folder.
  private static func files(in folder: String) -> [String] {
    let path = Self.folder.appending(path: folder).path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted().map { folder + $0 }
  }

  /// The words of every recorded command.
  static func commands() throws -> [[String]] {
    try names.map { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return TestRun.words(String(text.prefix { $0 != "\n" }.dropFirst("$ advise".count)))
    }
  }

  @Test func thereAreCases() { #expect(!Self.names.isEmpty) }

  /// Every command in both languages and in every format, and every kind of list and of page. Of
  /// help, one page in Chinese is enough: `HelpTests` reads the others.
  @Test func everyCommandIsRecordedInBothLanguages() throws {
    var wanted: Set<String> = []
    for language in Layout.Language.allCases {
      for command in Command.all { wanted.insert("\(command.name) \(language)") }
      wanted.insert("help \(language)")
      for kind in ListKind.allCases { wanted.insert("list \(kind) \(language)") }
      for kind in Self.pages { wanted.insert("show \(kind) \(language)") }
      for code in [ExitCode.answered, .no, .usage, .data, .noInput] {
        wanted.insert("exit \(code.rawValue) \(language)")
      }
    }
    for command in Command.all {
      for format in command.formats { wanted.insert("\(command.name) --format \(format)") }
    }
    // Scripts differ in descriptions only.
    wanted.remove("completions zh")
    for words in try Self.commands() { wanted.subtract(Self.recorded(by: words)) }
    #expect(wanted.sorted() == [])
  }

  /// What `show` can show, by the keys in JSON.
  private static let pages = [
    "choice", "family", "gpu", "language", "license", "model", "rule", "series", "task",
  ]

  /// What a command records of what has to be.
  private static func recorded(by words: [String]) -> Set<String> {
    let language = words.firstIndex(of: "--locale").map { words[$0 + 1] } ?? "en"
    let outcome = TestRun.runOverFixed(words)
    var found: Set<String> = ["exit \(outcome.exitCode.rawValue) \(language)"]
    let context = Context(TestRun.fixed)
    guard let invocation = try? Invocation(Arguments(words), context),
      invocation.page != .manual
    else { return found }
    let name = invocation.command.name
    if [.help, .overview].contains(invocation.page) { return ["help \(language)"] }
    found.insert("\(name) \(language)")
    let formats = invocation.command.formats
    let format = formats.contains(invocation.format) ? invocation.format : formats[0]
    found.insert("\(name) --format \(format)")
    if name == Command.list.name { found.insert("list \(invocation.operands[0]) \(language)") }
    if name == Command.show.name {
      let json = TestRun.runOverFixed(words + ["--json"]).output
      for page in pages where json.contains("\n  \"\(page)\" : {") {
        found.insert("show \(page) \(language)")
      }
    }
    return found
  }

  @Test(arguments: names)
  func theAnswerIsStillTheSame(_ name: String) throws {
    let url = Self.folder.appending(path: name)
    let recorded = try String(contentsOf: url, encoding: .utf8)
    let command = try #require(recorded.split(separator: "\n").first.map(String.init))
    let prompt = "$ advise"
    try #require(command.hasPrefix(prompt), "the first line is '\(prompt) …'")
    let words = TestRun.words(String(command.dropFirst(prompt.count)))
    let outcome = name.hasPrefix("BuiltIn/") ? TestRun.run(words) : TestRun.runOverFixed(words)
    let text = Self.text(command, outcome)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("\(name) is recorded; read the difference and run again")
    } else {
      #expect(Self.firstDifference(recorded, text) == nil)
    }
  }

  /// The command, standard output, standard error and the exit code.
  static func text(_ command: String, _ outcome: Outcome) -> String {
    command + "\n" + outcome.output + outcome.errors
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
