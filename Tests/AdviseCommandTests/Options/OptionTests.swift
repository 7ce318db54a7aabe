import Foundation
import Rules
import StrictJSON
import Testing

@testable import AdviseCommand

/// An option is known wherever one has to be: an entry of the table that lacks something is named.
@Suite struct OptionTests {
  typealias Example = OptionExample

  @Test func everyOptionChangesTheRequest() {
    let found = Set(Example.all.map(\.option.name))
    #expect(Example.options.map(\.name).filter { !found.contains($0) } == [])
  }

  @Test func theReportRepeatsEveryOption() {
    let missing = Example.all.filter { !$0.changesTheReport }
    #expect(missing.map(\.option.name) == [], "no key of 'request' has them")
  }

  @Test(arguments: Example.all)
  func aBatchTakesItsKey(_ example: Example) throws {
    var members: [String: Any] = [:]
    for (option, value) in Arguments(example.words).options {
      members[option.key] = value.map { $0 as Any } ?? true
    }
    let line = try JSONSerialization.data(withJSONObject: members)
    let arguments = try Arguments(LineReader.Line(bytes: Array(line), isCut: false))
    let request = try Invocation(arguments, Context(TestRun.advisor)).request
    #expect(request == Example.request(example.words))
  }

  /// What the law of a place demands, or the use, is no wish that could be dropped.
  private static let demands: Set = ["commercial", "region"]

  @Test func everyOptionThatLimitsCanBeDroppedOrIsADemand() {
    let limits = Option.limits.map(\.name).filter { !Self.demands.contains($0) }
    #expect(limits.filter { Limit(rawValue: $0) == nil } == [])
    #expect(Limit.allCases.filter { Option.named($0.rawValue) == nil } == [])
  }

  @Test(arguments: Limit.allCases)
  func droppingALimitUndoesItsOption(_ limit: Limit) throws {
    let example = try #require(Example.all.first { $0.option.name == limit.rawValue })
    var request = try #require(Example.request(example.words))
    limit.drop(from: &request)
    #expect(request == Example.request(example.without))
  }

  @Test(arguments: Example.options.map(\.name))
  func helpAndCompletionsKnowIt(_ name: String) {
    for line in ["--help", "help --man", "completions bash", "completions zsh", "completions fish"]
    {
      // The manual escapes dashes and sets the font; fish writes no dashes.
      let output = TestRun.run(TestRun.words(line)).output
        .replacing("\\-", with: "-").replacing("\\fB", with: " ").replacing(" -l ", with: " --")
      let words = output.split { !($0.isLetter || $0.isNumber || $0 == "-") }
      #expect(words.contains("--\(name)"), "\(line)")
    }
  }

  /// `RECORD=1 swift test --filter OptionTests` writes missing keys into the schema and fails.
  @Test func theSchemaHasEveryKey() throws {
    let schema = try ReportSchema()
    let known = schema.keys(of: "request")
    var missing: [String: String] = [:]
    for example in Example.all {
      let request = try Example.report(example.words)["request"] as? [String: Any] ?? [:]
      for (key, value) in request where !known.contains(key) {
        missing[key] = Self.schema(of: value)
      }
    }
    if !missing.isEmpty, ProcessInfo.processInfo.environment["RECORD"] == "1" {
      var text = try String(contentsOf: ReportSchema.file, encoding: .utf8)
      let start = try #require(text.range(of: "\"request\": {"))
      let mark = "\"properties\": {\n"
      let properties = try #require(text.range(of: mark, range: start.upperBound..<text.endIndex))
      let lines = missing.sorted { $0.key < $1.key }.map { "        \"\($0.key)\": \($0.value),\n" }
      text.insert(contentsOf: lines.joined(), at: properties.upperBound)
      try text.write(to: ReportSchema.file, atomically: true, encoding: .utf8)
    }
    #expect(missing.isEmpty)
  }

  private static func schema(of value: Any) -> String {
    if let elements = value as? [Any] {
      return #"{"type": "array", "items": \#(elements.first.map { schema(of: $0) } ?? "{}")}"#
    }
    if value is String { return #"{"type": "string"}"# }
    guard let number = value as? NSNumber else { return #"{"type": "object"}"# }
    // How Foundation holds the two words of JSON.
    if String(cString: number.objCType) == "c" { return #"{"type": "boolean"}"# }
    return Double(number.intValue) == number.doubleValue
      ? #"{"type": "integer"}"# : #"{"type": "number"}"#
  }
}
