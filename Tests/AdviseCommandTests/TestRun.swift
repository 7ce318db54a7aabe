import FixedCatalog
import Foundation
import Rules

@testable import AdviseCommand

/// Runs of the command over catalogs that are read once.
enum TestRun {
  static let advisor = try? Advisor.embedded()
  /// Over the catalog that stays as it is.
  static let fixed = try? FixedCatalog.advisor()

  /// The files that the commands of recorded answers read.
  static let inputs: [String: [UInt8]] = {
    let folder = GoldenTests.folder.appending(path: "inputs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var files: [String: [UInt8]] = [:]
    for name in names {
      files[name] = (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) }
    }
    for (path, text) in (try? FixedCatalog.files()) ?? [:] { files["fixed/\(path)"] = text }
    return files
  }()

  /// What these words bring over the catalog that stays as it is.
  static func runOverFixed(_ words: [String]) -> Outcome {
    // A page is made from files, not from what an advisor keeps of them.
    run(words.first == "show" ? words + ["--catalog", "fixed"] : words, over: fixed)
  }

  /// What these words bring. A `<` before the last word names the file on standard input.
  static func run(_ words: [String], over advisor: Advisor? = advisor) -> Outcome {
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
