import MemoryEstimation
import Testing

struct LoRATargetsTests {
  static let cases: [(String, LoRATargets)] = [
    ("all", .all), ("all-linear", .all), ("attention", .attention), ("q,v", [.query, .value]),
    ("q_proj, down_proj", [.query, .down]), ("attention,gate", [.attention, .gate]),
  ]

  @Test(arguments: cases)
  func names(_ text: String, _ targets: LoRATargets) {
    #expect(LoRATargets(text) == targets)
  }

  @Test(arguments: ["", ",", "x", "q,", "q;v", "lm_head"])
  func otherNames(_ text: String) {
    #expect(LoRATargets(text) == (text == "q," ? .query : nil))
  }

  /// What is printed can be read again.
  @Test func roundTrip() {
    for bits in UInt8(1)...UInt8.max {
      let targets = LoRATargets(rawValue: bits)
      #expect(LoRATargets(targets.description) == targets, "\(targets)")
    }
  }
}
