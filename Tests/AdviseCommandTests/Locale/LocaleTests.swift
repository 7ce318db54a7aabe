import Foundation
import Messages
import Testing

@testable import AdviseCommand

/// The language, the width and the colours follow the command line first, then the environment.
@Suite struct LocaleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var words: [String] = ["--vram", "0.5"]
    var environment: [String: String] = [:]
    var terminal: Int?
    var isChinese = false
    var columns = 80
    var isColored = false
    var testDescription: String { "\(words) \(environment) \(terminal ?? 0)" }
  }

  static let cases: [Case] = [
    Case(),
    Case(environment: ["LANG": "zh_CN.UTF-8"], isChinese: true),
    Case(environment: ["LANG": "zh_TW"], isChinese: true),
    Case(environment: ["LC_ALL": "zh_CN.UTF-8", "LANG": "de_DE"], isChinese: true),
    Case(environment: ["LC_ALL": "C", "LANG": "zh_CN.UTF-8"]),
    Case(environment: ["LC_MESSAGES": "zh_CN.UTF-8", "LANG": "de_DE"], isChinese: true),
    Case(environment: ["LC_MESSAGES": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"]),
    Case(environment: ["LC_ALL": "C", "LC_MESSAGES": "zh_CN.UTF-8"]),
    Case(environment: ["LC_ALL": "", "LANG": "zh_CN.UTF-8"], isChinese: true),
    Case(words: ["--locale", "en"], environment: ["LANG": "zh_CN.UTF-8"]),
    Case(words: ["--locale=zh"], isChinese: true),
    Case(words: ["--tsk", "--locale", "zh"], isChinese: true),
    Case(words: ["--", "--locale", "zh"]),
    Case(words: ["--locale"]),
    Case(words: ["--locale", "xx"], environment: ["LANG": "zh_CN.UTF-8"], isChinese: true),
    Case(terminal: 100, columns: 100, isColored: true),
    Case(terminal: 300, columns: 120, isColored: true),
    Case(terminal: 20, columns: 40, isColored: true),
    Case(environment: ["COLUMNS": "60"], columns: 60),
    Case(environment: ["COLUMNS": "60"], terminal: 100, columns: 60, isColored: true),
    Case(environment: ["COLUMNS": "wide"], terminal: 90, columns: 90, isColored: true),
    Case(environment: ["COLUMNS": "-5"], columns: 80),
    Case(environment: ["NO_COLOR": "1"], terminal: 80),
    Case(environment: ["TERM": "dumb"], terminal: 80),
    Case(environment: ["TERM": "xterm"], terminal: 80, isColored: true),
    Case(environment: ["NO_COLOR": ""], terminal: 80, isColored: true),
    Case(words: ["--color", "always"], environment: ["NO_COLOR": "1"], isColored: true),
    Case(words: ["--color=never"], terminal: 80),
  ]

  @Test(arguments: cases)
  func theLayoutIsAsAskedFor(_ example: Case) {
    let environment = Environment(
      item: { path throws(InputError) in throw InputError(path, "no such file or directory") },
      read: { path, _ throws(InputError) in throw InputError(path, "no such file or directory") },
      variable: { example.environment[$0] }, terminalColumns: { example.terminal })
    let layout = Layout(for: Arguments(example.words), environment)
    #expect(layout.translation.texts.isEmpty == !example.isChinese)
    #expect(layout.columns == example.columns)
    #expect(layout.isColored == example.isColored)
  }

  /// Scripts read the same in every language: keys, ids and numbers stay, sentences differ.
  @Test func jsonHasTheSameKeysAndIdsInChinese() throws {
    for words in try GoldenTests.commands() where words.contains("--json") {
      if words.contains("--locale") { continue }
      let english = TestRun.run(words)
      let chinese = TestRun.run(words + ["--locale", "zh"])
      #expect(chinese.exitCode == english.exitCode)
      let pairs = zip(english.output.split(separator: "\n"), chinese.output.split(separator: "\n"))
      for (before, after) in pairs where before != after {
        let key = before.prefix { $0 != ":" }
        #expect(key == after.prefix { $0 != ":" } || key.contains(" "), "\(words): \(before)")
        #expect(before.contains(/[a-z]{3,}/), "\(words): \(before) became \(after)")
      }
    }
  }

  static let translations: [(message: Message, text: String)] = [
    ("plain", "plain"), ("\(1) of \("two")", "two 之一：1"), ("\("inner") \(2)", "里面 2"),
    ("unknown \(3)", "unknown 3"), ("\("a{}b") stays", "留下 a{}b"),
  ]

  @Test(arguments: translations)
  func aTranslationMayChangeTheOrder(_ message: Message, _ text: String) {
    let translation = Translation([
      "{} of {}": "{2} 之一：{1}", "{} {}": "{} {}", "inner": "里面", "{} stays": "留下 {}",
    ])
    #expect(message.text(in: translation) == text)
  }

  @Test func whatCannotBeReadIsNamedInTheLanguage() {
    let input = InputError(nil, "it is closed")
    #expect(input.problems.map(\.description) == ["standard input: it is closed"])
    #expect(input.problems.map { $0.text(in: .chinese) } == ["标准输入：已关闭"])
    // A file may be called like a word that has a translation.
    let file = InputError("name", "it is closed")
    #expect(file.problems.map { $0.text(in: .chinese) } == ["name：已关闭"])
  }

  /// Also those of a part of a part.
  @Test func flagsAmongTheDimensionsAreTranslated() {
    for name in ["Qwen3-8B", "Qwen3-30B-A3B"] {
      let output = TestRun.run(["show", name, "--locale", "zh"]).output
      #expect(output.contains("hasTiedEmbeddings 否"))
      #expect(!output.contains(" yes") && !output.contains(" no"))
    }
  }

  @Test func linesFitTheWidthInBothLanguages() throws {
    for words in try GoldenTests.commands() {
      // Files, scripts and problems, one a line, are as wide as they are.
      let isOther = ["recipe", "batch", "completions", "check"].contains(words.first ?? "")
      let others = ["--format", "--json", "--man", "--color"]
      if isOther || words.contains(where: others.contains) {
        continue
      }
      let outcome = TestRun.run(words)
      // So is an error, but not what was assumed for an answer.
      let notes = outcome.output.isEmpty ? "" : outcome.errors
      for line in (outcome.output + notes).split(separator: "\n")
      where Layout.width(line) > 80 {
        // A word that is too long stays whole: a repository, a command to paste, a path.
        let longest = line.split(separator: " ").map(Layout.width).max() ?? 0
        let isCommand = line.drop { $0 == " " }.hasPrefix("advise ")
        #expect(longest > 40 || isCommand, "\(words): \(line)")
      }
    }
  }
}
