import Rules

@testable import AdviseCommand

/// Runs of the command over a catalog that is read once.
enum TestRun {
  static let advisor = try? Advisor.embedded()

  /// What these words bring.
  static func run(_ words: [String]) -> Outcome { AdviseCommand.run(words, Context(advisor)) }

  /// The words of a line as a shell would split it.
  static func words(_ line: String) -> [String] { GoldenCommand.words(line) }
}
