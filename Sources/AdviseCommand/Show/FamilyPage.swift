import Messages
import ModelCatalog
import Rules

extension Shelf {
  func page(_ family: Family) -> Page {
    var page = Page(
      "family", "\(family.name)  (\(family.models.count) models)",
      .object([
        "id": .string(family.id), "name": .string(family.name), "series": .string(family.series),
        "organizations": .strings(family.organizations),
        "languages": family.languages.map { languages in
          .object([
            "tags": .strings(languages.tags), "count": languages.count.map { .integer($0) },
            "source": .string(languages.source),
          ])
        },
        "models": .array(family.models.map(summary)),
      ]), layout)
    page.add("family", "\(family.id), series \(family.series)")
    page.add("made by", family.organizations.joined(separator: ", "))
    page.add("languages", family.languages.map { $0.tags.joined(separator: ", ") })
    for tier in TaskGuide.Tier.allCases {
      let tasks = advisor.guidance.tasks.filter { $0.tiers[family.id] == tier }
      page.add(tier.heading, tasks.map(\.id).joined(separator: ", "))
    }
    page.add("models", lines: family.models.map(line))
    return page
  }

  /// The families of a series.
  func series(_ families: [Family]) -> Page {
    var page = Page(
      "series", "\(families[0].series)  (\(families.count) families)",
      .object([
        "id": .string(families[0].series), "families": .strings(families.map(\.id)),
      ]), layout)
    for family in families {
      page.add(.verbatim(family.id), family.models.map(\.name).joined(separator: ", "))
    }
    return page
  }

  /// The models that a name does not tell apart.
  func choice(_ name: String, _ models: [Model]) -> Page {
    var page = Page(
      "choice", "'\(Values.shown(name))' can mean \(models.count) models:",
      .object(["name": .string(name), "models": .array(models.map(summary))]), layout)
    page.isChoice = true
    for model in models { page.add(.verbatim(line(model))) }
    return page
  }

  private func summary(_ model: Model) -> JSONTree {
    .object([
      "name": .string(model.name), "parameters": .integer(model.parameters.total),
      "activeParameters": model.parameters.active.map { .integer($0) },
      "release": model.release.map { .string($0) }, "license": .string(model.license),
      "variants": .strings(model.variants.map(\.rawValue)),
    ])
  }

  private func line(_ model: Model) -> String {
    [
      model.name, Format.parameters(model.parameters.total),
      model.parameters.active.map { layout.text("\(Format.parameters($0)) active") }, model.release,
      model.variants.map(\.rawValue).joined(separator: ", "), model.license,
      model.supersededBy.map { layout.text("superseded by \($0)") },
    ].compactMap(\.self).joined(separator: "  ")
  }
}

extension TaskGuide.Tier {
  /// The tier in a word.
  var title: Message {
    switch self {
    case .leading: "leading"
    case .strong: "strong"
    case .usable: "usable"
    case .dated: "dated"
    }
  }

  /// The label before the tasks of a family.
  fileprivate var heading: Message {
    switch self {
    case .leading: "leading for"
    case .strong: "strong for"
    case .usable: "usable for"
    case .dated: "dated for"
    }
  }
}
