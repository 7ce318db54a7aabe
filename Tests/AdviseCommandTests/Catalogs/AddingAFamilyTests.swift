import Foundation
import Testing

@testable import AdviseCommand

/// Adding a family is one JSON file and one `#embed` line.
@Suite("Adding a family")
struct AddingAFamilyTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  /// Says what to add where, so that nobody has to look for it.
  @Test func everyFamilyIsOneFileAndOneLine() throws {
    let list = "Sources/EmbeddedData/EmbeddedData.c"
    let source = try String(contentsOf: Self.root.appending(path: list), encoding: .utf8)
    let lines = source.split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("#embed") && $0.contains("Data/families/") }
    let wanted = try FileManager.default
      .contentsOfDirectory(atPath: Self.root.appending(path: "Data/families").path).sorted()
      .map { "#embed \"../../Data/families/\($0)\" suffix(, 0, )" }
    for (before, line) in zip(["static const unsigned char families[] = {"] + wanted, wanted)
    where !lines.contains(line) {
      Issue.record("add to \(list) below '\(before)':\n\(line)")
    }
    for line in lines where !wanted.contains(line) {
      Issue.record("the file is gone; take out of \(list):\n\(line)")
    }
    #expect(lines == lines.sorted(), "\(list): in the order of the names, each once")
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
