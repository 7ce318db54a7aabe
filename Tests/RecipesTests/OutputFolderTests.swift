import Foundation
import Testing

@testable import AdviseCommand

/// `--output`, by the program itself: a new folder, whole or not at all.
@Suite struct OutputFolderTests {
  private static let program: URL = {
    let products = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder =
      products?.bundleURL.deletingLastPathComponent()
      ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return folder.appending(path: "advise")
  }()

  private let folder = FileManager.default.temporaryDirectory
    .appending(
      path: "advise-output-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func run(_ line: String) throws -> Int32 {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = RecipeRun.words(line)
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private var names: [String] {
    let all = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return (all ?? []).sorted()
  }

  private let line = "recipe Qwen3-8B --for llama-factory --stage dpo --rows 500 --output"

  @Test func theFilesAreWrittenIntoANewFolderAndNeverOverAnother() throws {
    try #require(FileManager.default.isExecutableFile(atPath: Self.program.path))
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try run("\(line) run") == 0)
    let written = ["run", "run/convert.py", "run/dataset_info.json", "run/train.yaml"]
    #expect(names == written)

    // It is there: nothing is touched.
    let file = folder.appending(path: "run/train.yaml")
    try "mine".write(to: file, atomically: true, encoding: .utf8)
    #expect(try run("\(line) run") == 73)
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
    #expect(names == written)

    // With --force its own files are replaced, and nothing else.
    let other = folder.appending(path: "run/rows.jsonl")
    try "rows".write(to: other, atomically: true, encoding: .utf8)
    #expect(try run("\(line) run/ --force") == 0)
    #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("# Qwen3-8B"))
    #expect(names == (written + ["run/rows.jsonl"]).sorted())
  }

  @Test func whatCannotBeWrittenLeavesNothing() throws {
    try #require(FileManager.default.isExecutableFile(atPath: Self.program.path))
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try run("\(line) no/such/folder") == 73)
    #expect(names == [])
    try "a file".write(to: folder.appending(path: "file"), atomically: true, encoding: .utf8)
    #expect(try run("\(line) file --force") == 73)
    #expect(try run("\(line) file") == 73)
    // A folder stands where a file should go: nothing is replaced, nothing is left.
    let inner = folder.appending(path: "run/train.yaml")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    #expect(try run("\(line) run --force") == 73)
    #expect(names == ["file", "run", "run/train.yaml"])
  }

  @Test func theOutcomeCarriesTheFiles() throws {
    let outcome = RecipeRun.run("\(line) run")
    let files = try #require(outcome.folder)
    #expect(files.path == "run")
    #expect(!files.replaces)
    #expect(files.files.map(\.name) == ["train.yaml", "dataset_info.json", "convert.py"])
    #expect(outcome.output.contains("python convert.py"))
    try? FileManager.default.removeItem(at: folder)
  }

  @Test func severalFilesStandUnderTheirNames() {
    let output = RecipeRun.run("recipe Qwen3-8B --for llama-factory --rows 500").output
    #expect(output.hasPrefix("==> train.yaml <==\n"))
    #expect(output.contains("\n==> dataset_info.json <==\n{\n"))
    let single = RecipeRun.run("recipe Qwen3-8B --for trl --rows 500").output
    #expect(single.hasPrefix("# /// script\n"))
  }

  @Test func jsonHoldsTheSameFiles() throws {
    let text = RecipeRun.run("recipe Qwen3-8B --for llama-factory --rows 500 --json").output
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let files = try #require(json["files"] as? [[String: String]])
    #expect(files.map { $0["name"] } == ["train.yaml", "dataset_info.json"])
    #expect(json["schemaVersion"] as? Int == 1)
    #expect(json["commands"] as? [String] == ["llamafactory-cli train train.yaml"])
  }
}
