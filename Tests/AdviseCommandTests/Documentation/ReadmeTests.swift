import Foundation
import Testing

@testable import AdviseCommand

/// The README, the Chinese one and the pages beside the code show what the program prints.
///
/// `RECORD=1 swift test --filter ReadmeTests` writes the real output into all of them and fails.
@Suite struct ReadmeTests {
  typealias Page = DocumentationPage

  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil

  @Test(arguments: Page.all)
  func examplesPrintWhatThePageSays(_ page: Page) throws {
    let updated = try page.withRealOutput()
    if Self.isRecording, updated != page.text {
      let file = Page.repository.appending(path: page.path)
      try updated.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(updated == page.text, "run: RECORD=1 swift test --filter ReadmeTests")
  }

  @Test(arguments: Page.all)
  func everyCommandForTheShellIsAnswered(_ page: Page) {
    for command in page.commands {
      let outcome = page.answer(GoldenCommand.words(command))
      #expect(outcome.exitCode == .answered, "advise \(command): \(outcome.errors)")
      let isSilent = command.contains("github") || outcome.folder != nil
      #expect(!outcome.output.isEmpty || isSilent, "advise \(command)")
    }
  }

  @Test func thereAreCommandsForTheShell() {
    #expect(Page.all.map(\.path).contains(".github/README.zh.md"))
    #expect(Page.all.flatMap(\.commands).count > 40)
  }

  /// Whoever opens it reads it to the end.
  @Test func theReadmeIsShort() {
    for page in Page.all where page.path.contains("README") {
      #expect(page.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 270)
    }
  }

  @Test(arguments: Page.all)
  func everyOptionOnAPageExists(_ page: Page) {
    let known = Set(Option.all.map(\.name))
    let foreign: Set = [
      "static-swift-stdlib", "filter", "skip", "product", "write", "pairs", "neighbours",
    ]
    for match in page.text.matches(of: /--([a-z][a-z-]+)/) {
      let name = String(match.output.1)
      #expect(known.contains(name) || foreign.contains(name), "--\(name)")
    }
  }

  static let sourceFiles: Set<String> = {
    let sources = Page.repository.appending(path: "Sources").path
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: sources)) ?? []
    return Set(paths.map { URL(fileURLWithPath: $0).lastPathComponent })
  }()

  /// Links to files and pages, and files that are named.
  @Test(arguments: Page.all)
  func everyFileOnAPageIsThere(_ page: Page) {
    let folder = Page.repository.appending(path: page.path).deletingLastPathComponent()
    for match in page.text.matches(of: /\]\(([^)#:]+)\)/) {
      let file = folder.appending(path: String(match.output.1)).standardizedFileURL
      #expect(FileManager.default.fileExists(atPath: file.path), "\(match.output.1)")
    }
    for match in page.text.matches(of: /`((?:Sources|Tests|Data|\.github)\/[^`* ]+)`/) {
      // The family that a reader is about to add.
      if match.output.1.contains("acme") { continue }
      let file = Page.repository.appending(path: String(match.output.1))
      #expect(FileManager.default.fileExists(atPath: file.path), "\(match.output.1)")
    }
    for match in page.text.matches(of: /`([\w+]+\.swift)`/) {
      #expect(Self.sourceFiles.contains(String(match.output.1)), "\(match.output.1)")
    }
    let pages = Set(
      Page.all.map { URL(fileURLWithPath: $0.path).deletingPathExtension() }
        .map(\.lastPathComponent))
    for match in page.text.matches(of: /<doc:(\w+)>/) {
      #expect(pages.contains(String(match.output.1)), "\(match.output.1)")
    }
  }
}
