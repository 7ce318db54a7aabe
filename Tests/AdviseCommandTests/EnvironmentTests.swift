import Foundation
import Testing

@testable import AdviseCommand

/// Six variables are asked for, and no file that nobody named.
@Suite struct EnvironmentTests {
  /// What was asked for.
  private final class Questions: @unchecked Sendable {
    private let lock = NSLock()
    private var asked: Set<String> = []

    var names: Set<String> { lock.withLock { asked } }

    func add(_ name: String) { lock.withLock { _ = asked.insert(name) } }
  }

  private static let variables: Set = [
    "COLUMNS", "LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "TERM",
  ]

  @Test func nothingIsAskedForThatWasNotNamed() throws {
    var seen: Set<String> = []
    for words in try GoldenTests.commands() where !words.contains("<") {
      let variables = Questions()
      let paths = Questions()
      let environment = Environment(
        item: { path throws(InputError) in
          paths.add(path)
          throw InputError(path, "no such file or directory")
        },
        read: { path, _ throws(InputError) in
          paths.add(path)
          throw InputError(path, "no such file or directory")
        },
        variable: {
          variables.add($0)
          return nil
        }, terminalColumns: { 80 })
      _ = AdviseCommand.run(words, Context(TestRun.advisor, in: environment))
      seen.formUnion(variables.names)
      for path in paths.names {
        #expect(words.contains(path), "\(words) asks for \(path)")
      }
    }
    #expect(seen == Self.variables)
  }

  /// Whatever could reach past the environment.
  @Test func theSourcesTouchTheMachineInOnePlaceOnly() throws {
    let words = [
      "getenv", "ProcessInfo", "FileManager", "FileHandle", "NSHomeDirectory",
      "UserDefaults", "URLSession", "socket(", "fopen", "setlocale", "import Foundation",
    ]
    let folder = SourceLiterals.root.appending(path: "Sources")
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    var found: [String] = []
    for name in names where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for line in text.split(separator: "\n")
      where !line.drop(while: \.isWhitespace).hasPrefix("//") {
        for word in words where line.contains(word) { found.append("\(name): \(word)") }
      }
    }
    // The system is asked for its hardware in one folder, and only when somebody wants to know.
    let places = found.filter { !$0.hasPrefix("Machine/Reader/") }
    #expect(places == ["advise/FileSystem.swift: getenv"])
  }
}
