import RandomNumbers
import Rules
import Testing

@testable import AdviseCommand

/// Command lines that nobody would write: always an answer or an error, never a crash.
@Suite struct RandomCommandLineSweepTests {
  private static let values = [
    "", " ", "-", "--", "0", "1", "-1", "12", "12.5", "500", "10k", "1M", "8k", "1e3", "inf", "nan",
    "0x10", "999999999999", "999999999999M", "99999999999999999999", "0.000000001", "1000000", "٣",
    "on", "off", "all", "q,v", "text", "json", "code", "chat", "vision", "zh", "zh,en", "pt-BR",
    "EU", "DE", "mit", "apache-2.0,mit", "qwen", "Qwen3-8B", "meta-llama/Llama-3.1-8B", "RTX 3090",
    "2x RTX 3090", "64x T4", "A100", "4090", "auto", "M2 Pro 16GB", "24x2", "1,000", "1万条", "qlora",
    "full", "prompt-tuning", "prefix-tuning",
    "hf", "mlx", "sgd",
    "fp16", "high", "domain", "changing", "recommend", "fit", "help", "\u{202E}abc", "\u{0}",
    "a\u{301}\u{301}\u{301}", "中文", "👩‍👩‍👧‍👦", "\n", "'; rm -rf /", "%s%n", "=", "--=", "x=y",
    String(repeating: "9", count: 400), String(repeating: "é", count: 2000),
  ]

  private static func line(_ numbers: inout RandomNumbers) -> [String] {
    var words: [String] = []
    if numbers.below(4) == 0 {
      words.append(
        numbers.pick(
          [
            "recommend", "fit", "recipe", "help", "recomend", "list", "show", "name", "check",
            "completions", "batch",
          ]))
    }
    if words == ["fit"], numbers.below(4) > 0 { words.append("Qwen3-8B") }
    if numbers.below(6) == 0 { words += ["--vram", "0.5"] }
    if words == ["list"] { words.append(numbers.pick(ListKind.allCases).rawValue) }
    if words == ["completions"] { words.append(numbers.pick(["bash", "zsh", "fish", "tcsh"])) }
    if words == ["show"] || words == ["name"] { words.append(numbers.pick(values)) }
    if words == ["recipe"] {
      words += ["--for", numbers.pick(["trl", "mlx", "vllm", "torchtune"])]
    }
    let options = Option.all.filter { words.first == "recipe" || $0.group != .recipe }
    for _ in 0..<2 + numbers.below(5) {
      let option = numbers.pick(options)
      let value = numbers.pick(values)
      switch numbers.below(10) {
      case 0: words.append(value)
      case 1: words.append("--" + value)
      case 2: words.append("--" + String(option.name.dropLast()))
      case 3: words.append("--\(option.name)=\(value)")
      case 4: words.append("--" + option.name)
      default: words += option.value == nil ? ["--" + option.name] : ["--" + option.name, value]
      }
    }
    return words
  }

  /// Ten thousand lines in all, in parts that run beside each other.
  @Test(arguments: UInt64(11)...15)
  func everyLineHasAnAnswerOrAnError(_ seed: UInt64) {
    var numbers = RandomNumbers(seed: seed)
    var codes: [ExitCode: Int] = [:]
    for round in 0..<2000 {
      let words = round == 0 ? ["--vram", "0.5"] : Self.line(&numbers)
      let outcome = TestRun.run(words)
      codes[outcome.exitCode, default: 0] += 1
      let namesFile = words.contains {
        $0.hasPrefix("--catalog") || $0.hasPrefix("--overlay") || $0 == "batch"
      }
      #expect(
        [.answered, .no, .usage].contains(outcome.exitCode)
          || (namesFile && outcome.exitCode == .noInput), "\(words)")
      #expect(!outcome.output.isEmpty || !outcome.errors.isEmpty, "\(words)")
      let names = Command.all.map(\.name)
      let help = words.first.flatMap { names.dropFirst().contains($0) ? "help \($0)" : nil }
      // A model alone is a question about it.
      let helps = [help ?? "--help"] + (Arguments(words).unknownCommand == nil ? [] : ["help fit"])
      let ends =
        Arguments(words).asksForJSON
        ? ["}\n"] : helps.flatMap { ["\($0)'.\n", "\($0)'。\n"] }
      let isWhole = ends.contains { outcome.errors.hasSuffix($0) }
      #expect(outcome.exitCode != .usage || isWhole, "\(words)")
      if outcome.exitCode == .usage {
        #expect(outcome.output.isEmpty && outcome.errors.count < 1300, "\(words)")
      }
    }
    #expect(codes.count == 4 && (50...800).contains(codes[.answered] ?? 0), "\(codes)")
  }

  private static let (largest, longest) = ("999999999999", "100000000")

  static let extremes = [
    ["--context", longest, "--batch", largest, "--rank", largest, "--rows", largest],
    ["--vram", "1000000", "--gpus", largest, "--top", largest],
    ["--vram", "0.000000001"], ["--unified", "0.000000001"],
    ["--unified", "1000000", "--context", longest, "--attention", "eager"],
    ["--gpu", "64x RTX 3090", "--gpu", "64x T4", "--optimizer", "sgd", "--batch", largest],
    ["--mode", "run", "--vram", "0.001", "--gpus", largest, "--ram", "0.001"],
    ["--mode", "run", "--vram", "0.001", "--vram", "1000000", "--context", longest],
    ["--mode", "run", "--gpu", "64x RTX 3090", "--gpu", "64x T4", "--batch", largest],
  ]

  /// Sizes at the ends of what is allowed, together.
  @Test(arguments: extremes, [[], ["fit", "Qwen3-8B"], ["fit", "DeepSeek-V3"]])
  func theLargestAndSmallestNumbersAreCounted(_ line: [String], _ command: [String]) {
    let outcome = TestRun.run(command + line)
    #expect([.answered, .no].contains(outcome.exitCode), "\(outcome.errors)")
    // Layers over 128 unequal cards take seconds; once as JSON is enough.
    if line.starts(with: ["--mode", "run", "--gpu"]), !command.isEmpty { return }
    #expect(TestRun.run(command + line + ["--json"]).exitCode == outcome.exitCode)
  }
}
