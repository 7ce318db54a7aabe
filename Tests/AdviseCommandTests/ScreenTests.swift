import RandomNumbers
import Foundation
import Rules
import Testing

@testable import AdviseCommand

/// An answer fits a terminal of 24 rows, begins with the verdict and ends with commands.
@Suite struct ScreenTests {
  /// The commonest questions.
  static let questions = [
    "fit Qwen3-8B --vram 12", "fit qwen3:8b --vram 8", "fit Qwen3-32B --vram 24",
    "fit Llama-3.3-70B --vram 24 --vram 24", "fit Qwen2.5-Coder-14B --vram 12 --context 8k",
    "fit Qwen3-30B-A3B --unified 36", "fit Gemma-3-27B --vram 16 --mode run",
    "fit Qwen2.5-7B --vram 12 --rows 50", "fit qwen3 --vram 12", "fit Qwen3-14B",
    "--task code --rows 500 --vram 12", "--vram 24", "--mode run --vram 24",
    "--task legal --rows 50 --vram 8", "--unified 36 --mode run", "--mode run --ram 16",
    "--task vision --vram 24 --region EU --commercial",
    "--task translation --language de --vram 16",
    "--rows 1M --vram 6", "--vram 1", "",
  ]

  private static func words(_ question: String) -> [String] {
    let words = question.split(separator: " ").map(String.init)
    return words.isEmpty ? ["recommend"] : words
  }

  private static let rows = 24

  private func check(_ words: [String], columns: Int, locale: String) {
    var machine = FakeFiles()
    machine.variables = ["COLUMNS": "\(columns)"]
    let context = Context(TestRun.advisor, in: machine.environment)
    let outcome = run(words + ["--locale", locale], context)
    let lines = (outcome.output + outcome.errors).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast()
    let what = "\(words.joined(separator: " ")), \(columns) columns, \(locale)"
    #expect(lines.count <= Self.rows, "\(lines.count) lines: \(what)")
    for line in lines { #expect(Layout.width(line) <= columns, "\(what): \(line)") }
    #expect(!outcome.output.contains("["), "no rule and no citation: \(what)")
    let answer = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(answer.first?.isEmpty == false && answer.first?.hasPrefix(" ") == false, "\(what)")
    let last = answer.last { $0.hasPrefix("  ") }
    #expect(last?.contains("advise ") == true || last?.hasPrefix("    --") == true, "\(what)")
  }

  @Test(arguments: questions, ["en", "zh"])
  func aCommonQuestionIsAnsweredOnOneScreen(_ question: String, _ locale: String) {
    for columns in [80, 120] { check(Self.words(question), columns: columns, locale: locale) }
  }

  static let random: [[String]] = {
    var random = RandomNumbers(seed: 24)
    func pick(_ items: [String]) -> String { random.pick(items) }
    let models = TestRun.advisor?.catalog.families.flatMap { $0.models.map(\.name) } ?? []
    let tasks = TestRun.advisor?.guidance.tasks.map(\.id) ?? []
    return (0..<200).map { number in
      var words = number % 2 == 0 ? [] : ["fit", pick(models)]
      words += [pick(["--vram", "--unified"]), pick(["4", "8", "12", "24", "48", "96"])]
      words += ["--task", pick(tasks)]
      if random.below(2) == 0 { words += ["--mode", pick(["run", "finetune"])] }
      if random.below(2) == 0 { words += ["--language", pick(["zh", "de", "ja"])] }
      if random.below(2) == 0 { words += ["--context", pick(["4096", "32k", "128k"])] }
      return words
    }
  }()

  @Test(arguments: random)
  func aRandomQuestionIsAnsweredOnOneScreen(_ words: [String]) {
    check(words, columns: 80, locale: words.count % 2 == 0 ? "en" : "zh")
  }
}
