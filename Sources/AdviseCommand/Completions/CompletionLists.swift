import ModelCatalog
import Rules

/// The names that a completion script holds.
struct CompletionLists {
  let names: [Completion.Names: [String]]

  init(_ advisor: Advisor) throws {
    let families = advisor.catalog.families
    names = [
      .tasks: advisor.guidance.tasks.map(\.id),
      .families: Set(families.map(\.series)).union(families.map(\.id)).sorted(),
      .models: families.flatMap { $0.models.map(\.name) }
        + Set(families.flatMap { $0.models.flatMap(\.ollamaNames) }).sorted(),
      .gpus: ["auto"] + (try GPU.embedded().flatMap { Self.spellings(of: $0.name) }),
      .languages: advisor.guidance.languages.map(\.tag).sorted(),
      .licenses: advisor.catalog.licenses.keys.sorted(),
      .rules: [Approach.id] + Set(Rule.all.map(\.id) + Criterion.all.map(\.id)).sorted()
        + [Diversity.id] + AuditRule.all.map(\.id),
    ]
  }

  /// A card's name, also without the brand that people leave out.
  private static func spellings(of name: String) -> [String] {
    let brand = ["GeForce ", "Radeon "].first(where: name.hasPrefix)
    return [name] + (brand.map { [String(name.dropFirst($0.count))] } ?? [])
  }
}
