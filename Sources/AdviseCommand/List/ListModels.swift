import ModelCatalog
import Rules

extension Table {
  /// Family lines, with what the models that were asked for have in common.
  static func families(_ filter: ListFilter, _ advisor: Advisor) -> Table {
    var table = Table(
      "families",
      [
        Column("id", "family"), Column("name", "name"), Column("series", "series"),
        Column("models", "models"), Column("smallest", "from", shown: JSONTree.asParameters),
        Column("largest", "to", shown: JSONTree.asParameters), Column("release", "release"),
        Column("languages", "languages"), Column("licenses", "licences"),
      ])
    for family in advisor.catalog.families {
      let models = family.models.filter { filter.allows($0, of: family) }
      guard !models.isEmpty else { continue }
      let sizes = models.map(\.parameters.total)
      let languages = family.languages ?? models.lazy.compactMap(\.languages).first
      let licenses = models.reduce(into: Set<String>()) { $0.formUnion(filter.licenses(of: $1)) }
      table.add([
        .string(family.id), .string(family.name), .string(family.series), .integer(models.count),
        sizes.min().map { .integer($0) }, sizes.max().map { .integer($0) },
        models.compactMap(\.release).max().map { .string($0) },
        languages.map { .integer($0.count ?? $0.tags.count) }, .list(licenses.sorted()),
      ])
    }
    return table
  }

  /// Models, one size each.
  static func models(_ filter: ListFilter, _ advisor: Advisor) -> Table {
    var table = Table(
      "models",
      [
        Column("name", "model"), Column("family", "family"),
        Column("parameters", "size", shown: JSONTree.asParameters),
        Column("activeParameters", "active", shown: JSONTree.asParameters),
        Column("contextLengthInTokens", "context"), Column("release", "release"),
        Column("variants", "variants"), Column("inputs", "reads"),
        Column("licenses", "licences"), Column("supersededBy", "superseded by"),
        Column("repository", "repository"),
      ])
    for (family, model) in filter.models {
      let official = model.checkpoints.filter(\.isOfficial)
      let main = official.first { $0.variant != .base } ?? official.first
      table.add([
        .string(model.name), .string(family.id), .integer(model.parameters.total),
        model.parameters.active.map { .integer($0) },
        model.context.map { .integer($0.nativeInTokens) }, model.release.map { .string($0) },
        .list(model.variants.map(\.rawValue)), .strings(["text"] + model.inputs.map(\.rawValue)),
        .list(filter.licenses(of: model).sorted()), model.supersededBy.map { .string($0) },
        (main ?? model.checkpoints.first).map { .string($0.place) },
      ])
    }
    return table
  }
}
