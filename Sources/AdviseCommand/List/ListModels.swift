import ModelCatalog
import Rules

extension Table {
  /// Families, with figures over those of their models that were asked for.
  static func families(_ filter: ListFilter, _ advisor: Advisor) -> Table {
    var table = Table(
      "families",
      [
        Column("id", "family"), Column("models", "models"),
        Column("smallest", "from", shown: JSONTree.asParameters),
        Column("largest", "to", shown: JSONTree.asParameters), Column("release", "release"),
        Column("licenses", "licences", breaks: true), Column("languages", "languages"),
        Column("name", "name"),
        Column("series", "series"),
      ])
    for family in advisor.catalog.families {
      let models = family.models.filter { filter.allows($0, of: family) }
      guard !models.isEmpty else { continue }
      let sizes = models.map(\.parameters.total)
      let languages = family.languages ?? models.lazy.compactMap(\.languages).first
      let licenses = models.reduce(into: Set<String>()) { $0.formUnion(filter.licenses(of: $1)) }
      table.add([
        .string(family.id), .integer(models.count), sizes.min().map { .integer($0) },
        sizes.max().map { .integer($0) }, models.compactMap(\.release).max().map { .string($0) },
        .list(licenses.sorted()), languages.map { .integer($0.count ?? $0.tags.count) },
        .string(family.name), .string(family.series),
      ])
    }
    return table
  }

  /// Models, one size each.
  static func models(_ filter: ListFilter, _ advisor: Advisor) -> Table {
    var table = Table(
      "models",
      [
        Column("name", "model"), Column("parameters", "size", shown: JSONTree.asParameters),
        Column("activeParameters", "active", shown: JSONTree.asParameters),
        Column("release", "release"), Column("licenses", "licences", breaks: true),
        Column("contextLengthInTokens", "context"),
        Column("inputs", "reads", words: Table.inputWords),
        Column("supersededBy", "superseded by"), Column("variants", "variants"),
        Column("repository", "repository"), Column("family", "family"),
      ])
    for (family, model) in filter.models {
      let official = model.checkpoints.filter(\.isOfficial)
      let main = official.first { $0.variant != .base } ?? official.first
      table.add([
        .string(model.name), .integer(model.parameters.total),
        model.parameters.active.map { .integer($0) }, model.release.map { .string($0) },
        .list(filter.licenses(of: model).sorted()),
        model.context.map { .integer($0.nativeInTokens) },
        .strings(["text"] + model.inputs.map(\.rawValue)),
        model.supersededBy.map { .string($0) }, .list(model.variants.map(\.rawValue)),
        (main ?? model.checkpoints.first).map { .string($0.place) }, .string(family.id),
      ])
    }
    return table
  }
}
