import Foundation
import Testing

@testable import AdviseCommand

@Suite("advise check")
struct CheckTests {
  /// A catalog with one error and one warning.
  private let files = FakeFiles([
    "own/acme-2.json": FakeFiles.family(extra: #" "ollama": "acme2:7b","#)
  ])

  @Test func theBuiltInCatalogHasNoProblem() {
    let outcome = run(["check", "--strict"])
    #expect(outcome.exitCode == .answered)
    #expect(outcome.output.hasSuffix(" models: no problem\n"), "\(outcome.output)")
  }

  @Test func problemsHaveFileLinePathSeverityAndRule() {
    let outcome = files.run("check", "own")
    #expect(outcome.exitCode == .no)
    #expect(
      outcome.output.contains(
        "own/acme-2.json:6: error: models[0].ollama: 'acme2:7b' says 7B, but Acme-2-0.5B has 494M "
          + "[ollama-tag]"), "\(outcome.output)")
    #expect(outcome.output.hasSuffix("1 family, 1 model: 1 error, 1 warning\n"))
  }

  @Test func warningsFailOnlyWhenStrict() {
    let files = FakeFiles(["acme-2.json": FakeFiles.family()])
    #expect(files.run("check", "acme-2.json").exitCode == .answered)
    #expect(files.run("check", "acme-2.json", "--strict").exitCode == .no)
  }

  @Test func jsonNamesEveryProblem() throws {
    let output = files.run("check", "own", "--json").output
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(object["schemaVersion"] as? Int == 1)
    let problems = try #require(object["problems"] as? [[String: Any]])
    #expect(problems.count == 2)
    #expect(Set(problems[0].keys) == ["file", "line", "message", "path", "rule", "severity"])
  }

  @Test func gitHubAnnotations() {
    let output = files.run("check", "own", "--format", "github").output
    #expect(
      output.contains("::error file=own/acme-2.json,line=6,title=ollama-tag::models[0].ollama: "),
      "\(output)")
    #expect(output.contains("::warning file="))
  }

  @Test func sarifHasRulesResultsAndPlaces() throws {
    let output = files.run("check", "own", "--format", "sarif").output
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [[String: Any]])
    let results = try #require(runs[0]["results"] as? [[String: Any]])
    let tool = try #require(runs[0]["tool"] as? [String: Any])
    let driver = try #require(tool["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(results.count == 2)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    #expect(output.contains("\"uri\" : \"own/acme-2.json\""))
  }

  @Test func aPathAndACatalogAreTwoAnswersToOneQuestion() {
    #expect(files.run("check", "own", "--catalog", "own").exitCode == .usage)
    #expect(files.run("check", "--catalog", "own").exitCode == .no)
    #expect(files.run("check", "own", "--format", "xml").exitCode == .usage)
  }
}
