import Foundation
import Rules
import Testing

@Suite struct NameFuzzTests {
  /// A generator with a fixed seed (SplitMix64), so that a failure can be repeated.
  struct Generator: RandomNumberGenerator {
    var state: UInt64 = 0x5EED
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  /// How many names are tried: 15,000, or what `NAMES_FUZZ_COUNT` says, such as 1000000.
  static var count: Int {
    ProcessInfo.processInfo.environment["NAMES_FUZZ_COUNT"].flatMap { Int($0) } ?? 15_000
  }

  @Test func everyTextHasAReading() {
    var generator = Generator()
    let pieces =
      QuantizationSuffix.table.map(\.spelling)
      + ["7b", "8x7B", "30B-A3B", "17B-16E", "E4B", "1_8B", "7b1", "2407", "2024-07-16", "128k"]
      + ["1M", "v0.3", "3.1", "qwen2.5", "Llama", "-00001-of-00003", ".gguf", "mmproj", "UD", ":"]
      + ["it", "base", "chat", "R1", "é", "模型", "\u{0}", "\u{200B}", "💡", "99999999999999999999"]
    let real = NameCase.all("names").map { Array($0.name.utf8) }
    for _ in 0..<Self.count {
      let text: String
      switch generator.next() % 3 {
      case 0:
        let count = Int.random(in: 0...12, using: &generator)
        text = (0..<count).map { _ in
          (pieces.randomElement(using: &generator) ?? "")
            + (["-", "_", ".", "/", ":", " ", ""].randomElement(using: &generator) ?? "")
        }.joined()
      case 1:
        var bytes = real.randomElement(using: &generator) ?? []
        for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
          let place = Int.random(in: bytes.indices, using: &generator)
          bytes[place] = UInt8.random(in: 0...255, using: &generator)
        }
        text = String(decoding: bytes, as: UTF8.self)
      default:
        let count = Int.random(in: 0...40, using: &generator)
        text = String(
          decoding: (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) },
          as: UTF8.self)
      }
      let name = ModelName(text)
      #expect(name.name == text)
      #expect(name.parametersInBillions.map { $0.isFinite && $0 > 0 } ?? true, "\(text.utf8)")
      #expect(name.bits.map { $0.isFinite && $0 >= 0 } ?? true, "\(text.utf8)")
    }
  }

  /// Twice the text may take about twice the time, not four times.
  @Test(arguments: [
    "-", "a", "1_8-", "qwen2.5-", "7b-", "x/", "x:", "2407-", "it-base-", "4bit-", "8x7b-", "1.",
    "deepseek-r1-", "unsloth-bnb-", "q4_k_", "é", "00001-of-",
  ])
  func timeIsLinear(_ piece: String) {
    func seconds(_ count: Int) -> Double {
      let text = String(repeating: piece, count: count / piece.utf8.count)
      let time = ContinuousClock().measure { _ = ModelName(text) }
      return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }
    _ = seconds(1000)
    let short = seconds(20_000)
    let long = seconds(80_000)
    #expect(long < 12 * max(short, 0.01), "\(piece): \(short) s, \(long) s")
  }

  @Test func tenThousandCharactersAreReadLikeAnyOther() {
    let long = String(repeating: "a", count: 10_000)
    #expect(ModelName("org/Qwen3-8B-\(long)-AWQ").quantization == "awq")
    #expect(ModelName("org/Qwen3-8B-\(long)-AWQ").parametersInBillions == 8)
  }
}
