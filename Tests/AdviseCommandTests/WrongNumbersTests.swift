import Testing

@testable import AdviseCommand

@Suite struct WrongNumbersTests {
  typealias Wrong = WrongCommandLine

  private static let shown = Wrong.shown

  static let cases: [Wrong] = [
    Wrong(["--rows", "-1"], "'--rows': '-1' is not a count such as 500, 10k or 1M"),
    Wrong(["--rows", "1e3"], "'--rows': '1e3' is not a count such as 500, 10k or 1M"),
    Wrong(["--rows", "ten"], "'--rows': 'ten' is not a count such as 500, 10k or 1M"),
    Wrong(["--rows", "10kk"], "'--rows': '10kk' is not a count such as 500, 10k or 1M"),
    Wrong(["--rows", "k"], "'--rows': 'k' is not a count such as 500, 10k or 1M"),
    Wrong(
      ["--rows", "99999999999999999999"],
      "'--rows': '99999999999999999999' is more than 1000000000000"),
    Wrong(["--rows", "1000001M"], "'--rows': '1000001M' is more than 1000000000000"),
    Wrong(["--rows", "1_000"], "'--rows': '1_000' is not a count such as 500, 10k or 1M"),
    Wrong(
      ["--rows", "\u{FF11}\u{FF10}"],
      "'--rows': '\u{FF11}\u{FF10}' is not a count such as 500, 10k or 1M"),
    Wrong(
      ["--rows", "10\u{212A}"], "'--rows': '10\u{212A}' is not a count such as 500, 10k or 1M"),
    Wrong(["--vram", "inf"], "'--vram': 'inf' is not a memory in GiB such as 12, 12.5 or 12GB"),
    Wrong(["--vram", "nan"], "'--vram': 'nan' is not a memory in GiB such as 12, 12.5 or 12GB"),
    Wrong(["--vram", "1e3"], "'--vram': '1e3' is not a memory in GiB such as 12, 12.5 or 12GB"),
    Wrong(
      ["--vram", "0x10"],
      "'--vram': '0x10' is not a memory in GiB such as 12, 12.5 or 12GB, or cards such as 2x24 or "
        + "24,12"),
    Wrong(["--vram", "-3"], "'--vram': '-3' is not a memory in GiB such as 12, 12.5 or 12GB"),
    Wrong(
      ["--vram", "+3"],
      "'--vram': '+3' is not a memory in GiB such as 12, 12.5 or 12GB, or cards such as 2x24 or "
        + "24,12"),
    Wrong(
      ["--vram", "0"],
      "'--vram': for a machine without a card leave it out, and give '--ram' with '--mode run'"),
    Wrong(
      ["--vram", "0.0"],
      "'--vram': for a machine without a card leave it out, and give '--ram' with '--mode run'"),
    Wrong(
      ["--vram", "1,5"], "'--vram': '1,5' can be a decimal or two cards; write 1.5 or 1+5"),
    Wrong(["--vram", ".5"], "'--vram': '.5' is not a memory in GiB such as 12, 12.5 or 12GB"),
    Wrong(["--vram", "5."], "'--vram': '5.' is not a memory in GiB such as 12, 12.5 or 12GB"),
    Wrong(
      ["--vram", "1.2.3"], "'--vram': '1.2.3' is not a memory in GiB such as 12, 12.5 or 12GB"),
    Wrong(
      ["--vram", "\u{FF11}\u{FF12}"],
      "'--vram': '\u{FF11}\u{FF12}' is not a memory in GiB such as 12, 12.5 or 12GB"),
    Wrong(["--vram", "1000001"], "'--vram': '1000001' is more than 1000000"),
    Wrong(
      ["--vram", Wrong.long], "'--vram': '\(shown)' is not a memory in GiB such as 12, 12.5 or 12GB"
    ),
    Wrong(
      ["--vram", "12", "--vram", "x"],
      "'--vram': 'x' is not a memory in GiB such as 12, 12.5 or 12GB"),
    Wrong(["--gpus", "0", "--vram", "12"], "'--gpus': '0' is not a whole number from 1 up"),
    Wrong(["--gpus", "1.5", "--vram", "12"], "'--gpus': '1.5' is not a whole number from 1 up"),
    Wrong(["--unified", "0"], "'--unified': '0' is not a memory in GiB such as 12, 12.5 or 12GB"),
    Wrong(["--context", "100000001"], "'--context': '100000001' is more than 100000000"),
    Wrong(["--context", "0"], "'--context': '0' is not a number of tokens such as 2048 or 8k"),
    Wrong(["--context", "8kb"], "'--context': '8kb' is not a number of tokens such as 2048 or 8k"),
    Wrong(["--context", "-1"], "'--context': '-1' is not a number of tokens such as 2048 or 8k"),
    Wrong(
      ["--context", "1000000000001"], "'--context': '1000000000001' is more than 1000000000000"),
    Wrong(["--batch", "0"], "'--batch': '0' is not a whole number from 1 up"),
    Wrong(["--batch", "a"], "'--batch': 'a' is not a whole number from 1 up"),
    Wrong(["--batch", "1k"], "'--batch': '1k' is not a whole number from 1 up"),
    Wrong(["--rank", "0"], "'--rank': '0' is not a whole number from 1 up"),
    Wrong(["--rank", "sixteen"], "'--rank': 'sixteen' is not a whole number from 1 up"),
    Wrong(["--max-size", "0"], "'--max-size': '0' is not a number above 0 such as 7, 7.5 or 8B"),
    Wrong(["--top", "0"], "'--top': '0' is not a whole number from 1 up"),
    Wrong(["--top", "all"], "'--top': 'all' is not a whole number from 1 up"),
  ]

  @Test(arguments: cases)
  func theMessageShowsTheFormThatIsWanted(_ wrong: Wrong) throws { try wrong.check() }
}
