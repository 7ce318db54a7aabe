import Messages
import Rules
import Testing

@testable import AdviseCommand

@Suite struct LayoutTests {
  static let wraps: [(text: String, width: Int, lines: [String])] = [
    ("", 10, []), ("   ", 10, []), ("a", 10, ["a"]), ("one two", 7, ["one two"]),
    ("one two", 6, ["one", "two"]), ("  one   two  ", 7, ["one two"]),
    ("a incomprehensibility b", 5, ["a", "incomprehensibility", "b"]),
    ("é中😀 ab", 8, ["é中😀 ab"]), ("é中😀 ab", 7, ["é中😀", "ab"]),
    ("模型需要十二吉字节。", 8, ["模型需要", "十二吉字", "节。"]), ("中文，好", 4, ["中", "文，", "好"]),
    ("用 12 GiB 显存", 10, ["用 12 GiB", "显存"]), ("a b c", 0, ["a", "b", "c"]),
    ("a b", -1, ["a", "b"]),
  ]

  @Test(arguments: wraps)
  func wordsStayWholeAndLinesShort(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(Layout.wrap(text, width: width) == lines)
  }

  static let widths: [(given: String, columns: Int)] = [
    ("100", 100), ("20", 40), ("500", 120), ("0", 80), ("-5", 80), ("", 80), ("wide", 80),
    ("99999999999999999999", 80),
  ]

  @Test(arguments: widths)
  func aWidthThatIsNoneIsNotTaken(_ given: String, _ columns: Int) {
    var files = FakeFiles()
    files.variables = ["COLUMNS": given]
    #expect(Layout(for: Arguments([]), files.environment).columns == columns)
  }

  /// What can break does, at every width.
  @Test(
    arguments: ["help", "--help", "help list", "help recipe", "show rule model-order"],
    [60, 80])
  func noLineIsLongerThanTheScreen(_ line: String, _ columns: Int) {
    var files = FakeFiles()
    files.variables = ["COLUMNS": "\(columns)"]
    let words = line.split(separator: " ").map(String.init)
    let output = AdviseCommand.run(words, Context(TestRun.advisor, in: files.environment)).output
    for line in output.split(separator: "\n") where Layout.width(line) > columns {
      Issue.record("\(line)")
    }
  }

  @Test func onlyTheFirstLineOfAParagraphHasTheMark() {
    let lines = Layout(columns: 9).paragraph("one two three", first: "- ", rest: "  ")
    #expect(lines == ["- one two", "  three"])
    #expect(Layout().paragraph("", first: "- ", rest: "  ") == [])
  }

  static let bars: [(share: Double, bar: String)] = [
    (0, "[....]"), (-1, "[....]"), (0.001, "[#...]"), (0.25, "[#...]"), (0.26, "[##..]"),
    (0.99, "[####]"), (1, "[####]"), (2, "[####]"), (1e300, "[####]"), (.infinity, "[####]"),
    (.nan, "[....]"),
  ]

  @Test(arguments: bars)
  func aBarIsFilledByItsShare(_ share: Double, _ bar: String) {
    #expect(Layout().bar(share, width: 4) == bar)
  }

  static let decimals: [(number: Double, text: String)] = [
    (0, "0"), (0.04, "0"), (0.05, "0.1"), (-0.04, "0"), (7.94, "7.9"), (7.95, "8"), (12, "12"),
    (-2.5, "-2.5"), (1_000_000, "1000000"), (1e14, "100000000000000"), (1e300, "1e+300"),
    (.infinity, "inf"),
  ]

  @Test(arguments: decimals)
  func aNumberHasAtMostOneDecimal(_ number: Double, _ text: String) {
    #expect(Format.decimal(number) == text)
  }

  static let parameters: [(count: Int, text: String)] = [
    (0, "0M"), (494_032_768, "494M"), (949_999_999, "950M"), (1_000_000_000, "1B"),
    (7_615_616_512, "7.6B"), (70_553_706_496, "70.6B"), (1_000_000_000_000, "1000B"),
  ]

  @Test(arguments: parameters)
  func parametersAreCountedInMillionsOrBillions(_ count: Int, _ text: String) {
    #expect(Format.parameters(count) == text)
  }

  @Test func memoryAndFilesHaveTheirOwnUnits() {
    #expect(Format.gib(12 << 30) == "12")
    #expect(Format.gib(1_610_612_736) == "1.5")
    #expect(Format.gb(1_500_000_000) == "1.5")
  }

  @Test func itemsAreListedAsPeopleDo() {
    #expect(Message.list([String]()) == "")
    #expect(Message.list(["a"] as [String]) == "a")
    #expect(Message.list(["a", "b"] as [String], or: true) == "a or b")
    #expect(Message.list(["a", "b", "c"] as [String]) == "a, b and c")
  }
}
