import RandomNumbers
import Foundation
import Testing

@testable import AdviseCommand

/// What is understood, as the report repeats it.
@Suite struct RightCommandLineTests {
  struct Right: Sendable, CustomTestStringConvertible {
    let line: String
    /// The part of the request that is looked at, as JSON.
    let request: String
    var testDescription: String { line }

    init(_ line: String, _ request: String) {
      self.line = line
      self.request = request
    }
  }

  static let job = [
    Right("", #"{"task": "chat", "mode": "finetune", "top": 5, "trainer": "unsloth"}"#),
    Right("recommend", #"{"task": "chat", "batchSize": 1, "loraRank": 16, "beginner": false}"#),
    Right("--task=code", #"{"task": "code"}"#),
    Right("--task CODE", #"{"task": "code"}"#),
    Right("recommend --task code-completion", #"{"task": "code-completion"}"#),
    Right("--mode finetune", #"{"mode": "finetune"}"#),
    Right("--mode run", #"{"mode": "run", "contextLengthInTokens": 8192, "kvCache": "f16"}"#),
    Right("--mode run --context 4k --ram 64", #"{"contextLengthInTokens": 4096, "ramInGiB": 64}"#),
    Right("--mode RUN --engine vllm --kv-cache q8_0", #"{"engine": "vllm", "kvCache": "q8_0"}"#),
    Right("--rows 0", #"{"rows": 0}"#),
    Right("--rows 500", #"{"rows": 500}"#),
    Right("--rows 10k", #"{"rows": 10000}"#),
    Right("--rows 10K", #"{"rows": 10000}"#),
    Right("--rows 1M", #"{"rows": 1000000}"#),
    Right("--rows 007", #"{"rows": 7}"#),
    Right("--quality mixed --goal domain", #"{"quality": "mixed", "goal": "domain"}"#),
    Right("--knowledge changing", #"{"knowledge": "changing"}"#),
    Right("--beginner", #"{"beginner": true}"#),
    Right("--top 1", #"{"top": 1}"#),
  ]

  static let hardware =
    [
      Right("--vram 12", #"{"vramInGiB": 12, "cards": [{"count": 1, "vramInGiB": 12}]}"#),
      Right("--vram=12.5", #"{"vramInGiB": 12.5}"#),
      Right(
        "--vram 12 --vram 24",
        #"{"vramInGiB": 24, "cards": [{"count": 1, "vramInGiB": 12}, {"count": 1, "vramInGiB": 24}]}"#
      ),
      Right("--vram 24 --gpus 4", #"{"cards": [{"count": 4, "vramInGiB": 24}]}"#),
      Right("--unified 32", #"{"unifiedInGiB": 32, "trainer": "mlx"}"#),
      Right("--unified 32 --trainer hf", #"{"unifiedInGiB": 32, "trainer": "hf"}"#),
      Right(
        "--gpu 4090", #"{"cards": [{"count": 1, "name": "GeForce RTX 4090", "vramInGiB": 24}]}"#),
      Right(
        "--gpu T4 --vram 24 --vram 8",
        #"{"cards": [{"count": 1, "name": "Tesla T4", "vramInGiB": 16}, {"count": 1, "vramInGiB": 24}, {"count": 1, "vramInGiB": 8}]}"#
      ),
      Right(
        "--gpu 'FirePro S9300 X2'",
        #"{"cards": [{"count": 1, "name": "FirePro S9300 X2", "vramInGiB": 4}]}"#),
    ] + twoCards + titans

  static let twoCards = [
    "2x RTX 3090", "2X rtx3090", "2xRTX3090", "2 x RTX 3090", "2×RTX 3090", "RTX 3090x2",
    "RTX 3090 x2", "RTX 3090 * 2", " 2x  RTX 3090 ", "3090x2",
  ].map {
    Right(
      "--gpu '\($0)'", #"{"cards": [{"count": 2, "name": "GeForce RTX 3090", "vramInGiB": 24}]}"#)
  }

  static let titans = ["2x Titan RTX", "Titan RTX x2", "TITAN RTX × 2"].map {
    Right("--gpu '\($0)'", #"{"cards": [{"count": 2, "name": "TITAN RTX", "vramInGiB": 24}]}"#)
  }

  static let training = [
    Right("--context 4096", #"{"contextLengthInTokens": 4096}"#),
    Right("--context 8k", #"{"contextLengthInTokens": 8192}"#),
    Right("--context 1M", #"{"contextLengthInTokens": 1048576}"#),
    Right("--batch 4 --rank 64", #"{"batchSize": 4, "loraRank": 64}"#),
    Right("--technique QLoRA", #"{"technique": "qlora"}"#),
    Right("--technique prompt-tuning", #"{"technique": "prompt-tuning"}"#),
    Right("--technique prefix-tuning", #"{"technique": "prefix-tuning"}"#),
    Right("--technique p-tuning", #"{"technique": "p-tuning"}"#),
    Right("--trainer unsloth", #"{"optimizer": "adamw-8bit"}"#),
    Right("--trainer hf", #"{"optimizer": "adamw"}"#),
    Right("--optimizer paged-adamw-8bit", #"{"optimizer": "paged-adamw-8bit"}"#),
    Right(
      "--checkpointing off --attention eager", #"{"checkpointing": false, "attention": "eager"}"#),
    Right("--lora-targets attention", #"{"loraTargets": "attention"}"#),
    Right("--lora-targets v,q", #"{"loraTargets": "q,v"}"#),
    Right(
      "--precision fp32 --double-quantization on",
      #"{"precision": "fp32", "doubleQuantization": true}"#),
  ]

  static let limits = [
    Right("--language zh,en", #"{"languages": ["zh", "en"]}"#),
    Right("--language zh --language en", #"{"languages": ["zh", "en"]}"#),
    Right("--language 'ZH-Hans, pt-BR'", #"{"languages": ["zh-hans", "pt-br"]}"#),
    Right("--commercial", #"{"commercial": true}"#),
    Right("--region de", #"{"region": "EU"}"#),
    Right("--region eu", #"{"region": "EU"}"#),
    Right("--region ch", #"{"region": "CH"}"#),
    Right("--license MIT,apache-2.0", #"{"licenses": ["mit", "apache-2.0"]}"#),
    Right("--family Qwen", #"{"family": "qwen"}"#),
    Right("--family Qwen2.5-Coder", #"{"family": "qwen2.5-coder"}"#),
    Right("--model qwen3-8b", #"{"model": "Qwen3-8B"}"#),
    Right("--model unsloth/qwen3-8b-bnb-4bit", #"{"model": "Qwen3-8B"}"#),
    Right("--max-size 7.5", #"{"maxSizeInBillions": 7.5}"#),
  ]

  @Test(arguments: [job, hardware, training, limits].joined().map { $0 })
  func theRequestSaysWhatWasUnderstood(_ right: Right) throws {
    let outcome = TestRun.run(TestRun.words(right.line + " --json"))
    #expect([.answered, .no].contains(outcome.exitCode), "\(outcome.errors)")
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let request = try #require(report?["request"] as? [String: Any])
    let wanted = try JSONSerialization.jsonObject(with: Data(right.request.utf8))
    for (key, value) in try #require(wanted as? [String: NSObject]) {
      #expect(request[key] as? NSObject == value, "\(key)")
    }
  }

  @Test func theOrderOfOptionsDoesNotMatter() {
    let options = [
      ["--task", "code"], ["--rows", "500"], ["--vram", "12"], ["--language", "zh"],
      ["--commercial"], ["--json"], ["--top=3"],
    ]
    let first = TestRun.run(options.flatMap { $0 })
    #expect(first.exitCode == .answered)
    var numbers = RandomNumbers(seed: 7)
    for _ in 0..<5 {
      #expect(TestRun.run(options.shuffled(using: &numbers).flatMap { $0 }) == first)
    }
  }

  @Test func aSpaceAndAnEqualsSignMeanTheSame() {
    #expect(
      TestRun.run(["--task=code", "--vram=12"]) == TestRun.run(["--task", "code", "--vram", "12"]))
    #expect(TestRun.run(["--json", "--"]) == TestRun.run(["--json"]))
    #expect(TestRun.run(["recommend", "--json"]) == TestRun.run(["--format", "json"]))
  }

  static let helps = [
    "--help", "-h --help", "help recommend", "--task nonsense --help", "recommend --help",
  ]

  @Test(arguments: helps)
  func helpIsGivenWhateverElseIsSaid(_ line: String) {
    let outcome = TestRun.run(TestRun.words(line))
    #expect(outcome.exitCode == .answered)
    #expect(outcome.errors == "")
    for option in Option.all
    where Command.recommend.options.contains(where: { $0.name == option.name }) {
      #expect(outcome.output.contains("--\(option.name)"))
    }
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func aloneItSaysWhatThereIsOnOneScreen() {
    let outcome = TestRun.run([])
    #expect(outcome == TestRun.run(["help"]))
    #expect(outcome == TestRun.run(["help", "help"]))
    #expect(outcome.exitCode == .answered && outcome.errors == "")
    for command in Command.all { #expect(outcome.output.contains("\n  \(command.name) ")) }
    #expect(outcome.output.split(separator: "\n").count <= 40)
    #expect(TestRun.run(["help", "--locale", "zh"]).output.contains("用法：advise"))
  }

  @Test func theVersionIsOneLine() {
    #expect(TestRun.run(["--version"]) == Outcome(output: "advise \(version)\n"))
    #expect(TestRun.run(["-V"]) == TestRun.run(["--version"]))
  }
  /// What is said where the trainer or the engine is for another machine.
  static let machines: [(line: String, warning: String?)] = [
    ("--mode run --engine mlx --vram 24", "MLX-LM is for Apple silicon"),
    ("--mode run --engine vllm --unified 32", "vLLM is made for cards"),
    ("--trainer mlx --vram 24", "MLX-LM is for Apple silicon"),
    ("--trainer unsloth --unified 32", "Unsloth is made for cards"),
    ("--mode run --engine vllm --vram 24", nil), ("--unified 32", nil),
    ("--mode run --unified 32", nil), ("--mode run --engine mlx", nil),
  ]

  @Test(arguments: machines)
  func theWrongMachineIsNamed(_ line: String, _ warning: String?) {
    let words = TestRun.words(line)
    for words in [words, ["fit", "Qwen3-8B"] + words] {
      let output = TestRun.run(words).output
      let told = output.contains("MLX-LM is for") || output.contains("is made for cards")
      #expect(told == (warning != nil), "\(words)")
      if let warning { #expect(output.contains(warning), "\(words)") }
    }
  }

  @Test func aRecipeForAnotherMachineWarnsOnce() {
    for (line, warning) in [
      ("mlx --vram 24", "MLX-LM is for"), ("unsloth --unified 32", "Unsloth is made for"),
      ("vllm --unified 32", "vLLM is made for"),
    ] {
      let errors = TestRun.run(["recipe", "Qwen3-8B", "--for"] + TestRun.words(line)).errors
      #expect(errors.split(separator: "warning: \(warning)").count == 2, "\(errors)")
    }
  }

  /// A model is near by what it lacks, not by being another than was asked for.
  static let nearest: [(line: String, near: String?)] = [
    ("--family qwen3 --model Llama-3.1-8B", nil), ("--license unverified --vram 12", nil),
    ("--model Qwen3-8B --license mit", "Qwen3-8B comes under apache-2.0"),
    ("--max-size 0.01", "GPT2 has 124M parameters"),
    ("--model Llama-3.3-70B --vram 24", "Llama-3.3-70B needs "),
  ]

  @Test(arguments: nearest)
  func theNearestIsNear(_ line: String, _ near: String?) {
    let output = TestRun.run(TestRun.words(line)).output
    #expect(output.contains("  nearest: ") == (near != nil))
    if let near { #expect(output.contains("  nearest: \(near)"), "\(output)") }
  }

  /// The countries are those that Foundation knows, without what ISO 3166-1 only reserves.
  @Test func theRegionsAreCountries() {
    let reserved: Set = ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "TA", "UN"]
    let known = Locale.Region.isoRegions.map(\.identifier).filter {
      $0.count == 2 && $0.allSatisfy(\.isLetter) && !reserved.contains($0)
    }
    let listed = Values.regions.split(separator: " ").map(String.init)
    #expect(Set(listed).count == listed.count)
    #expect(Set(listed).subtracting(known).isEmpty)
    #expect(listed.count > 240)
  }
}
