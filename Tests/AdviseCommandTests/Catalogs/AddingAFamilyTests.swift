import Foundation
import Testing

@testable import AdviseCommand

/// Adding a family is one JSON file and one `#embed` line.
@Suite("Adding a family")
struct AddingAFamilyTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  @Test func everyFamilyIsOneFileAndOneLine() throws {
    let source = try String(
      contentsOf: Self.root.appending(path: "Sources/EmbeddedData/EmbeddedData.c"),
      encoding: .utf8)
    let lines = source.split(separator: "\n").filter { $0.contains("Data/families/") }
      .filter { $0.hasPrefix("#embed") }
    let files = try FileManager.default
      .contentsOfDirectory(atPath: Self.root.appending(path: "Data/families").path).sorted()
    #expect(
      lines.map(String.init)
        == files.map { "#embed \"../../Data/families/\($0)\" suffix(, 0, )" })
  }

  @Test func aNewFileIsCheckedAndTriedBeforeItIsEmbedded() {
    let files = FakeFiles([
      "new/acme-2.json": FakeFiles.family(), "new/tasks.json": FakeFiles.tasks(),
    ])
    #expect(files.run("check", "--overlay", "new", "--strict").exitCode == .answered)
    let outcome = files.run("--overlay", "new", "--family", "acme-2", "--task", "chat", "--json")
    #expect(outcome.exitCode == .answered, "\(outcome.errors)")
    #expect(outcome.output.contains("\"Acme-2-0.5B\""))
  }
}
