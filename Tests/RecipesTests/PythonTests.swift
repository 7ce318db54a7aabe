import Foundation
import Testing

@testable import AdviseCommand
@testable import Recipes

/// Python reads every script, where there is a Python.
@Suite struct PythonTests {
  static let python: String? =
    ["/usr/bin/python3", "/usr/local/bin/python3"]
    .first { FileManager.default.isExecutableFile(atPath: $0) } ?? onPath

  private static var onPath: String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/python3" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  @Test(.enabled(if: python != nil)) func everyScriptCompiles() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "advise-recipes-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var paths: [String] = []
    for (number, recipe) in GoldenRecipe.all.enumerated() {
      for file in RecipeRun.files(recipe.line) where file.name.hasSuffix(".py") {
        let path = folder.appending(path: "\(number)-\(file.name)")
        try file.text.write(to: path, atomically: true, encoding: .utf8)
        paths.append(path.path)
      }
    }
    #expect(paths.count > 20)
    #expect(try Self.run(["-m", "py_compile"] + paths) == "")
  }

  /// The conversion that a refusal offers is run, and gives what it promises.
  @Test(.enabled(if: python != nil)) func theConversionThatIsOfferedWorks() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "advise-conversion-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let row = "{\"instruction\": \"Add.\", \"input\": \"1 and 2\", \"output\": \"3 ✓\"}\n"
    try row.write(to: folder.appending(path: "a.jsonl"), atomically: true, encoding: .utf8)
    let errors = RecipeRun.run("recipe Qwen3-8B --for mlx --data-format alpaca").errors
    let lines = errors.split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("python3 - ") })
    let program = lines[(start + 1)...].prefix { $0 != "END" }.joined(separator: "\n")
    #expect(try Self.run(["-c", program, "a.jsonl"], in: folder) == "")
    let written = try String(contentsOf: folder.appending(path: "messages.jsonl"), encoding: .utf8)
    #expect(
      written
        == "{\"messages\": [{\"role\": \"user\", \"content\": \"Add.\\n\\n1 and 2\"}, "
        + "{\"role\": \"assistant\", \"content\": \"3 ✓\"}]}\n")
  }

  /// Runs Python; what it prints, and its exit code where it fails.
  static func run(_ arguments: [String], in folder: URL? = nil, input: Data? = nil) throws -> String
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python ?? "")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    let given = Pipe()
    process.standardInput = given
    try process.run()
    if let input { try given.fileHandleForWriting.write(contentsOf: input) }
    try given.fileHandleForWriting.close()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? text : text + "exit \(process.terminationStatus)"
  }
}
