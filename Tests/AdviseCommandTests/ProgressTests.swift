import Testing

@testable import AdviseCommand

@Suite struct ProgressTests {
  @Test func aShortRunShowsNothing() {
    var line = ProgressLine()
    #expect(line.update("64 lines", at: 7) == nil)
    #expect(line.update("128 lines", at: 7) == nil)
    #expect(line.end == nil)
  }

  @Test func aLongRunShowsOneTextASecondInOnePlace() {
    var line = ProgressLine()
    #expect(line.update("1 lines", at: 7) == nil)
    #expect(line.update("2 lines", at: 8) == "\r2 lines\u{1B}[K")
    #expect(line.update("3 lines", at: 8) == nil)
    #expect(line.update("4 lines", at: 10) == "\r4 lines\u{1B}[K")
    #expect(line.end == "\r\u{1B}[K")
  }

  /// A batch tells how many lines it has answered, in the reader's language; others tell nothing.
  @Test(arguments: [("en", " lines"), ("zh", " 行")])
  func aBatchTellsHowFarItIs(_ locale: String, _ word: String) {
    let text = String(repeating: "{\"command\":\"name\",\"name\":\"a-7B\"}\n", count: 200)
    let told = Parts()
    let input = Input([Array(text.utf8)])
    let environment = Environment(
      item: Environment.none.item, read: Environment.none.read,
      nextInput: { () throws(InputError) in input.next() },
      progress: { _ = told.take($0 + "\n") })
    let context = Context(TestRun.advisor, in: environment)
    let outcome = AdviseCommand.run(["batch", "--locale", locale], context)
    #expect(outcome.exitCode == .answered)
    let numbers = told.text.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(told.text.split(separator: "\n").allSatisfy { $0.hasSuffix(word) })
    #expect(numbers.compactMap { Int($0) } == Array(stride(from: 16, to: 200, by: 16)) + [200])
  }
}
