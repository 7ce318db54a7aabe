import ModelCatalog
import Testing

@testable import AdviseCommand
@testable import Rules

@Suite struct CitationTests {
  /// Sections that must be followed, and are not yet.
  static let open: Set<String> = []

  private func cited() throws -> Set<String> {
    let guidance = try TestAdvisor.get().guidance
    return Set(Rule.all.flatMap(\.cites)).union(guidance.cites).union(Approach.cites)
      .union(NextStep.all.flatMap(\.cites)).union(RecipeStep.cites)
  }

  @Test func everyCitationNamesASection() throws {
    let sections = Set(try Requirements.embedded().sections.keys)
    #expect(try cited().subtracting(sections) == [])
  }

  @Test func everyRequiredSectionIsCitedOrListedAsOpen() throws {
    let required = try Requirements.embedded().sections.filter(\.value.isRequired).keys
    #expect(Set(required).subtracting(try cited()) == Self.open)
  }

  @Test func everyTaskAndThresholdSaysWhoSaysSo() throws {
    for task in try TestAdvisor.get().guidance.tasks { #expect(!task.cites.isEmpty, "\(task.id)") }
  }

  @Test func everyModelThatTheGuidanceNamesExists() throws {
    let advisor = try TestAdvisor.get()
    let scenarios = advisor.guidance.tasks.compactMap(\.scenario)
    let names =
      scenarios.flatMap { $0.models + $0.today } + advisor.guidance.tiers.fineTunesWell
    for name in names { #expect(advisor.catalog.model(named: name) != nil, "\(name)") }
  }
}
