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
  var testDescription: String {
    words.map { $0.count > 60 ? "…" : $0.debugDescription }.joined(separator: " ")
  }

  init(
    _ words: [String], _ message: String, allowed: String? = nil, nearest: String? = nil
  ) {
    self.words = words
    self.message = message
    self.allowed = allowed
    self.nearest = nearest
  }

  /// A value that nobody would write, and how it is shown.
  static let long = String(repeating: "x", count: 10_000)
  static let shown = String(repeating: "x", count: 60) + "…"

  static let tasks = Guidance.embeddedTasks().joined(separator: ", ")
  static let commands = (Command.all.map(\.name) + ["help"]).joined(separator: ", ")
  static let options = Command.recommend.options.map { "--" + $0.name }.joined(separator: ", ")
  static let licenses = (TestRun.advisor?.catalog.licenses.keys.sorted() ?? [])
    .joined(separator: ", ")
  static let series = Set(TestRun.advisor?.catalog.families.map(\.series) ?? []).sorted()
    .joined(separator: ", ")

  /// Only the message, where and how it is to be: on standard error, with the exit code 64.
  func check() {
    let outcome = TestRun.run(words)
    let advice = [
      allowed.map { "  allowed: \($0)\n" }, nearest.map { "  did you mean '\($0)'?\n" },
    ]
    if Complaint.isWantedAsJSON(words) {
      #expect(outcome.errors.contains("\"message\" : \"\(message)\""))
      return
    }
    #expect(
      outcome.errors == "error: \(message)\n\(advice.compactMap(\.self).joined())"
        + "See 'advise --help'.\n")
    #expect(outcome.output == "")
    #expect(outcome.exitCode == .usage)
  }
}
