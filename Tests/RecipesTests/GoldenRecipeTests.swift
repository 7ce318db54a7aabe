import Foundation
import Testing

@testable import AdviseCommand
@testable import Recipes

/// Recipes as they were read and found good, over a catalog that stays as it is.
///
/// `RECORD=1 swift test --filter RecipesTests` writes them anew and fails: read the difference.
@Suite struct GoldenRecipeTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test(arguments: GoldenRecipe.all)
  func theRecipeIsStillTheSame(_ recipe: GoldenRecipe) throws {
    let outcome = RecipeRun.run(recipe.line, over: RecipeRun.fixed)
    let text =
      "$ advise \(recipe.line)\n" + outcome.output + outcome.errors
      + "[exit code \(outcome.exitCode.rawValue)]\n"
    let url = Self.folder.appending(path: recipe.fileName)
    if Self.isRecording {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded; read the difference and run again")
      return
    }
    let recorded = try String(contentsOf: url, encoding: .utf8)
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).first { $0 != $1 }
    #expect(line == nil && old.count == new.count, "\(String(describing: line))")
  }

  /// A recorded file that no case names is never compared.
  @Test func everyRecordedFileHasItsCase() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".txt") }
    #expect(Set(files) == Set(GoldenRecipe.all.map(\.fileName)))
    #expect(GoldenRecipe.all.count == Set(GoldenRecipe.all.map(\.fileName)).count)
    #expect(GoldenRecipe.all.count >= 60)
  }

  @Test func everyRecipeIsAnswered() {
    for recipe in GoldenRecipe.all {
      let outcome = RecipeRun.run(recipe.line)
      #expect(outcome.exitCode == .answered, "\(recipe.line): \(outcome.errors)")
    }
  }
}
