import Foundation
import Rules
import Testing

@Suite struct NamesPageTests {
  static let page = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appendingPathComponent("Sources/Rules/Documentation.docc/Names.md")

  /// Set `RECORD=1` to write the page anew.
  @Test func thePageIsMadeFromTheTables() throws {
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try NamesPage.markdown().write(to: Self.page, atomically: true, encoding: .utf8)
    }
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    #expect(text == NamesPage.markdown(), "run: RECORD=1 swift test --filter NamesPageTests")
  }

  @Test func everySuffixIsOnThePage() {
    let page = NamesPage.markdown()
    for suffix in QuantizationSuffix.table {
      #expect(page.contains("| `\(suffix.spelling)` |"))
    }
  }

  @Test func everyLineOfOllamaHasASource() throws {
    let sections = Set(try Requirements.embedded().sections.keys)
    for line in OllamaLine.table {
      #expect(!line.sources.isEmpty, "\(line.name)")
      for case .section(let id) in line.sources { #expect(sections.contains(id)) }
    }
  }
}
