import ModelCatalog
import Testing

@testable import Rules

@Suite("The rules of the audit")
struct AuditRuleTests {
  static let names = AuditRule.all.map(\.id)

  private func rule(_ id: String) throws -> AuditRule {
    try #require(AuditRule.all.first { $0.id == id })
  }

  @Test("The example that triggers a rule triggers it and nothing else", arguments: names)
  func triggers(_ id: String) throws {
    let findings = try rule(id).triggers.findings()
    #expect(Set(findings.map(\.rule)) == [id], "\(findings.map(\.problem.description))")
    #expect(findings.allSatisfy { $0.severity == AuditRule.severity(of: id) })
  }

  @Test("The example that a rule lets pass has no finding at all", arguments: names)
  func passes(_ id: String) throws {
    let findings = try rule(id).passes.findings()
    #expect(findings.isEmpty, "\(findings.map { "\($0.rule): \($0.problem)" })")
  }

  @Test func everyRuleIsExplainedOnce() {
    #expect(AuditRule.all.count >= 30)
    let ids = AuditRule.all.map(\.id) + Rule.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for rule in AuditRule.all {
      #expect(
        rule.summary.description.hasSuffix(".") && rule.rationale.description.hasSuffix("."),
        "\(rule.id)")
      #expect(
        !rule.triggers.name.description.isEmpty && !rule.passes.name.description.isEmpty,
        "\(rule.id)")
    }
  }

  @Test func theBuiltInCatalogHasNoErrorAndNoWarning() throws {
    let reading = CatalogReading(layers: [Catalog.embeddedFiles])
    let findings = Audit(reading, try .embedded(), ownsTasks: true).findings
    #expect(findings.isEmpty, "\(findings.map { "\($0.rule): \($0.problem)" })")
  }

  @Test func findingsComeInTheOrderOfTheLines() throws {
    let example = AuditExample(
      "three faults",
      [
        "models[0].context.extendedInTokens": .integer(1),
        "models[1].architecture.keyValueHeads": .integer(5),
        "languages.tags[0]": .string("english"),
      ])
    let findings = try example.findings()
    #expect(findings.count >= 3)
    #expect(findings.map(\.problem.line) == findings.map(\.problem.line).sorted())
  }

  @Test func rulesOfTheWholeCatalogWaitUntilEveryFileCanBeRead() throws {
    var layers = try AuditExample("fine", isListed: false).layers()
    layers[0].append(CatalogFile(name: "broken.json", text: Array("{".utf8)))
    let reading = CatalogReading(layers: layers)
    let findings = Audit(reading, try .embedded(), ownsTasks: true).findings
    #expect(findings.map(\.rule) == ["file-format"])
    #expect(findings.first?.problem.file == "broken.json")
  }
}

extension AuditRule {
  static func severity(of id: String) -> Severity? { all.first { $0.id == id }?.severity }
}
