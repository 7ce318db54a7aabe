import Testing

@testable import AdviseCommand

/// A model of one's own catalog has recipes, once its file says its model type.
@Suite struct OwnCatalogRecipeTests {
  private func recipe(_ files: FakeFiles, _ trainer: String) -> Outcome {
    files.run("recipe", "Acme-2-0.5B", "--overlay", "acme-2.json", "--for", trainer)
  }

  @Test(arguments: ["trl", "axolotl", "unsloth", "mlx"])
  func hasARecipe(_ trainer: String) {
    let outcome = recipe(FakeFiles(["acme-2.json": FakeFiles.family()]), trainer)
    #expect(outcome.exitCode == .answered, "\(outcome)")
    #expect(outcome.output.contains("acme/Acme-2-0.5B-Instruct"))
  }

  @Test func checkAsksForTheType() {
    let files = FakeFiles(["acme-2.json": FakeFiles.family(type: nil)])
    #expect(recipe(files, "trl").exitCode == .no)
    let found = files.run("check", "--overlay", "acme-2.json").output
    #expect(found.contains("no 'modelType' is given, so there is no recipe for Acme-2-0.5B"))
  }
}
