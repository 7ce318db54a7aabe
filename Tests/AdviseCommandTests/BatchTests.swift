import RandomNumbers
import Foundation
import Testing

@testable import AdviseCommand

/// One request a line, one report a line, in order.
@Suite struct BatchTests {
  /// Bytes that come in parts, and what was answered when each was asked for.
  private final class Input: @unchecked Sendable {
    private let bytes: [UInt8]
    private let size: Int
    private var start = 0
    /// The length of the output at each reading.
    var readings: [Int] = []
    var output = ""

    init(_ bytes: [UInt8], _ size: Int) {
      self.bytes = bytes
      self.size = size
    }

    func next() -> [UInt8] {
      readings.append(output.utf8.count)
      let part = Array(bytes[start..<min(start + size, bytes.count)])
      start += part.count
      return part
    }
  }

  /// Answers lines that come in parts of a size.
  private static func run(
    _ bytes: some Sequence<UInt8>, parts size: Int = 1 << 16, workers: Int = 3
  ) -> (outcome: Outcome, input: Input) {
    let input = Input(Array(bytes), size)
    let environment = Environment(
      item: { path throws(InputError) in throw InputError(path, "no such file or directory") },
      read: { path, _ throws(InputError) in throw InputError(path, "no such file or directory") },
      nextInput: { () throws(InputError) in input.next() }, workers: workers,
      concurrently: { count, work in
        // The last one first: the order must come from the numbers.
        (0..<count).reversed().map { ($0, work($0)) }.sorted { $0.0 < $1.0 }.map(\.1)
      },
      write: { part in
        input.output += part
        return true
      })
    let outcome = AdviseCommand.run(["batch"], Context(TestRun.advisor, in: environment))
    return (outcome, input)
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  /// A line, and the command that asks for the same.
  static let pairs: [(line: String, command: String)] = [
    (#"{"task":"code","rows":500,"vram":12}"#, "--task code --rows 500 --vram 12"),
    (#"{"command":"recommend","rows":"10k","vram":[24,12]}"#, "--rows 10k --vram 24 --vram 12"),
    (
      #"{"gpu":"2x RTX 3090","mode":"run","kvCache":"q8_0"}"#,
      "--gpu '2x RTX 3090' --mode run --kv-cache q8_0"
    ),
    (
      #"{"language":["zh","en"],"commercial":true,"beginner":false}"#,
      "--language zh --language en --commercial"
    ),
    (
      #"{"license":["mit","apache-2.0"],"loraTargets":["q","v"],"doubleQuantization":true}"#,
      "--license mit --license apache-2.0 --lora-targets q,v --double-quantization on"
    ),
    (#"{"whyNot":true,"top":1,"vram":0.5}"#, "--why-not --top 1 --vram 0.5"),
    (#"{"command":"fit","name":"Qwen3-8B","vram":12}"#, "fit Qwen3-8B --vram 12"),
    (
      #"{"command":"fit","name":"llama-3.3-70b","vram":24,"context":"8k"}"#,
      "fit llama-3.3-70b --vram 24 --context 8k"
    ),
    (
      #"{"command":"fit","name":"qwen3:8b","locale":"zh","checkpointing":false}"#,
      "fit qwen3:8b --locale zh --checkpointing off"
    ),
    (#"{"command":"name","name":"unsloth/Qwen3-8B-GGUF"}"#, "name unsloth/Qwen3-8B-GGUF"),
  ]

  @Test func aLineIsAnsweredAsItsCommandIs() throws {
    let text = Self.pairs.map { $0.line + "\n" }.joined()
    let (outcome, input) = Self.run(text.utf8)
    #expect(outcome.exitCode == .answered)
    let reports = Self.lines(input.output)
    #expect(reports.count == Self.pairs.count)
    for (pair, report) in zip(Self.pairs, reports) {
      let single = TestRun.run(TestRun.words(pair.command) + ["--json"]).output
      let expected = try JSONSerialization.jsonObject(with: Data(single.utf8)) as? NSDictionary
      let found = try JSONSerialization.jsonObject(with: Data(report.utf8)) as? NSDictionary
      #expect(found == expected, "\(pair.line)")
    }
  }

  /// Wrong lines, and what is said.
  static let wrong: [(line: String, code: Int, message: String)] = [
    (#"{"tsk":"code"}"#, 64, "unknown key 'tsk'"),
    (#"{"task":"cod"}"#, 64, "'--task': 'cod' is not an allowed value"),
    (#"{"task":null}"#, 64, "'task' must be a string, a number or a list of them"),
    (#"{"task":{"a":1}}"#, 64, "'task' must be a string, a number or a list of them"),
    (#"{"task":"code","task":"chat"}"#, 64, "'task' is given twice"),
    (#"{"commercial":"yes"}"#, 64, "'commercial' must be true or false"),
    (#"{"command":"show","name":"mit"}"#, 64, "unknown command 'show'"),
    (#"{"command":1}"#, 64, "'command' must be a string"),
    (#"{"command":"fit"}"#, 64, "'name' must be a string that is not empty"),
    (#"{"command":"name"}"#, 64, "'name' must be a string that is not empty"),
    (#"{"command":"name","name":" "}"#, 64, "'name' must be a string that is not empty"),
    (#"{"command":"fit","name":""}"#, 64, "'name' must be a string that is not empty"),
    (#"{"name":"Qwen3-8B"}"#, 64, "unknown key 'name'"),
    (#"{"command":"fit","name":"nothing-like-this"}"#, 1, "no such model: 'nothing-like-this'"),
    (#"{"command":"fit","name":"--help"}"#, 1, "no such model: '--help'"),
    (#"{"task":"--help"}"#, 64, "'--task': '--help' is not an allowed value"),
    (#"{"command":"fit","name":"./config.json"}"#, 66, "no such file or directory"),
    (#"{"catalog":"x"}"#, 64, "unknown key 'catalog'"), (#"{"format":"csv"}"#, 64, "unknown key"),
    (#"{"vram":1e400}"#, 64, "is not a memory in GiB"),
    (#"{"vram":-1}"#, 64, "is not a memory in GiB"),
    (#"[1]"#, 65, "must be an object"), ("nonsense", 65, "expected a value"),
    (#"{"task":"code"} x"#, 65, "more text after the end"), ("{", 65, "ends too early"),
  ]

  @Test func aWrongLineSaysWhatIsWrongAndTheOthersAreAnswered() throws {
    let right = #"{"command":"name","name":"Qwen3-8B"}"#
    let text = Self.wrong.map { $0.line + "\r\n" + right + "\n" }.joined()
    let (outcome, input) = Self.run(text.utf8)
    #expect(outcome.exitCode == .no)
    let reports = Self.lines(input.output)
    #expect(reports.count == 2 * Self.wrong.count)
    let schema = try ReportSchema()
    var seen: Set<String> = []
    for (number, wrong) in Self.wrong.enumerated() {
      let report = try JSONSerialization.jsonObject(with: Data(reports[2 * number].utf8))
      #expect(schema.problems(report, "errors", seen: &seen) == [], "\(wrong.line)")
      let object = try #require(report as? [String: Any])
      #expect(object["line"] as? Int == 2 * number + 1)
      #expect(object["exitCode"] as? Int == wrong.code, "\(wrong.line)")
      let errors = object["errors"] as? [[String: Any]]
      let message = errors?.first?["message"] as? String ?? ""
      #expect(message.contains(wrong.message), "\(wrong.line): \(message)")
      #expect(reports[2 * number + 1].contains("Qwen3-8B"))
    }
  }

  @Test func linesMayComeInAnyPartsAndKeepTheirOrder() {
    let names = (0..<300).map { "Model-\($0)-7B" }
    let text = names.map { "{\"command\":\"name\",\"name\":\"\($0)\"}\n" }.joined()
    let whole = Self.run(text.utf8, workers: 1).input.output
    for (number, line) in Self.lines(whole).enumerated() {
      #expect(line.contains("\"Model-\(number)-7B\""))
    }
    for (size, workers) in [(1, 4), (7, 2), (1000, 3), (1 << 20, 16)] {
      #expect(Self.run(text.utf8, parts: size, workers: workers).input.output == whole)
    }
    let ending = Self.run(text.dropLast().utf8).input.output
    #expect(ending == whole, "the last line needs no ending")
    #expect(Self.run([0xEF, 0xBB, 0xBF] + Array(text.utf8)).input.output == whole)
  }

  @Test func theFirstAnswerComesBeforeTheLastLineIsRead() {
    let text = String(repeating: "{\"command\":\"name\",\"name\":\"a-7B\"}\n", count: 50)
    let input = Self.run(text.utf8, parts: 40).input
    #expect(input.readings.count > 20)
    #expect(input.readings[3] > 0, "nothing was answered when the fourth part was asked for")
    // What is read and not answered is never more than a part.
    #expect(zip(input.readings, input.readings.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func emptyLinesKeepTheirPlaceAndLongOnesAreRefused() {
    let long = "{\"task\":\"" + String(repeating: "x", count: 2 << 20) + "\"}"
    let (outcome, input) = Self.run("\n  \n\(long)\n{\"top\":1}".utf8)
    let lines = Self.lines(input.output)
    #expect(lines.count == 4 && lines[0].isEmpty && lines[1].isEmpty)
    #expect(lines[2].contains("longer than 1 MiB") && lines[3].contains("recommendations"))
    #expect(outcome.exitCode == .no)
    #expect(Self.run([]).input.output == "" && Self.run([]).outcome.exitCode == .answered)
  }

  private static let pieces = [
    "{", "}", "[", "]", "\"", ":", ",", "task", "code", "\"vram\":12", "\"top\":1", "null", "true",
    "\"command\":\"fit\"", "\"name\":\"Qwen3-8B\"", "\"command\":\"name\"", "1e999", "-0", "0.5",
    "\n", "\r\n", "\u{0}", "\\u0000", "\\ud800", "中文", "👩‍👩‍👧‍👦", "\u{FEFF}", " ", "\t",
    "{\"vram\":12,\"top\":1}\n", "{\"command\":\"name\",\"name\":\"x\"}\n",
  ]

  /// A thousand files in all: as many lines out as in, and the right exit code.
  @Test(arguments: UInt64(1)...4)
  func aSweepOfFilesIsAnsweredLineByLine(_ seed: UInt64) throws {
    var numbers = RandomNumbers(seed: seed)
    for _ in 0..<250 {
      var bytes: [UInt8] = []
      for _ in 0..<numbers.below(30) {
        bytes += Array(numbers.pick(Self.pieces).utf8)
        if numbers.below(20) == 0 { bytes.append(UInt8(numbers.below(256))) }
      }
      let (outcome, input) = Self.run(bytes, parts: 1 + numbers.below(50))
      let ends = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let count = ends.count - (ends.last?.isEmpty ?? true ? 1 : 0)
      let lines = Self.lines(input.output)
      #expect(lines.count == count, "\(String(decoding: bytes, as: UTF8.self))")
      let isWrong = lines.contains { $0.hasPrefix("{\"errors\"") }
      #expect(outcome.exitCode == (isWrong ? .no : .answered))
      for line in lines where !line.isEmpty {
        _ = try JSONSerialization.jsonObject(with: Data(line.utf8))
      }
    }
  }
}
