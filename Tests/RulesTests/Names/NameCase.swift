import Foundation
import Testing

/// A real name and its right reading, from a fixture.
struct NameCase: Sendable, CustomTestStringConvertible {
  let name: String
  let reading: [String]

  var testDescription: String { name }

  /// The cases of `Fixtures/<file>.tsv`: the name, then `key=value` pairs, all parted by tabs.
  static func all(_ file: String) -> [NameCase] {
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(file).tsv")
    guard let text = try? String(contentsOf: place, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t").map(String.init)
      return NameCase(name: parts[0], reading: Array(parts.dropFirst()))
    }
  }
}
