import Foundation
import Rules

@testable import AdviseCommand

/// Runs of the command over a catalog that is read once.
enum TestRun {
  static let advisor = try? Advisor.embedded()

  /// The files that the commands of recorded answers read.
  static let inputs: [String: [UInt8]] = {
    let folder = GoldenTests.folder.appending(path: "inputs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var files: [String: [UInt8]] = [:]
    for name in names {
      files[name] = (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) }
    }
    return files
  }()

  /// What these words bring. A `<` before the last word names the file on standard input.
  static func run(_ words: [String]) -> Outcome {
    var files = FakeFiles()
    files.files = inputs
    var words = words
    if words.dropLast().last == "<", let input = words.last.flatMap({ inputs[$0] }) {
      files.input = input
      words.removeLast(2)
    }
    let ownsCatalog = words.contains { ["--catalog", "--overlay"].contains($0) }
    return AdviseCommand.run(
      words, Context(ownsCatalog ? nil : advisor, in: files.environment))
  }

  /// The words of a line as a shell would split it.
  static func words(_ line: String) -> [String] { GoldenCommand.words(line) }
}
