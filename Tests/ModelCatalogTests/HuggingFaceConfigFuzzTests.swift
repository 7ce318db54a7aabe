import RandomNumbers
import Foundation
import Testing

@testable import ModelCatalog

/// Whatever a file says, reading it ends in dimensions or in an error.
struct HuggingFaceConfigFuzzTests {
  private static let values = [
    "0", "1", "-1", "2", "7", "64", "1000000000", "999999999", "1e9", "1e308", "1e-5", "0.5",
    "9223372036854775807", "18446744073709551616", "null", "true", "false", "\"\"", "\"auto\"",
    "[]", "[1, 2]", "[1000000000]", "{}", "[\"mamba\"]", "{\"hidden_size\": 1}",
  ]

  /// Numbers and texts behind a colon are replaced.
  @Test(arguments: HuggingFaceConfigTests.names)
  func changedValuesNeverTrap(_ name: String) throws {
    let text = String(decoding: try HuggingFaceConfigTests.bytes(name), as: UTF8.self)
    var lines = text.split(separator: "\n").map(String.init)
    let places = lines.indices.filter { lines[$0].contains("\": ") && !lines[$0].hasSuffix("{") }
    var random = RandomNumbers(seed: UInt64(text.utf8.count))
    for _ in 0..<400 {
      let kept = lines
      for _ in 0...random.next() % 4 {
        let place = places[Int(random.next() % UInt64(places.count))]
        guard let colon = lines[place].range(of: "\": "), !lines[place].hasSuffix("[") else {
          continue
        }
        let comma = lines[place].hasSuffix(",") ? "," : ""
        let value = Self.values[Int(random.next() % UInt64(Self.values.count))]
        lines[place] = lines[place][..<colon.upperBound] + value + comma
      }
      let config = try? HuggingFaceConfig(Array(lines.joined(separator: "\n").utf8))
      if let config { #expect(config.architecture.weightBound <= 1e17) }
      lines = kept
    }
  }

  @Test func changedBytesNeverTrap() throws {
    let bytes = try HuggingFaceConfigTests.bytes("Qwen3.5-35B-A3B")
    var random = RandomNumbers(seed: 7)
    for _ in 0..<2000 {
      var changed = bytes
      for _ in 0...random.next() % 3 {
        let place = Int(random.next() % UInt64(changed.count))
        changed[place] = UInt8(truncatingIfNeeded: random.next())
      }
      _ = try? HuggingFaceConfig(changed)
      _ = try? HuggingFaceConfig(Array(bytes.prefix(Int(random.next() % UInt64(bytes.count)))))
    }
  }
}
