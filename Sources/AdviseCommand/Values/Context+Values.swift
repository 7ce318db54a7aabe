import Messages
import ModelCatalog
import Rules

/// Values that the catalog of the run must know.
extension Context {
  /// The id of a task, from its id, its title in either language or what else people call it.
  func task(_ text: String) throws -> String {
    let tasks = try guidance().tasks
    let wanted = Values.plain(text)
    func isMeant(_ name: String) -> Bool { Values.plain(name) == wanted }
    let found =
      tasks.first { isMeant($0.id) }
      ?? tasks.first { task in
        isMeant(task.title.description) || isMeant(task.title.text(in: .chinese))
          || task.otherNames.contains(where: isMeant)
      }
    guard let found, !wanted.isEmpty else { throw Values.unknown(text, tasks.map(\.id)) }
    return found.id
  }

  /// A language tag in its usual spelling, from a tag or from a name in English, in Chinese or in
  /// the language itself.
  func language(_ text: String) throws -> String {
    let guidance = try guidance()
    let text = text.replacing("_", with: "-")
    let isTag = Self.isLanguageTag(text)
    if isTag, guidance.language(text) != nil { return text.lowercased() }
    if let tag = LanguageNames.tag(of: text, in: guidance.languages) { return tag }
    let names = guidance.languages.map { $0.name.lowercased() }
    if let near = text.lowercased().nearest(in: names),
      let named = guidance.languages.first(where: { $0.name.lowercased() == near })
    {
      throw UsageError(
        "'\(Values.shown(text))' is no language; \(Message(named.name)) is '\(named.tag)'")
    }
    guard isTag else {
      throw UsageError("'\(Values.shown(text))' is not a language tag such as zh or pt-BR")
    }
    throw UsageError("no model in the catalog is known for the language '\(Values.shown(text))'")
  }

  private static func isLanguageTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    } && (2...3).contains(parts[0].count) && parts[0].allSatisfy(\.isLetter)
  }

  /// The ids of licences, by id or SPDX id.
  func licenses(_ text: String) throws -> [String] {
    let known = try advisor().catalog.licenses.values.sorted { $0.id < $1.id }
    var ids: [String] = []
    for item in try Values.list(text) {
      let wanted = Values.plain(item)
      guard
        let found = known.first(where: { license in
          [license.id, license.spdx].compactMap(\.self).contains { Values.plain($0) == wanted }
        })
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
