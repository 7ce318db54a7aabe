import Foundation
import Testing

@testable import AdviseCommand

@Suite("advise list")
struct ListTests {
  private func answer(_ words: String...) -> Outcome { run(["list"] + words) }

  private func json(_ words: String...) throws -> [String: Any] {
    let outcome = run(["list"] + words + ["--json"])
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(value as? [String: Any])
  }

  @Test("Every list has rows and a key of its own", arguments: ListKind.allCases)
  func everyKind(_ kind: ListKind) throws {
    let object = try json(kind.rawValue)
    #expect(object["schemaVersion"] as? Int == 1)
    let rows = try #require(object[kind.rawValue] as? [[String: Any]])
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { ($0["id"] ?? $0["name"] ?? $0["tag"]) != nil })
    let text = run(["list", kind.rawValue])
    let starts = text.output.split(separator: "\n").filter { $0.first != " " }
    // The heads of the columns, and what is not shown, stand there too.
    #expect((1...3).contains(starts.count - rows.count))
    let markdown = run(["list", kind.rawValue, "--format", "markdown"])
    #expect(markdown.output.hasPrefix("| "))
    #expect(markdown.output.split(separator: "\n").count == rows.count + 2)
  }

  @Test func csvFollowsRFC4180() throws {
    var table = Table("things", [Table.Column("a", "A"), Table.Column("b", "B")])
    table.add([.string("say \"hi\", twice"), .array([.string("x"), .string("y")])])
    table.add([nil, .string("two\nlines")])
    #expect(
      try table.text(as: .csv, Layout())
        == "a,b\r\n\"say \"\"hi\"\", twice\",x y\r\n,\"two\nlines\"\r\n")
  }

  @Test func filtersNarrowTheList() throws {
    let models = try #require(
      json("models", "--family", "qwen2.5-coder", "--max-size", "8")["models"] as? [[String: Any]])
    #expect(
      models.map { $0["name"] as? String } == [
        "Qwen2.5-Coder-0.5B", "Qwen2.5-Coder-1.5B", "Qwen2.5-Coder-3B", "Qwen2.5-Coder-7B",
      ])
    let research = try #require(
      json("models", "--family", "qwen2.5-coder", "--license", "qwen-research")["models"]
        as? [[String: Any]])
    #expect(research.map { $0["name"] as? String } == ["Qwen2.5-Coder-3B"])
    let seeing = try #require(
      json("models", "--task", "vision", "--family", "gemma-3")["models"] as? [[String: Any]])
    #expect(!seeing.contains { $0["name"] as? String == "Gemma-3-1B" })
    let chinese = answer("families", "--family", "llama-3.1", "--language", "zh")
    #expect(chinese.exitCode == .no && chinese.output.isEmpty && !chinese.errors.isEmpty)
  }

  @Test func whatIsWrongWithTheCommandLineIsSaid() {
    #expect(answer().errors.contains("'advise list' needs families|models|"))
    #expect(answer("modles").errors.contains("did you mean 'models'?"))
    #expect(
      answer("rules", "--task", "chat").errors.contains("'--task' means nothing for 'list rules'"))
    #expect(
      answer("models", "--format", "sarif").errors.contains(
        "allowed: text, json, csv, markdown"))
    #expect(answer("models", "--vram", "8").errors.contains("does not take '--vram'"))
  }

  @Test func rulesOfEveryKindAreListed() {
    let output = answer("rules").output
    for id in ["rows-to-variant", "larger-size", "tied-embeddings"] {
      #expect(output.contains("\n\(id) "), "\(id)")
    }
  }
}
