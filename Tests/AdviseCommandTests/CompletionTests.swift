import Foundation
import Testing

@testable import AdviseCommand

/// The scripts are loaded into the real shells, where they are installed.
@Suite struct CompletionTests {
  static let shells = ["bash", "zsh", "fish"]

  /// What stands before the cursor, and words that are offered or, with `!`, not.
  static let cases: [(line: [String], offered: [String])] = [
    ([""], ["fit", "recipe", "list"]), (["re"], ["recommend", "recipe", "!fit"]),
    (["--ta"], ["--task", "!--vram"]), (["--task", "code"], ["code", "code-completion", "!chat"]),
    (["--quality", ""], ["high", "mixed", "low"]), (["--trainer", "uns"], ["unsloth"]),
    (["fit", "Qwen3-8"], ["Qwen3-8B", "!Llama-3.1-8B"]), (["list", "mod"], ["models", "!rules"]),
    (["list", "models", "--format", "c"], ["csv", "!json"]),
    (["list", "models", "--format", ""], ["markdown", "!github"]),
    (["check", "--format", ""], ["github", "sarif", "csv"]),
    (["--format", ""], ["text", "csv", "!sarif"]),
    (["--license", "apache"], ["apache-2.0"]), (["--family", "qwen2"], ["qwen2.5", "!gemma-3"]),
    (["--language", "z"], ["zh"]), (["recipe", "--for", "ll"], ["llama-factory", "llama.cpp"]),
    (["name", "--vr"], ["!--vram"]), (["completions", "z"], ["zsh"]),
    (["--gpu", "RTX 409"], ["RTX 4090", "!RTX 3090"]),
    (["show", ""], ["license", "gpu", "Qwen3-8B", "!mit"]),
    (["show", "license", "m"], ["mit", "!Mixtral-8x7B"]), (["show", "task", "co"], ["code"]),
    (["show", "gpu", "RTX 409"], ["RTX 4090"]), (["show", "rule", "var"], ["variety"]),
    (["show", "language", "z"], ["zh", "!license"]), (["show", "model", "Qwen3-8"], ["Qwen3-8B"]),
    (["help", ""], ["fit", "completions", "!Qwen3-8B"]), (["help", "--m"], ["--man", "!--mode"]),
    (["help", "--l"], ["--locale", "!--license"]), (["help", "fit", "Q"], ["!Qwen3-8B"]),
    (["--license", "mit,ap"], ["mit,apache-2.0", "!mit"]),
    (["--language", "zh,"], ["zh,en", "zh,de"]),
    (["batch", ""], ["script"]), (["check", "scr"], ["script"]), (["fit", "./scr"], ["./script"]),
    (["recipe", "./scr"], ["./script", "!Qwen3-8B"]), (["name", ""], ["!Qwen3-8B"]),
    (["completions", "--"], ["--locale", "!--json"]),
    (["batch", "--format", ""], ["json", "!text"]),
  ]

  /// What bash makes of a colon and of an open quote; the other shells join words by themselves.
  static let bashCases: [(line: [String], offered: [String])] = [
    (["fit", "qwen3", ":", "8"], ["8b", "!qwen3:8b"]), (["fit", "qwen3", ":"], ["8b"]),
    (["--model", "qwen3", ":", "8"], ["8b"]), (["--gpu", "\"RTX 409"], ["RTX 4090"]),
    (["--gpu", "'RTX 409"], ["RTX 4090"]), (["--gpu", "au"], ["auto"]),
    (["list", "gpus", "--vendor", "x"], ["!x"]),
  ]

  @Test(arguments: shells)
  func theShellOffersWhatBeginsSo(_ shell: String) throws {
    guard let program = Self.path(of: shell) else { return }
    let script = TestRun.run(["completions", shell]).output
    let folder = FileManager.default.temporaryDirectory.appending(path: "advise-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try script.write(
      to: folder.appending(path: "script"), atomically: true, encoding: .utf8)
    let tags: [(line: [String], offered: [String])] = [(["fit", "qwen3:8"], ["qwen3:8b"])]
    for (line, offered) in Self.cases + (shell == "bash" ? Self.bashCases : tags) {
      let file = folder.appending(path: "try")
      try Self.program(shell, line).write(to: file, atomically: true, encoding: .utf8)
      let output = try Self.run(program, ["try"], in: folder)
      let found = Set(
        output.split(separator: "\n").map { $0.replacing("\\", with: "") }
          .map { $0.prefix { $0 != "\t" && $0 != ":" } })
      for word in offered {
        let isOffered = found.contains(Substring(word.drop { $0 == "!" }))
        #expect(isOffered == !word.hasPrefix("!"), "\(line) offers \(found.sorted())")
      }
    }
  }

  /// A program in the shell that prints what is offered, one a line.
  private static func program(_ shell: String, _ line: [String]) -> String {
    let words = (["advise"] + line).map(shellQuoted).joined(separator: " ")
    let last = shellQuoted(line.last ?? "")
    switch shell {
    case "bash":
      return """
        source ./script
        COMP_WORDS=(\(words)); COMP_CWORD=\(line.count); _advise
        printf '%s\\n' "${COMPREPLY[@]}"
        """
    case "zsh":
      // The parts of zsh's completion that the script calls, which print what they get.
      return """
        compdef() { : }
        front=
        offer() { for word in ${(P)1}; do
          [[ ${word:l} == ${PREFIX:l}* ]] && print -r -- $front$word
        done; return 0 }
        compset() { front=${(M)PREFIX##${~2}}; PREFIX=${PREFIX##${~2}} }
        _files() { print -rl -- $PREFIX*(N) }
        compadd() { offer ${@[-1]} }
        _describe() { offer ${@[-1]} }
        source ./script
        words=(\(words)); CURRENT=\(line.count + 1); PREFIX=\(last); _advise
        """
    default:
      let typed = line.map { $0.contains(" ") ? "\"" + $0 : $0 }.joined(separator: " ")
      return "source ./script\ncomplete -C \(shellQuoted("advise " + typed))\n"
    }
  }

  private static func path(of shell: String) -> String? {
    ["/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { "\($0)/\(shell)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func run(
    _ program: String, _ arguments: [String], in folder: URL, _ variables: [String: String] = [:]
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test(arguments: ["en", "zh"], [60, 80, 200])
  func aPageOfTheManualHasNoWarnings(_ locale: String, _ width: Int) throws {
    guard let man = Self.path(of: "man") else { return }
    let folder = FileManager.default.temporaryDirectory.appending(path: "advise-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = TestRun.run(["help", "--man", "--locale", locale]).output
    try page.write(
      to: folder.appending(path: "advise.1"), atomically: true, encoding: .utf8)
    let text = try Self.run(
      man, ["--warnings", "-l", "./advise.1"], in: folder,
      ["MANWIDTH": "\(width)", "LC_ALL": "C.UTF-8"])
    #expect(text.contains(locale == "en" ? "SYNOPSIS" : "用法"))
    #expect(!text.contains("warning [") && !text.contains("warning:"), "\(text.prefix(300))")
  }
}
