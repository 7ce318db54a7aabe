import Foundation
import Testing

@testable import AdviseCommand

/// A command in an answer can be pasted, however narrow the terminal is.
@Suite struct PastedCommandTests {
  static let commands = [
    "advise recipe Qwen3-8B --for unsloth --vram 12",
    "advise recipe Qwen3-8B --for unsloth --task medical --rows 5k --vram 16 --language zh",
    "advise recipe Qwen3-8B --for trl --gpu '2x RTX 3090' --data 'my --rows here.jsonl' --beginner",
    "advise recipe Qwen3-8B --for trl --data 'it'\\''s --mine.jsonl' --commercial --region EU",
    "advise", "advise help",
  ]

  @Test(arguments: commands, [40, 60, 80, 120])
  func aLongCommandGoesOnBehindABackslash(_ command: String, _ columns: Int) {
    var layout = Layout()
    layout.columns = columns
    let lines = layout.command(command)
    #expect(lines[0].hasPrefix("  advise"))
    for line in lines.dropLast() { #expect(line.hasSuffix(" \\")) }
    for line in lines.dropFirst() { #expect(line.hasPrefix("    --")) }
    // As the shell reads it: a backslash at the end of a line joins it with the next.
    let joined = lines.map { $0.drop { $0 == " " } }.joined(separator: "\n")
    #expect(joined.replacing("\\\n", with: "") == command)
    // Between quotes a backslash would stand for itself.
    for line in lines {
      let quotes = line.replacing("\\'", with: "").filter { $0 == "'" }
      #expect(quotes.count.isMultiple(of: 2), "\(line)")
    }
    // Only an option with a long value is wider than the terminal.
    for line in lines where line.count > columns {
      #expect(line.components(separatedBy: " --").count - 1 <= 1, "\(line)")
    }
  }

  @Test func whatFitsStaysOnOneLine() {
    var layout = Layout()
    layout.columns = 48
    #expect(layout.command("advise recipe Qwen3-8B --for unsloth --vram 12").count == 1)
    layout.columns = 47
    #expect(
      layout.command("advise recipe Qwen3-8B --for unsloth --vram 12") == [
        "  advise recipe Qwen3-8B --for unsloth \\", "    --vram 12",
      ])
  }

  /// The tables of words belong to values that scripts read as they are.
  @Test func tablesSayWordsOnlyToPeople() throws {
    let text = TestRun.run(["list", "licenses", "--locale", "zh"]).output
    let csv = TestRun.run(["list", "licenses", "--format", "csv", "--locale", "zh"]).output
    #expect(text.contains("有条件") && !text.contains("conditional"))
    #expect(csv.contains(",conditional,") && !csv.contains("有条件"))
  }
}
