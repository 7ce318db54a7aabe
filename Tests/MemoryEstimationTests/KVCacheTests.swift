import MeasuredMemory
import MemoryEstimation
import ModelCatalog
import Testing

struct KVCacheTests {
  private static func gibibytes(
    _ name: String, _ tokens: Int, _ type: KVCacheType = .f16
  ) throws -> Double {
    let architecture = try #require(TestCatalog.model(name)?.architecture)
    let bytes = KVCache.bytes(architecture, tokens: tokens, type: type)
    return Double(bytes) / MeasuredRun.gibibyte
  }

  /// Orders of size that simple formulas miss.
  @Test(arguments: [
    // All heads uncompressed would be 53 GiB.
    ("DeepSeek-V3", 32_768, 2.0...2.3),
    // All tokens in all layers would be 48 GiB.
    ("Gemma-3-12B", 131_072, 7.9...8.5),
    ("Llama-3.1-8B", 131_072, 16.0...16.0),
    ("Mistral-7B-v0.1", 32_768, 0.5...0.5),
    ("gpt-oss-20b", 131_072, 3.0...3.01),
    ("Qwen3.5-9B", 131_072, 4.0...4.0),
  ])
  func knownSizes(_ name: String, _ tokens: Int, _ range: ClosedRange<Double>) throws {
    let gibibytes = try Self.gibibytes(name, tokens)
    #expect(range.contains(gibibytes), "\(name): \(gibibytes)")
  }

  @Test func smallerNumbersMakeASmallerCache() throws {
    let full = try Self.gibibytes("Llama-3.1-8B", 8192)
    #expect(try Self.gibibytes("Llama-3.1-8B", 8192, .q8_0) == full * 34 / 64)
    #expect(try Self.gibibytes("Llama-3.1-8B", 8192, .q4_0) == full * 18 / 64)
  }

  /// Cache, windows and states as counted on models built from their own code.
  @Test func cachesAndStatesAgreeWithTheModelsCode() throws {
    let rows = CSV(try TestCatalog.fixture("cache-facts.csv")).rows
    #expect(rows.count == 40)
    var compared = 0
    for row in rows {
      let name = row["model"] ?? ""
      guard let architecture = TestCatalog.model(name)?.architecture else { continue }
      compared += 1
      func given(_ key: String) -> Int { row[key].flatMap { Int($0) } ?? 0 }
      #expect(KVCache.bytesPerToken(architecture) == given("bytesPerToken"), "\(name)")
      #expect(KVCache.windowBytes(architecture) == given("windowBytes"), "\(name)")
      #expect(KVCache.stateBytes(architecture) == given("stateBytes"), "\(name)")
    }
    #expect(compared >= 38)
  }

  @Test func sequencesAddUp() throws {
    for model in SweepTests.known {
      guard let architecture = model.architecture else { continue }
      let one = KVCache.bytes(architecture, tokens: 5000)
      #expect(KVCache.bytes(architecture, tokens: 5000, batch: 3) == 3 * one, "\(model.name)")
      let all = KVCache.bytes(architecture, tokens: 5000, capsWindows: false)
      #expect(one <= all, "\(model.name)")
    }
  }
}
