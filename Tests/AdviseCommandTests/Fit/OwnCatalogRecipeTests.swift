import AdviseCommand
import Testing

/// A model of one's own catalog has recipes, since its file says its model type.
@Suite struct OwnCatalogRecipeTests {
  @Test(arguments: ["trl", "axolotl", "unsloth"])
  func hasARecipe(_ trainer: String) {
    let words = ["recipe", "Acme-2-3B", "--overlay", "acme-2.json", "--for", trainer]
    let outcome = TestRun.run(words + ["--vram", "80"])
    #expect(outcome.exitCode == .answered, "\(outcome)")
    #expect(outcome.output.contains("acme/Acme-2-3B"))
  }
}
