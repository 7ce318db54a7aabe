import Foundation
import Rules

@testable import AdviseCommand
@testable import Recipes

/// Runs of `advise recipe`.
enum RecipeRun {
  static let advisor = try? Advisor.embedded()

  /// What these words bring.
  static func run(_ line: String) -> Outcome { run(words(line)) }

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

  /// The files of a line, by `--output`.
  static func files(_ line: String) -> [OutputFolder.File] {
    run(line + " --output folder").folder?.files ?? []
  }
}
