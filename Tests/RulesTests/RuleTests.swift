import Foundation
import MemoryEstimation
import ModelCatalog
import Testing

@testable import Rules

@Suite struct RuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let example: Rule.Example
    var testDescription: String { "\(rule.id): \(example.name)" }
  }

  static let cases = Rule.all.flatMap { rule in
    rule.examples.map { Case(rule: rule, example: $0) }
  }

  /// The candidate of an id, made for a request.
  private func candidate(_ id: String, _ request: Request, _ advisor: Advisor) -> Candidate? {
    for family in advisor.catalog.families {
      for model in family.models where id.hasPrefix(model.name + " ") {
        let all = advisor.candidates(of: model, in: family, request, allTechniques: true)
        if let candidate = all.first(where: { $0.id == id }) { return candidate }
      }
    }
    return nil
  }

  @Test(arguments: cases)
  func examplesHold(_ item: Case) throws {
    let advisor = try TestAdvisor.get()
    let request = item.example.request
    let found = candidate(item.example.candidate, request, advisor)
    let candidate = try #require(found, "no candidate '\(item.example.candidate)'")
    let verdict = item.rule.judge(candidate, request, advisor.measuring(request).guidance)
    #expect(verdict.outcome == item.example.expected)
  }

  @Test func everyRuleShowsMoreThanOneOutcome() {
    for rule in Rule.all {
      let outcomes = rule.examples.map { "\($0.expected)" }
      #expect(Set(outcomes).count > 1, "\(rule.id)")
    }
  }

  @Test func idsAreUniqueAndInKebabCase() {
    let ids = Criterion.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids + Rule.all.map(\.id) {
      #expect(id.allSatisfy { $0 == "-" || ($0.isLowercase && $0.isASCII) }, "\(id)")
    }
  }

  /// A rule that nobody added to `Rule.all` would never run.
  @Test func everyRuleFileIsListed() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Rules/RuleSet")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    // The type and the list lie beside the rules.
    let rules = Set(files).subtracting(["Rule.swift", "RuleList.swift"])
    #expect(rules.count == Rule.all.count, "\(files.sorted())")
  }

  /// A rule that ranks must stand in the ranking.
  @Test func everyRuleThatRanksIsACriterion() {
    let criteria = Set(Criterion.all.map(\.id))
    // A model's place behind its successor is taken after all criteria.
    for rule in Rule.all where rule.id != Rule.newestFirst.id {
      let ranks = rule.examples.contains {
        if case .allowed(let rank) = $0.expected { return rank > 0 }
        return false
      }
      #expect(!ranks || criteria.contains(rule.id), "\(rule.id)")
    }
  }
}
