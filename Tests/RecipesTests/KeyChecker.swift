import Foundation

@testable import Recipes

/// Finds names and values in a recipe that the trainer's snapshot does not have, from the text alone:
/// it knows nothing of the emitters, so it judges anybody's recipe.
struct KeyChecker {
  let facts: TrainerFacts

  /// What is wrong with a file.
  func problems(_ name: String, _ text: String) -> [String] {
    if name.hasSuffix(".py") { return name == "convert.py" ? [] : python(text) }
    if name.hasSuffix(".yaml") { return yaml(text) }
    if name.hasSuffix(".sh") { return shell(text) }
    if name.hasSuffix("Modelfile") { return modelfile(text) }
    if name.hasSuffix(".json") { return datasetInfo(text) }
    return ["\(name): what is that?"]
  }

  private func unknown(_ key: String, in place: String) -> String? {
    facts.keys[place]?.contains(key) ?? false ? nil : "\(place) has no '\(key)'"
  }

  // MARK: Python

  private func python(_ text: String) -> [String] {
    var problems: [String] = []
    let lines = text.split(separator: "\n").map(String.init)
    let imports = lines.filter { $0.hasPrefix("from ") || $0.hasPrefix("import ") }
    if let unsloth = imports.firstIndex(where: { $0.contains("unsloth") }),
      imports[..<unsloth].contains(where: { $0.contains("trl") || $0.contains("transformers") })
    {
      problems.append("unsloth must be imported first")
    }
    for (callee, arguments) in Self.calls(text) {
      let place = Self.place(callee)
      if callee == "model.train" {
        problems += arguments.filter { $0 != "mode" }.map { "model.train has no '\($0)'" }
      }
      guard facts.keys[place] != nil else { continue }
      problems += arguments.compactMap { unknown($0, in: place) }
    }
    return problems
  }

  private static func place(_ callee: String) -> String { callee }

  /// The calls of a script with the names of their arguments.
  static func calls(_ text: String) -> [(callee: String, arguments: [String])] {
    var calls: [(String, [String])] = []
    var open: [(callee: String, arguments: [String])] = []
    var word = ""
    var quote: Character?
    var isComment = false
    for character in text {
      if isComment {
        isComment = character != "\n"
        continue
      }
      if let mark = quote {
        if character == mark { quote = nil }
        continue
      }
      switch character {
      case "#": isComment = true
      case "\"", "'":
        quote = character
        word = ""
      case "(", "[", "{":
        open.append((character == "(" ? word : "", []))
        word = ""
      case ")", "]", "}":
        if let last = open.popLast(), !last.callee.isEmpty { calls.append(last) }
        word = ""
      case "=":
        if !word.isEmpty, let last = open.indices.last { open[last].arguments.append(word) }
        word = ""
      case _ where character.isLetter || character.isNumber || character == "_" || character == ".":
        word.append(character)
      case " ": if !word.isEmpty, open.isEmpty { word = "" }
      default: word = ""
      }
    }
    return calls
  }

  // MARK: YAML

  private func yaml(_ text: String) -> [String] {
    var problems: [String] = []
    var parents: [(indent: Int, key: String)] = []
    var values: [String: String] = [:]
    for line in text.split(separator: "\n").map(String.init) {
      let start = line.drop { $0 == " " }
      if start.isEmpty || start.hasPrefix("#") { continue }
      let item = start.hasPrefix("- ")
      let indent = line.count - start.count + (item ? 2 : 0)
      let parts = (item ? start.dropFirst(2) : start).split(separator: ":", maxSplits: 1)
      let key = String(parts[0])
      let value = parts.count > 1 ? Self.plain(String(parts[1])) : ""
      while let last = parents.last, last.indent >= indent { parents.removeLast() }
      let place = parents.last?.key ?? "config"
      if let problem = unknown(key, in: place) { problems.append(problem) }
      problems += trouble(key, value)
      if parents.isEmpty { values[key] = value }
      parents.append((indent, key))
    }
    if values["adapter"] == "qlora", values["load_in_4bit"] != "true" {
      problems.append("qlora needs load_in_4bit")
    }
    return problems
  }

  /// A value without its comment.
  private static func plain(_ text: String) -> String {
    let value = text.components(separatedBy: " #")[0]
    return value.trimmingCharacters(in: .whitespaces)
  }

  private func trouble(_ key: String, _ value: String) -> [String] {
    if value.isEmpty { return [] }
    if let known = facts.values[key], !known.contains(value) {
      return ["\(key) has no value '\(value)'"]
    }
    let isNumber = value.first?.isNumber ?? false
    if isNumber, value.contains("e"), !value.contains(".") {
      return ["\(key): '\(value)' is text in YAML"]
    }
    if key.hasSuffix("_strategy"), ["no", "yes", "on", "off"].contains(value) {
      return ["\(key): '\(value)' is a boolean in YAML"]
    }
    return []
  }
}
