import Foundation
import Testing

@testable import AdviseCommand

/// Every wrong command line of the tables, as it is refused in Chinese.
///
/// `RECORD=1 swift test --filter WrongInChineseTests` writes the messages and fails.
@Suite struct WrongInChineseTests {
  static let file = GoldenTests.folder.appending(path: "wrong-command-lines.zh")

  static let cases =
    WrongNamesTests.cases + WrongNumbersTests.cases + WrongChoicesTests.cases
    + WrongCatalogNamesTests.cases + WrongOtherCommandsTests.recipes
    + WrongOtherCommandsTests.lists + WrongOtherCommandsTests.others

  @Test func thereAreMoreThanAHundred() {
    #expect(Self.cases.count > 200)
    #expect(Set(Self.cases.map(\.words)).count > 200)
  }

  @Test func everyMessageIsAsItWasRead() throws {
    var files = FakeFiles()
    files.variables = ["LANG": "zh_CN.UTF-8"]
    let environment = files.environment
    var text = ""
    for wrong in Self.cases {
      let outcome = AdviseCommand.run(wrong.words, Context(TestRun.advisor, in: environment))
      #expect(outcome.exitCode == .usage && outcome.output.isEmpty, "\(wrong)")
      text += "$ advise \(wrong.testDescription)\n\(outcome.errors)\n"
    }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded; read the difference and run again")
      return
    }
    let recorded = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(GoldenTests.firstDifference(recorded, text) == nil)
  }

  /// Nothing that a person reads is left in English.
  @Test func noMessageIsLeftInEnglish() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    for line in text.split(separator: "\n")
    where !line.hasPrefix("$ ") && line.contains(/[a-z]/) && !line.contains("\" :") {
      #expect(line.contains(/\p{Script=Han}/), "\(line)")
    }
  }
}
