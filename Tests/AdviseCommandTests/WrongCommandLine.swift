import Foundation
import ModelCatalog
import Rules
import Testing

@testable import AdviseCommand

/// A command line that is refused, and what is said.
struct WrongCommandLine: Sendable, CustomTestStringConvertible {
  let words: [String]
  let message: String
  var allowed: String?
  var nearest: String?
  var hint: String?
  var testDescription: String {
    words.map { $0.count > 60 ? "…" : $0.debugDescription }.joined(separator: " ")
  }

  init(
    _ words: [String], _ message: String, allowed: String? = nil, nearest: String? = nil,
    hint: String? = nil
  ) {
    self.words = words
    self.message = message
    self.allowed = allowed
    self.nearest = nearest
    self.hint = hint
  }

  /// A value that nobody would write, and how it is shown.
  static let long = String(repeating: "x", count: 10_000)
  static let shown = String(repeating: "x", count: 60) + "…"

  static let tasks = Guidance.embeddedTasks().joined(separator: ", ")
  static let commands = (Command.all.map(\.name) + ["help"]).joined(separator: ", ")
  static let licenses = (TestRun.advisor?.catalog.licenses.keys.sorted() ?? [])
    .joined(separator: ", ")
  static let series = Set(TestRun.advisor?.catalog.families.map(\.series) ?? []).sorted()
    .joined(separator: ", ")

  /// What stands below the message.
  private var advice: [String] {
    [allowed.map { "allowed: \($0)" }, nearest.map { "did you mean '\($0)'?" }, hint]
      .compactMap(\.self)
  }

  /// Only the message, where and how it is to be: on standard error, with the exit code 64.
  func check() throws {
    let outcome = TestRun.run(words)
    #expect(outcome.output == "")
    #expect(outcome.exitCode == .usage)
    if Arguments(words).asksForJSON { return try checkJSON(outcome.errors) }
    let names = Command.all.dropFirst().map(\.name)
    let help = names.first { $0 == words.first }.map { "help \($0)" } ?? "--help"
    #expect(
      outcome.errors == "error: \(message)\n\(advice.map { "  \($0)\n" }.joined())"
        + "See 'advise \(help)'.\n")
    // The same as JSON, for scripts.
    if words.contains("--") || words.contains(where: { $0.hasPrefix("--format") }) { return }
    try checkJSON(TestRun.run(words + ["--json"]).errors)
  }

  private func checkJSON(_ errors: String) throws {
    let object =
      try JSONSerialization.jsonObject(with: Data(errors.utf8)) as? [String: Any] ?? [:]
    #expect(object["exitCode"] as? Int == 64)
    #expect(object["schemaVersion"] as? Int == 1)
    let found = object["errors"] as? [[String: Any]] ?? []
    #expect(found.map { $0["message"] as? String } == [message])
    #expect(found.first?["advice"] as? [String] ?? [] == advice)
  }
}
