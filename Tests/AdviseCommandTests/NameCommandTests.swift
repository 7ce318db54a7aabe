import AdviseCommand
import Testing

@Suite struct NameCommandTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let words: String
    var input = ""
    var output: [String] = []
    var errors = ""
    var exitCode = ExitCode.answered

    var testDescription: String { words }
  }

  static let cases: [Case] = [
    Case(
      words: "name unsloth/Qwen3-8B-GGUF",
      output: [
        "  family        Qwen\n", "  size          8B\n", "  catalog       Qwen3-8B, apache-2.0\n",
        "  not said      variant, bits\n",
        "! GGUF cannot be fine-tuned; train Qwen/Qwen3-8B instead.\n",
      ]),
    Case(
      words: "name qwen2:7b",
      output: [
        "variant       instruct (ollama's default)\n", "q4_0, gguf, 4 bits (ollama's default)\n",
      ]),
    Case(
      words: "name Qwen2.5-7B-Llama-3-8B-merge",
      output: ["! The name can be read in two ways.\n", "second size, 8b"]),
    Case(
      words: "name llama4:16x17b --json",
      output: [
        "\"activeParametersInBillions\" : 17,", "\"model\" : \"Llama-4-Scout-17B-16E\",",
        "\"parametersInBillions\" : 108.6,",
      ]),
    Case(
      words: "name zai-org/GLM-4.7",
      output: [
        "  catalog       not known there\n",
        "! The catalog does not have this model; of the same line it has GLM-4.7-Flash.\n",
      ]),
    Case(
      words: "name unsloth/Qwen2-VL-7B-Instruct-GGUF/mmproj-F16.gguf",
      output: [
        "  catalog       not known there\n",
        "! This file is only a part of a model (mmproj); train Qwen/Qwen2-VL-7B-Instruct.\n",
      ]),
    Case(words: "name org/nothing-known", output: ["not known there", "family, size, variant"]),
    Case(
      words: "name Qwen/Qwen3-8B TheBloke/Llama-2-7B-Chat-GPTQ",
      output: [
        "NAME                           FAMILY   SIZE  VARIANT  STORED AS  CATALOG\n",
        "Qwen/Qwen3-8B                  Qwen 3   8B    -        -          Qwen3-8B\n",
        "TheBloke/Llama-2-7B-Chat-GPTQ  Llama 2  7B    chat     gptq       Llama-2-7B\n  ! ",
      ]),
    Case(
      words: "name Qwen/Qwen3-30B-A3B-FP8 --json",
      output: [
        "{\n  \"names\" : [\n    {\n", "      \"activeParametersInBillions\" : 3,\n",
        "      \"bits\" : 8,\n", "      \"isDynamic\" : false,\n",
        "      \"license\" : \"apache-2.0\",\n", "      \"model\" : \"Qwen3-30B-A3B\",\n",
        "      \"parametersInBillions\" : 30,\n", "\n  ],\n  \"schemaVersion\" : 1\n}\n",
      ]),
    Case(
      words: "name a-00001-of-00003.gguf --json",
      output: ["\"shard\" : {\n        \"count\" : 3,\n        \"index\" : 1\n      }"]),
    Case(
      words: "name --format csv Qwen/Qwen3-8B",
      output: ["name,organization,family,", "\r\nQwen/Qwen3-8B,Qwen,Qwen,3,8,,,,,false,"]),
    Case(
      words: "name - --format csv", input: "\u{FEFF}Qwen/Qwen3-8B\r\n\n  \n\"a\",b\nlast-7B",
      output: ["\r\nQwen/Qwen3-8B,", "\r\n\"\"\"a\"\",b\",", "\r\nlast-7B,"]),
    Case(words: "name - Qwen/Qwen3-4B", input: "Qwen/Qwen3-8B", output: ["Qwen3-8B", "Qwen3-4B"]),
    Case(words: "name -", input: "Qwen/Qwen3-8B\n", output: ["  family        Qwen\n"]),
    Case(words: "name", errors: "'advise name' needs NAME", exitCode: .usage),
    Case(words: "name -", errors: "there is no name to read", exitCode: .usage),
    Case(words: "name -", input: "\n \r\n", errors: "no name to read", exitCode: .usage),
    Case(
      words: "name x --format xml", errors: "allowed: text, json, markdown, csv", exitCode: .usage),
    Case(
      words: "name x --vram 12", errors: "'advise name' does not take '--vram'", exitCode: .usage),
    Case(words: "name --help", output: ["Usage: advise name NAME"]),
    Case(words: "nam x", errors: "did you mean 'name'?", exitCode: .usage),
  ]

  @Test(arguments: cases)
  func answers(_ example: Case) {
    let words = example.words.split(separator: " ").map(String.init)
    let outcome = run(words, in: .input([Array(example.input.utf8)]))
    for part in example.output { #expect(outcome.output.contains(part), "\(outcome.output)") }
    if example.errors.isEmpty {
      #expect(outcome.errors == "")
    } else {
      #expect(outcome.errors.contains(example.errors), "\(outcome.errors)")
    }
    #expect(outcome.exitCode == example.exitCode)
  }

  @Test func linesMayBreakAnywhere() {
    let bytes = Array("Qwen/Qwen3-8B\r\n\nllama3.1:8b\nmodèle-7B\n".utf8)
    let whole = run(["name", "-", "--json"], in: .input([bytes])).output
    #expect(whole.contains("modèle-7B"))
    for size in [1, 2, 7] {
      let parts = stride(from: 0, to: bytes.count, by: size).map {
        Array(bytes[$0..<min($0 + size, bytes.count)])
      }
      #expect(run(["name", "-", "--json"], in: .input(parts)).output == whole)
    }
  }

  @Test func bytesThatAreNoTextAreReadAllTheSame() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x00, 0x1B] + Array("-7B\n".utf8)
    let outcome = run(["name", "-"], in: .input([bytes]))
    #expect(outcome.exitCode == .answered)
    #expect(!outcome.output.utf8.contains(0x1B))
    let json = run(["name", "-", "--json"], in: .input([bytes])).output
    #expect(json.contains("\\u001b"))
  }

  @Test func aQuoteWithAnAccentIsStillAQuote() {
    let output = run(["name", "--format", "csv", "a\"\u{301},b"]).output
    #expect(output.contains("\r\n\"a\"\"\u{301},b\","))
  }

  @Test func aVeryLongLineIsCut() {
    let line = Array(repeating: UInt8(ascii: "a"), count: 200_000) + Array("\nnext-7B\n".utf8)
    let output = run(["name", "-", "--format", "csv"], in: .input([line])).output
    #expect(output.utf8.count < 150_000)
    #expect(output.contains("the rest was left out") && output.contains("\r\nnext-7B,"))
  }

  @Test func aLongAnswerComesInParts() {
    let tail = String(repeating: "a", count: 60)
    let names = (0..<1200).map { "org/Model-\($0)B-\(tail)\n" }.joined()
    let whole = run(["name", "-"], in: .input([Array(names.utf8)])).output
    let parts = Parts()
    let environment = Environment.input([Array(names.utf8)]) { parts.take($0) }
    let last = run(["name", "-"], in: environment).output
    #expect(parts.count >= 1)
    #expect(parts.text + last == whole)
  }

  @Test func nothingMoreIsReadWhenNobodyReadsTheAnswer() {
    let names = Array((0..<800).map { "org/Model-\($0)B\n" }.joined().utf8)
    let parts = Parts()
    let environment = Environment.input([[UInt8]](repeating: names, count: 100)) {
      _ = parts.take($0)
      return false
    }
    #expect(run(["name", "-", "--format", "csv"], in: environment).exitCode == .answered)
    #expect(parts.count == 1)
  }
}
