import Messages
import ModelCatalog
import Rules

/// Values that the catalog of the run must know.
extension Context {
  /// The id of a task.
  func task(_ text: String) throws -> String {
    let tasks = try guidance().tasks.map(\.id)
    guard tasks.contains(text.lowercased()) else { throw Values.unknown(text, tasks) }
    return text.lowercased()
  }

  /// A language tag in its usual spelling.
  func language(_ text: String) throws -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      } && (2...3).contains(parts[0].count) && parts[0].allSatisfy(\.isLetter)
    let guidance = try guidance()
    let guides = guidance.languages
    if isTag, guidance.language(text) != nil { return text.lowercased() }
    let lower = text.lowercased()
    let named =
      guides.first { $0.name.lowercased() == lower }
      ?? lower.nearest(in: guides.map { $0.name.lowercased() })
      .flatMap { near in guides.first { $0.name.lowercased() == near } }
    if let named {
      throw UsageError(
        "'\(Values.shown(text))' is not a language tag; \(Message(named.name)) is '\(named.tag)'")
    }
    let tag = Self.tags[lower] ?? text.swapping("_", for: "-")
    if tag != text, let meant = guidance.language(tag) {
      throw UsageError(
        "'\(Values.shown(text))' is not a language tag; \(Message(meant.name)) is '\(Values.shown(tag))'"
      )
    }
    guard isTag else {
      throw UsageError("'\(Values.shown(text))' is not a language tag such as zh or pt-BR")
    }
    throw UsageError("no model in the catalog is known for the language '\(Values.shown(text))'")
  }

  /// Countries' codes that are taken for their languages' tags.
  private static let tags = [
    "cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "kr": "ko", "ua": "uk", "vn": "vi",
  ]

  /// The ids of licences, by id or SPDX id.
  func licenses(_ text: String) throws -> [String] {
    let known = try advisor().catalog.licenses.values.sorted { $0.id < $1.id }
    var ids: [String] = []
    for item in try Values.list(text) {
      let lower = item.lowercased()
      guard let found = known.first(where: { $0.id == lower || $0.spdx?.lowercased() == lower })
      else { throw Values.unknown(item, known.map(\.id)) }
      ids.append(found.id)
    }
    return ids
  }

  /// The id of a family, or of a series of families.
  func family(_ text: String) throws -> String {
    let catalog = try advisor().catalog
    if !catalog.families(named: text).isEmpty { return text.lowercased() }
    let series = Set(catalog.families.map(\.series)).sorted()
    let names = series + catalog.families.map(\.id)
    throw UsageError(
      "no family '\(Values.shown(text))' is known", allowed: .names(series),
      nearest: text.nearest(in: names))
  }

  /// A model's name, from its name, an alias, a repository or an ollama tag.
  func model(_ text: String) throws -> String {
    try ModelFinder(advisor().catalog).model(named: text).model.name
  }
}
