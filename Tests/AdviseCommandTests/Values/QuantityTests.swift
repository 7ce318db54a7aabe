import Testing

@testable import AdviseCommand

/// Numbers as people write them, with their units, and those that could mean two things.
@Suite struct QuantityTests {
  static let memories: [(text: String, gib: Double)] = [
    ("12", 12), ("12.5", 12.5), ("12G", 12), ("12g", 12), ("12GB", 12), ("12 GB", 12), (" 12", 12),
    ("12GiB", 12), ("12288MB", 12), ("12288 MiB", 12), ("12,288MB", 12), ("1TB", 1024),
    ("0.5T", 512), ("007", 7),
  ]

  @Test(arguments: memories)
  func memoryIsInGiB(_ text: String, _ gib: Double) throws {
    #expect(try Values.memory(text) == gib)
    #expect(try Values.cardMemories(text).map(\.memory) == [gib])
    #expect(OptionExample.request(["--unified", text])?.hardware?.unifiedInGiB == gib)
    #expect(
      OptionExample.request(["--mode", "run", "--ram", text])?.hardware?.ramInGiB == gib)
  }

  static let cards: [(text: String, cards: [String])] = [
    ("2x24", ["2 24.0"]), ("2x24GB", ["2 24.0"]), ("2 x 24 GB", ["2 24.0"]), ("2*24", ["2 24.0"]),
    ("24GBx2", ["2 24.0"]), ("24,24", ["1 24.0", "1 24.0"]), ("24+12", ["1 24.0", "1 12.0"]),
    ("2x24GB, 12GB", ["2 24.0", "1 12.0"]), ("24，24", ["1 24.0", "1 24.0"]),
    ("5,5", ["1 5.0", "1 5.0"]),
    ("8x80", ["8 80.0"]), ("8x8", ["8 8.0"]),
  ]

  @Test(arguments: cards)
  func severalCardsCanBeOneValue(_ text: String, _ cards: [String]) throws {
    let found = OptionExample.request(["--vram", text])?.hardware?.cards ?? []
    #expect(found.map { "\($0.count) \($0.memoryInGiB)" } == cards)
  }

  static let counts: [(words: [String], count: Int)] = [
    (["--rows", "1,000"], 1000), (["--rows", "10,000,000"], 10_000_000),
    (["--rows", "1.5k"], 1500),
    (["--rows", "500条"], 500), (["--rows", "500 条"], 500), (["--rows", "1万"], 10_000),
    (["--rows", "1.2万条"], 12_000), (["--rows", "3千行"], 3000), (["--rows", "5w"], 50_000),
    (["--rows", "500 rows"], 500), (["--rows", "10k samples"], 10_000),
    (["--rows", "2.0"], 2), (["--rows", "1百万"], 1_000_000),
    (["--context", "8,192"], 8192), (["--context", "8k"], 8192), (["--context", "8K"], 8192),
    (["--context", "0.5k"], 512), (["--context", "8192 tokens"], 8192), (["-c", "4k"], 4096),
    (["-c=4k"], 4096),
  ]

  @Test(arguments: counts)
  func countsTakeUnits(_ words: [String], _ count: Int) throws {
    let request = try #require(OptionExample.request(words))
    #expect((words[0] == "--rows" ? request.rows : request.contextLengthInTokens) == count)
  }

  static let sizes: [(text: String, billions: Double)] = [
    ("8B", 8), ("8b", 8), ("7.5 B", 7.5), ("500M", 0.5), ("70亿", 7), ("1T", 1000), ("13", 13),
  ]

  @Test(arguments: sizes)
  func sizesAreInBillions(_ text: String, _ billions: Double) throws {
    #expect(try Values.billions(text) == billions)
  }

  static let refused: [WrongCommandLine] = [
    WrongCommandLine(
      ["--vram", "24x2"],
      "'--vram': '24x2' can be read in two ways; write 2x24GB for 2 cards of 24 GiB, or 24x2GB"),
    WrongCommandLine(
      ["--vram", "12,5"],
      "'--vram': '12,5' can be a decimal or two cards; write 12.5 or 12+5"),
    WrongCommandLine(
      ["--vram", "24,x"],
      "'--vram': '24,x' is not a memory in GiB such as 12, 12.5 or 12GB, or cards such as 2x24 or "
        + "24,12"),
    WrongCommandLine(["--vram", "65x24GB"], "'--vram': '65x24GB' is not 1 to 64 cards"),
    WrongCommandLine(
      ["--vram", "12kB"], "'--vram': '12kB' is not a memory in GiB such as 12, 12.5 or 12GB"),
    WrongCommandLine(
      ["--unified", "16,32"],
      "'--unified': '16,32' is not a memory in GiB such as 12, 12.5 or 12GB"),
    WrongCommandLine(["--rows", "1,00"], "'--rows': '1,00' is not a count such as 500, 10k or 1M"),
    WrongCommandLine(
      ["--rows", "1.0005k"], "'--rows': '1.0005k' is not a count such as 500, 10k or 1M"),
    WrongCommandLine(["--rows", "条"], "'--rows': '条' is not a count such as 500, 10k or 1M"),
    WrongCommandLine(
      ["--context", "1,0k"], "'--context': '1,0k' is not a number of tokens such as 2048 or 8k"),
    WrongCommandLine(
      ["--max-size", "8GB"], "'--max-size': '8GB' is not a number above 0 such as 7, 7.5 or 8B"),
    WrongCommandLine(
      ["--gpus", "1.5", "--vram", "8"], "'--gpus': '1.5' is not a whole number from 1 up"),
  ]

  @Test(arguments: refused)
  func whatCouldMeanTwoThingsIsRefused(_ wrong: WrongCommandLine) throws { try wrong.check() }
}
