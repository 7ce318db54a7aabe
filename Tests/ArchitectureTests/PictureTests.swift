import Foundation
import Testing

/// The picture of the layout in the README shows what the table of arrows says.
@Suite struct PictureTests {
  /// The rows of the picture, from the top.
  static func rows() throws -> [String] {
    let file = SourceFile.sources.appending(path: "../README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- picture -->"))
    let end = try #require(text.range(of: "<!-- /picture -->"))
    return text[start.upperBound..<end.lowerBound].split(separator: "\n").map(String.init)
  }

  @Test func everyTargetStandsAboveThoseThatItUses() throws {
    let rows = try Self.rows()
    func row(_ target: String) -> Int? {
      rows.firstIndex { $0.split(separator: " ").contains { $0 == target } }
    }
    for (target, used) in Arrows.targets {
      let place = try #require(row(target), "\(target) is not in the picture")
      for other in used where other != "system" {
        let below = try #require(row(other), "\(other) is not in the picture")
        #expect(place < below, "\(target) uses \(other)")
      }
    }
  }
}
