import Messages
import ModelCatalog
import Rules

extension PageFinder {
  func page(_ family: Family) -> Page {
    var page = Page(
      "family",
      family.models.count == 1
        ? "\(family.name)  (1 model)" : "\(family.name)  (\(family.models.count) models)",
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
    page.add("made by", names: family.organizations)
    page.add("languages", names: family.languages?.tags ?? [])
    for tier in TaskGuide.Tier.allCases {
      let tasks = advisor.guidance.tasks.filter { $0.tiers[family.id] == tier }
      page.add(tier.heading, names: tasks.map(\.id))
    }
    page.add("models", rows: family.models.map(row))
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
      page.add(.verbatim(family.id), names: family.models.map(\.name))
    }
    return page
  }

  /// The models that a name does not tell apart.
  func choice(_ name: String, _ models: [Model]) -> Page {
    var page = Page(
      "choice", "'\(Values.shown(name))' can mean \(models.count) models:",
      .object(["name": .string(name), "models": .array(models.map(summary))]), layout)
    page.isChoice = true
    page.add(rows: models.map(row))
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

  private func row(_ model: Model) -> [String] {
    let active = model.parameters.active.map { Format.parameters($0) }
    return [
      model.name, Format.parameters(model.parameters.total),
      active.map { layout.text("\($0) active") } ?? "", model.release ?? "",
      layout.text(.names(model.variants.map(\.rawValue))), model.license,
      model.supersededBy.map { layout.text("superseded by \($0)") } ?? "",
    ]
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
