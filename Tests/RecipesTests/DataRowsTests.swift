import Testing

@testable import AdviseCommand
@testable import Recipes

/// A data file that is there says how many rows it has and how they are written.
@Suite struct DataRowsTests {
  private static func run(_ text: String, _ line: String = "", named name: String = "my.jsonl")
    -> Outcome
  {
    let environment = Environment(
      item: { path throws(InputError) in throw InputError(path, "not asked for") },
      read: { path, limit throws(InputError) in
        guard path == name else { throw InputError(path, "No such file or directory") }
        return Array(text.utf8)
      })
    let words = ["recipe", "Qwen3-8B", "--for", "trl", "--data", "my.jsonl"]
    return AdviseCommand.run(
      words + RecipeRun.words(line).filter { !$0.isEmpty },
      Context(RecipeRun.advisor, in: environment))
  }

  @Test func aFolderIsNoDataFile() {
    let environment = Environment(
      item: { _ throws(InputError) in .folder([]) },
      read: { path, _ throws(InputError) in throw InputError(path, "not asked for") })
    let outcome = AdviseCommand.run(
      ["recipe", "Qwen3-8B", "--for", "trl", "--data", "rows"],
      Context(RecipeRun.advisor, in: environment))
    #expect(outcome.exitCode == .noInput)
    #expect(outcome.errors.hasPrefix("error: rows: is a directory"))
  }

  static let rows: [(DataFormat, String)] = [
    (.alpaca, #"{"instruction": "a", "input": "b", "output": "c"}"#),
    (.alpaca, #"{"instruction": "a", "output": "c"}"#),
    (.sharegpt, #"{"conversations": [{"from": "human", "value": "a"}]}"#),
    (.messages, #"{"messages": [{"role": "user", "content": "a"}], "more": 1}"#),
    (.promptCompletion, #"{"prompt": "a", "completion": "b"}"#),
    (.text, #"{"text": "a"}"#),
    (.preference, #"{"prompt": "a", "chosen": "b", "rejected": "c"}"#),
  ]

  @Test(arguments: rows) func theRowsTellTheirFormatAndTheStage(
    _ format: DataFormat, _ row: String
  ) throws {
    let outcome = Self.run("\(row)\n\n\(row)\r\n\(row)")
    #expect(outcome.exitCode == .answered)
    #expect(outcome.output.contains("\n# Steps:   3 rows, "))
    #expect(!outcome.errors.contains("rows.jsonl"))
    let asked = Self.run("", "--rows 3 --data-format \(format.rawValue)", named: "other.jsonl")
    #expect(outcome.output == asked.output)
  }

  @Test func whatIsSaidCountsAndTheFileIsMentioned() {
    let outcome = Self.run(#"{"text": "a"}"#, "--rows 500")
    #expect(outcome.output.contains("\n# Steps:   500 rows, "))
    #expect(outcome.errors.contains("500 rows as said, though the file has 1"))
    #expect(!Self.run(#"{"text": "a"}"#, "--rows 1").errors.contains("though"))
  }

  @Test func aWishedStageDecidesBetweenFormats() {
    let row = #"{"prompt": "a", "completion": "b", "chosen": "b", "rejected": "c"}"#
    #expect(Self.run(row).output.contains("SFTTrainer"))
    #expect(Self.run(row, "--stage dpo").output.contains("DPOTrainer"))
    #expect(Self.run(row, "--data-format preference").output.contains("DPOTrainer"))
  }

  @Test(arguments: [
    ("{\"text\": \"a\"}\n{\"text\": }\n", "my.jsonl:2: expected a value"),
    ("\n{\"text\": \"a\"}\n[1]\n", "my.jsonl:3: no JSON object"),
    ("{\"text\": \"a\"}\n{\"texts\": \"a\"}\n", "my.jsonl:2: 'text' is missing; text rows"),
    ("{\"a\": 1}\n", "my.jsonl:1: no format has these keys; the formats are alpaca"),
    ("", "my.jsonl: there are no rows"), (" \n\n", "my.jsonl: there are no rows"),
  ])
  func aWrongRowIsNamedByItsLine(_ text: String, _ message: String) {
    let outcome = Self.run(text)
    #expect(outcome.exitCode == .data)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("error: \(message)"), "\(outcome.errors)")
  }

  @Test func aGivenFormatIsChecked() {
    let outcome = Self.run(#"{"text": "a"}"#, "--data-format messages")
    #expect(outcome.exitCode == .data)
    #expect(outcome.errors.contains("my.jsonl:1: 'messages' is missing"))
  }

  @Test func aFileThatIsNotThereOrIsAnArrayIsOnlyNamed() {
    for outcome in [
      Self.run("", named: "other.jsonl"), Self.run(#" [{"text": "a"}]"#),
    ] {
      #expect(outcome.exitCode == .answered)
      #expect(outcome.errors.contains("assumed: 1000 rows, messages rows"))
      #expect(outcome.output.contains("DATA = \"my.jsonl\""))
    }
  }
}
