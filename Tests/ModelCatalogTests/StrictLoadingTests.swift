import Testing

@testable import ModelCatalog

@Suite struct StrictLoadingTests {
  /// One text in the family replaced by another, and what is said of it.
  struct Break: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let says: [String]
    var testDescription: String { "\(old) → \(new)" }

    init(_ old: String, _ new: String, _ says: String...) {
      self.old = old
      self.new = new
      self.says = says
    }
  }

  static let missing = [
    Break("\"name\": \"Some Line\",\n  ", "", "1: name is missing"),
    Break("\"license\": \"apache-2.0\",\n      ", "", "8: models[0]: license is missing"),
    Break(
      "\"nativeInTokens\": 4096", "", "14: models[0].context: nativeInTokens is missing"),
    Break(
      ", \"evidence\": [\"unslothMapper\"]", "",
      "39: models[1].checkpoints[1]: evidence is missing"),
  ]

  static let keys = [
    Break("\"isGated\"", "\"isGatd\"", "13: models[0].isGatd: unknown key; nearest: isGated"),
    Break(
      "\"source\": \"r", "\"sorce\": \"r",
      "6: languages: source is missing", "6: languages.sorce: unknown key; nearest: source"),
    Break("\"series\"", "\"colour\": 1, \"series\"", "4: colour: unknown key"),
    Break(
      "\"isGated\"", "\"Release\": \"2025-01\", \"isGated\"",
      "13: models[0].Release: unknown key; nearest: release"),
    Break(
      "\"isGated\"", "\"release\": \"2025-01\", \"isGated\"",
      "13: models[0].release: is given twice"),
    Break(
      "\"isGated\"", "\"rel\\u0065ase\": \"2025-01\", \"isGated\"",
      "13: models[0].release: is given twice"),
    Break("\"tags\"", "\"\": 1, \"tags\"", "6: languages.: unknown key"),
  ]

  static let types = [
    Break("\"Some Line\"", "7", "3: name: must be a string"),
    Break("\"Some Line\"", "null", "3: name: must be a string"),
    Break("\"Some Line\"", "\"\"", "3: name: must not be empty"),
    Break("[\"Maker\"]", "\"Maker\"", "5: organizations: must be an array"),
    Break("[\"Maker\"]", "[]", "5: organizations: must not be empty"),
    Break("[\"Maker\"]", "[[\"Maker\"]]", "5: organizations[0]: must be a string"),
    Break(
      "{\"nativeInTokens\": 4096}", "4096", "14: models[0].context: must be an object",
      "14: models[0].context: nativeInTokens is missing"),
    Break(
      "\"isGated\": false", "\"isGated\": \"no\"",
      "13: models[0].isGated: must be true or false"),
    Break("\"isGated\": false", "\"isGated\": 0", "13: models[0].isGated: must be true or false"),
  ]

  static let counts = [
    "0", "-1", "1.0", "1e9", "1000000000.5", "99999999999999999999", "\"1\"", "true",
  ]
  .map {
    Break(
      "{\"total\": 1000000000}", "{\"total\": \($0)}",
      "15: models[0].parameters.total: must be a whole number from 1 up")
  }

  static let values = [
    Break(
      "\"instruct\"", "\"instrcut\"",
      "23: models[0].checkpoints[0].variant: 'instrcut' is not one of base, instruct, reasoning; "
        + "nearest: instruct"),
    Break(
      "\"bnb-4bit\"", "\"bnb4bit\"",
      "41: models[1].checkpoints[1].quantization: 'bnb4bit' is not one of 16-bit, bnb-4bit, "
        + "unsloth-bnb-4bit, fp8, mxfp4, int4, awq, gptq-int4, gptq-int8, int8, w4a16, w8a8, "
        + "nvfp4, mlx-4bit, mlx-6bit, mlx-8bit, gguf; nearest: bnb-4bit"),
  ]

  static let months = [
    "2025", "2025-13", "2025-00", "2025-1", "2025-01-01", "25-01", "2025/01", "２０２５-01",
  ]
  .map { Break("2025-01", $0, "11: models[0].release: '\($0)' is not a month such as 2024-09") }

  static let repositories = [
    "Some-Line-1B", "Maker/Some/Line", "/Some-Line", "Maker/", "Maker/Some Line", "Mäker/Line",
    "https://hub/Line", "Maker\\\\/Line",
  ].map {
    Break(
      "\"Maker/Some-Line-1B\"", "\"\($0)\"",
      "23: models[0].checkpoints[0].repository: "
        + "'\($0.replacing("\\\\", with: "\\"))' is not a repository such as owner/name")
  }

  @Test(
    arguments: [missing, keys, types, counts, values, months, repositories].joined().map { $0 })
  func aFaultIsToldWithItsLineAndPath(_ fault: Break) {
    #expect(BrokenFamily.text.contains(fault.old), "nothing is replaced")
    let problems = BrokenFamily.problems([BrokenFamily.file(fault.old, fault.new)])
    #expect(problems == fault.says.map { "families/some-line.json:\($0)" })
  }

  @Test func theFamilyItselfIsWithoutFault() {
    #expect(BrokenFamily.problems([BrokenFamily.file()]) == [])
  }
}
