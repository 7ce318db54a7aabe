import Rules
import Testing

@Suite struct NameSuffixTests {
  /// Names without storage, tag or file.
  static let plain = NameCase.all("names").map(\.name).filter { name in
    let reading = ModelName(name)
    return reading.quantization == nil && reading.format == nil && reading.tag == nil
      && reading.shard == nil && reading.family != nil
      && reading.organization != "mlx-community"
  }

  @Test func thereArePlainNames() { #expect(Self.plain.count >= 100) }

  /// Every suffix survives being appended to every name, and changes nothing else.
  @Test(arguments: QuantizationSuffix.table.map(\.spelling))
  func roundTrip(_ spelling: String) throws {
    let suffix = try #require(QuantizationSuffix.table.first { $0.spelling == spelling })
    for name in Self.plain {
      let before = ModelName(name)
      var after = ModelName("\(name)-\(spelling)")
      #expect(after.quantization == suffix.quantization, "\(name)-\(spelling)")
      #expect(after.bits == suffix.bits, "\(name)-\(spelling)")
      #expect(after.format == suffix.format, "\(name)-\(spelling)")
      #expect(after.isDynamic == suffix.isDynamic, "\(name)-\(spelling)")
      #expect(after.catalogQuantization == suffix.catalog, "\(name)-\(spelling)")
      (after.quantization, after.bits, after.format) = (nil, nil, nil)
      (after.groupSize, after.isDynamic) = (before.groupSize, before.isDynamic)
      let said = Set(reading(of: after)).subtracting(["AMBIG"]).filter { !$0.hasPrefix("cq=") }
      #expect(said == Set(reading(of: before)).subtracting(["AMBIG"]), "\(name)-\(spelling)")
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
