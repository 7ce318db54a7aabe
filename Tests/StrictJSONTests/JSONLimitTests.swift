import Testing

@testable import StrictJSON

/// Texts that nobody would write: no crash, and no time that grows with the square of the size.
@Suite struct JSONLimitTests {
  @Test func randomBytesNeverCrash() {
    var generator = JSONGenerator(seed: 3)
    var accepted = 0
    for _ in 0..<100_000 where (try? JSONDocument(generator.bytes())) != nil { accepted += 1 }
    #expect((1...50_000).contains(accepted))
  }

  @Test func everyBeginningOfATextIsRefusedAndTheWholeIsRead() throws {
    var generator = JSONGenerator(seed: 4)
    for _ in 0..<50 {
      let bytes = Array("{\"a\":\(generator.document())}".utf8)
      for count in bytes.indices {
        #expect(throws: JSONSyntaxError.self) { try JSONDocument(Array(bytes.prefix(count))) }
      }
      _ = try JSONDocument(bytes)
    }
  }

  static let deep = ["[", "{\"a\":", "[{\"a\":", "[\n"]

  @Test(arguments: deep)
  func aMegabyteOfOpenBracketsIsRefused(_ opening: String) {
    let text = String(repeating: opening, count: 1_000_000 / opening.utf8.count)
    #expect(throws: JSONSyntaxError.self) { try JSONDocument(Array(text.utf8)) }
  }

  @Test func aStringOfAMegabyteIsRead() throws {
    let letters = String(repeating: "a\\u00e9é\\n", count: 100_000)
    let document = try JSONDocument(Array("\"\(letters)\"".utf8))
    #expect(document.text(0).unicodeScalars.count == 400_000)
  }

  @Test func aLongArrayWithManyWrongElementsIsReportedInShort() throws {
    let file = JSONFile(
      name: "list.json", text: Array(("[" + String(repeating: "1,", count: 200_000) + "1]").utf8))
    let error = #expect(throws: JSONFileError.self) {
      try file.read { $0.list { $0.string() } }
    }
    let problems = try #require(error).problems
    #expect(problems.count == ProblemList.limit + 1)
    #expect(problems.first?.description == "list.json:1: [0]: must be a string")
    #expect(problems.last?.message == "and \(200_001 - ProblemList.limit) more problems")
  }

  @Test func aListInWhichTooMuchIsWrongIsNotReadToItsEnd() throws {
    let count = ProblemList.limit + ProblemList.countLimit + 1000
    let file = JSONFile(
      name: "list.json", text: Array(("[" + String(repeating: "1,", count: count) + "1]").utf8))
    var read = 0
    let error = #expect(throws: JSONFileError.self) {
      try file.read { value in
        value.list {
          read += 1
          return $0.string()
        }
      }
    }
    let last = try #require(error?.problems.last)
    #expect(last.count == ProblemList.countLimit)
    #expect(
      last.message
        == "and \(ProblemList.countLimit) more problems, behind which nothing was read")
    #expect(read < count)
  }

  @Test func anObjectWithManyKeysIsReadAndReportedInShort() throws {
    let members = (0..<5000).map { "\"key\($0)\":\n\($0)" }.joined(separator: ",")
    let file = JSONFile(name: "keys.json", text: Array("{\(members)}".utf8))
    var last: Int?
    let error = #expect(throws: JSONFileError.self) {
      try file.read { value in
        var json = JSONObject(value)
        last = json.optional("key4999")?.count()
        #expect(json.optional("absent") == nil)
        json.finish()
      }
    }
    #expect(last == 4999)
    let problems = try #require(error).problems
    #expect(problems.count == ProblemList.limit + 1)
    #expect(problems.first?.line == 2)
    #expect(problems.last?.message == "and \(4999 - ProblemList.limit) more problems")
  }

  @Test func tenThousandLinesAreCounted() {
    let text = "[" + String(repeating: "1,\n", count: 9999) + "x]"
    let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(Array(text.utf8)) }
    #expect(error?.line == 10_000)
  }
}
