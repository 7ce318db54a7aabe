import Foundation

@testable import Recipes

extension KeyChecker {
  /// The commands of a script, without comments, lines joined.
  private static func commands(_ text: String) -> [[String]] {
    text.replacingOccurrences(of: "\\\n", with: " ").split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
      .map { RecipeRun.words($0).filter { !$0.isEmpty } }
  }

  func shell(_ text: String) -> [String] {
    Self.commands(text).flatMap { words -> [String] in
      if let start = words.firstIndex(of: "swift"), start + 1 < words.count {
        return options(words[(start + 2)...], of: words[start + 1], dashes: 2)
      }
      if words.starts(with: ["vllm", "serve"]) {
        return options(words[2...], of: "serve", dashes: 0)
      }
      guard let first = words.first, facts.keys[first] != nil else { return [] }
      return options(words[1...], of: first, dashes: 0)
    }
  }

  private func options(_ words: ArraySlice<String>, of place: String, dashes: Int) -> [String] {
    var problems: [String] = []
    for (index, word) in words.enumerated() where word.hasPrefix("-") && Double(word) == nil {
      let name = String(word.dropFirst(dashes))
      if !(facts.keys[place]?.contains(name) ?? false) {
        problems.append("\(place) has no '\(word)'")
      }
      let value = words.dropFirst(index + 1).first ?? ""
      if let known = facts.values[name], !known.contains(value) {
        problems.append("\(word) has no value '\(value)'")
      }
    }
    return problems
  }

  func modelfile(_ text: String) -> [String] {
    var problems: [String] = []
    var hasFrom = false
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      let instruction = words[0].uppercased()
      if !(facts.keys["instruction"]?.contains(instruction) ?? false) {
        problems.append("no instruction '\(words[0])'")
      }
      if instruction == "FROM" { hasFrom = true }
      if instruction == "PARAMETER", words.count > 2 {
        if !(facts.keys["parameter"]?.contains(words[1]) ?? false) {
          problems.append("no parameter '\(words[1])'")
        }
        if words[1] != "stop", words[1] != "use_mmap", Double(words[2]) == nil {
          problems.append("\(words[1]): '\(words[2])' is no number")
        }
      }
    }
    return problems + (hasFrom ? [] : ["FROM is missing"])
  }

  func datasetInfo(_ text: String) -> [String] {
    guard
      let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    else { return ["no JSON"] }
    var problems: [String] = []
    func check(_ members: [String: Any], _ place: String) {
      for (key, value) in members {
        if !(facts.keys[place]?.contains(key) ?? false) { problems.append("\(place): '\(key)'") }
        if let inner = value as? [String: Any] { check(inner, key) }
      }
    }
    for dataset in object.values { check(dataset as? [String: Any] ?? [:], "dataset") }
    return problems
  }
}
