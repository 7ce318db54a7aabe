import Foundation

/// The little of `head`, `grep` and `jq` that the pages use.
struct ShellFilter {
  struct UnknownFilter: Error { let words: [String] }

  private let words: [String]

  init(_ words: [String]) { self.words = words }

  func text(of output: String) throws -> String {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    if words.count == 2, words[0] == "head", let count = Int(words[1].dropFirst()) {
      return lines.prefix(count).map { $0 + "\n" }.joined()
    }
    if words.count == 2, words[0] == "grep" {
      return lines.filter { $0.contains(words[1]) }.map { $0 + "\n" }.joined()
    }
    guard words.count == 3, words[0] == "jq", words[1] == "-r" else {
      throw UnknownFilter(words: words)
    }
    // A path such as `.verdict` or `.recommendations[].model`.
    var values = [try JSONSerialization.jsonObject(with: Data(output.utf8))]
    for step in words[2].matches(of: /\.(\w+)|\[(\d*)\]/) {
      if let key = step.output.1 {
        values = values.compactMap { ($0 as? [String: Any])?[String(key)] }
      } else if let index = step.output.2.flatMap({ Int($0) }) {
        values = values.compactMap { ($0 as? [Any])?[index] }
      } else {
        values = values.flatMap { $0 as? [Any] ?? [] }
      }
    }
    return values.map { "\($0)\n" }.joined()
  }
}
