import Foundation
import Rules
import Testing

@Suite struct NameSuffixTests {
  /// Names without storage, tag, revision or file.
  static let plain = NameCase.all("names").map(\.name).filter { name in
    let reading = ModelName(name)
    return reading.quantization == nil && reading.format == nil && reading.tag == nil
      && reading.shard == nil && reading.family != nil && reading.component == nil
      && !name.contains("@")
      && reading.organization != "mlx-community"
  }

  @Test func thereArePlainNames() { #expect(Self.plain.count >= 100) }

  /// The plain names' readings.
  static let readings = plain.map { reading(of: ModelName($0)) }

  /// Every how many names are tried with one suffix: 6, or 1 when `NAMES_FUZZ_COUNT` is set.
  ///
  /// Each suffix starts at another name, so that every name is tried with many of them.
  static var step: Int {
    ProcessInfo.processInfo.environment["NAMES_FUZZ_COUNT"] == nil ? 6 : 1
  }

  /// Every suffix survives being appended to names, and changes nothing else.
  @Test(arguments: QuantizationSuffix.table.map(\.spelling))
  func roundTrip(_ spelling: String) throws {
    let place = try #require(QuantizationSuffix.table.firstIndex { $0.spelling == spelling })
    let suffix = QuantizationSuffix.table[place]
    for index in stride(from: place % Self.step, to: Self.plain.count, by: Self.step) {
      let name = Self.plain[index]
      var after = ModelName("\(name)-\(spelling)")
      let isRight =
        after.quantization == suffix.quantization && after.bits == suffix.bits
        && after.format == suffix.format && after.isDynamic == suffix.isDynamic
        && (suffix.catalog == nil || after.catalogQuantization == suffix.catalog)
      #expect(isRight, "\(name)-\(spelling): \(reading(of: after))")
      let before = Self.readings[index]
      (after.quantization, after.bits, after.format) = (nil, nil, nil)
      (after.groupSize, after.isDynamic) = (nil, false)
      let said = Set(reading(of: after)).subtracting(["AMBIG"]).filter { !$0.hasPrefix("cq=") }
      let expected = before.filter { $0 != "AMBIG" && $0 != "dyn" && !$0.hasPrefix("g=") }
      #expect(said == Set(expected), "\(name)-\(spelling)")
    }
  }

  @Test func theTableHasNoSpellingTwice() {
    let spellings = QuantizationSuffix.table.map { $0.spelling.replacing("_", with: "-") }
    #expect(Set(spellings).count == spellings.count)
  }

  @Test func caseAndSeparatorsDoNotMatter() {
    for spelling in ["q4_k_m", "Q4_K_M", "q4-k-m", "Q4KM"] {
      #expect(ModelName("Llama-3.1-8B.\(spelling).gguf").quantization == "q4_k_m")
    }
  }
}
