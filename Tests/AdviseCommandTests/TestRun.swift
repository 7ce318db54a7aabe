import Foundation
import Rules
import Testing

@testable import AdviseCommand

/// Runs of the command over a catalog that is read once.
enum TestRun {
  static let advisor = try? Advisor.embedded()

  /// What these words bring.
  static func run(_ words: [String]) -> Outcome { AdviseCommand.run(words, Context(advisor)) }

  /// The words of a line as a shell would split it: spaces between, quotes around.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character == " " {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap { $0 }
  }

  /// The report of a line as Foundation reads it.
  static func json(_ line: String, exitCode: ExitCode = .answered) throws -> [String: Any] {
    let outcome = run(words(line) + ["--json"])
    #expect(outcome.exitCode == exitCode, "\(line): \(outcome.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }
}
