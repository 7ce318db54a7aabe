import Foundation
import Testing

@testable import AdviseCommand
@testable import Recipes

/// In Chinese the comments of a recipe are in Chinese, and what the trainer reads is the same.
@Suite struct ChineseRecipeTests {
  @Test(arguments: GoldenRecipe.all)
  func onlyTheCommentsAreTranslated(_ recipe: GoldenRecipe) throws {
    let english = RecipeRun.files(recipe.line)
    let chinese = RecipeRun.files(recipe.line + " --locale zh")
    #expect(!english.isEmpty && english.map(\.name) == chinese.map(\.name))
    for (before, after) in zip(english, chinese) {
      let pairs = zip(Self.lines(before.text), Self.lines(after.text))
      #expect(Self.lines(before.text).count == Self.lines(after.text).count)
      for (old, new) in pairs {
        #expect(Self.code(old) == Self.code(new))
        if old == new {
          // Commands, and code that waits to be switched on.
          let isCommand = old.hasPrefix("#          ") || old.hasPrefix("#   ")
          #expect(
            isCommand || !Self.comment(old).contains(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/), "\(old)")
        } else {
          #expect(new.contains(/\p{Script=Han}/), "\(old) became \(new)")
        }
      }
    }
  }

  @Test func jsonHoldsTheCommentsOfItsLanguage() {
    let line = "recipe Qwen3-8B --for ollama --vram 12 --json"
    #expect(RecipeRun.run(line).output.contains("# Memory:  about"))
    #expect(RecipeRun.run(line + " --locale zh").output.contains("# 显存：   8192 个 token 时约"))
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// A line up to its comment.
  private static func code(_ line: Substring) -> Substring {
    line.firstRange(of: "# ").map { line[..<$0.lowerBound] } ?? line
  }

  private static func comment(_ line: Substring) -> Substring {
    line.firstRange(of: "# ").map { line[$0.upperBound...] } ?? ""
  }
}
