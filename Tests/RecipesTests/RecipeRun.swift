import FixedCatalog
import Foundation
import Rules

@testable import AdviseCommand
@testable import Recipes

/// Runs of `advise recipe`.
enum RecipeRun {
  static let advisor = try? Advisor.embedded()
  /// Over the catalog that stays as it is.
  static let fixed = try? FixedCatalog.advisor()

  /// What these words bring.
  static func run(_ line: String, over advisor: Advisor? = advisor) -> Outcome {
    run(words(line), over: advisor)
  }

  /// What these words bring.
  static func run(_ words: [String], over advisor: Advisor? = advisor) -> Outcome {
    AdviseCommand.run(words, Context(advisor))
  }

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
