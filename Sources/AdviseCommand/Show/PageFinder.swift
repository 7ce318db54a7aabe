import Messages
import ModelCatalog
import Rules

/// Finds the page that a name means.
struct PageFinder {
  let reading: CatalogReading
  let advisor: Advisor
  let layout: Layout

  /// The kinds of things that a name can mean, in the order in which they are tried.
  private enum Kind: String, CaseIterable {
    case exactModel
    case series
    case family
    case task
    case rule
    case language
    case license
    case model
    case gpu

    /// The kind in words, and the list of all that there are; `nil` for models.
    var words: (title: Message, list: ListKind)? {
      switch self {
      case .exactModel, .model: nil
      case .series, .family: ("family", .families)
      case .task: ("task", .tasks)
      case .rule: ("rule", .rules)
      case .language: ("language", .languages)
      case .license: ("licence", .licenses)
      case .gpu: ("card", .gpus)
      }
    }
  }

  /// The page of a name: a model by any exact name, a family, then everything else, then a model by
  /// what the words of the name say. A first word such as `license` says what is meant.
  func page(for name: String) throws -> Page? {
    if let (kind, rest) = Self.asked(name), let page = try page(kind, rest) { return page }
    for kind in Kind.allCases {
      if let page = try page(kind, name) { return page }
    }
    return nil
  }

  /// The kind that a first word such as `license` asks for, and the name behind it.
  private static func asked(_ name: String) -> (kind: Kind, name: String)? {
    guard let space = name.firstIndex(of: " "),
      let kind = Kind(rawValue: name[..<space].lowercased())
    else { return nil }
    return (kind, String(name[space...].drop { $0 == " " }))
  }

  private func page(_ kind: Kind, _ name: String) throws -> Page? {
    let catalog = advisor.catalog
    let lower = name.lowercased()
    switch kind {
    case .exactModel:
      return catalog.model(named: name).map { page($0.family, $0.model, name) }
    case .series:
      let families = catalog.families.filter { $0.series == lower }
      return families.count > 1 ? series(families) : nil
    case .family:
      let plain = Self.letters(name)
      let families = catalog.families.filter {
        $0.id == lower || $0.name.lowercased() == lower || Self.letters($0.id) == plain
          || $0.aliases.contains { $0.lowercased() == lower }
      }
      return families.count == 1 ? page(families[0]) : nil
    case .task: return advisor.guidance.task(lower).map(page)
    case .rule:
      return Rule.all.first { $0.id == lower }.map(page)
        ?? AuditRule.all.first { $0.id == lower }.map(page)
        ?? Criterion.all.first { $0.id == lower }.map(page) ?? page(besideRules: lower)
    case .language:
      return advisor.guidance.languages.first {
        $0.tag.lowercased() == lower || $0.name.lowercased() == lower
          || layout.text(Message($0.name)).lowercased() == lower
      }.map(page)
    case .license:
      return catalog.licenses.values.sorted { $0.id < $1.id }
        .first { $0.id == lower || $0.spdx?.lowercased() == lower }.map(page)
    case .model:
      switch ModelFinder(catalog).find(name) {
      case .found(let family, let model): return page(family, model, name)
      case .ambiguous(let models): return choice(name, models)
      case .unknown: return nil
      }
    case .gpu:
      guard case .found(let gpu) = GPU.match(name, in: try GPU.embedded()) else { return nil }
      return page(gpu)
    }
  }

  /// The letters and digits of a name: `llama3.1` and `Llama-3.1` are the same.
  private static func letters(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "." }
  }

  /// Why nothing is shown.
  func unknown(_ name: String) throws -> Message {
    if let (kind, rest) = Self.asked(name) { return try unknown(rest, kind) }
    if case .ambiguous(let editions) = GPU.match(name, in: try GPU.embedded()) {
      return Values.sizes(of: editions, named: Values.shown(name))
    }
    let others =
      advisor.catalog.families.map(\.id) + advisor.guidance.tasks.map(\.id)
      + advisor.catalog.licenses.keys.sorted() + Rule.all.map(\.id) + AuditRule.all.map(\.id)
      + Criterion.all.map(\.id)
    if ModelFinder(advisor.catalog).nearest(to: name).isEmpty, let other = name.nearest(in: others)
    {
      return "nothing is called '\(Values.shown(name))'; nearest: \(other)"
    }
    return ModelFinder(advisor.catalog).problem(with: name)
  }

  /// Why nothing of a kind is shown.
  private func unknown(_ name: String, _ kind: Kind) throws -> Message {
    let (catalog, shown) = (advisor.catalog, Values.shown(name))
    guard let (title, list) = kind.words else {
      return ModelFinder(catalog).problem(with: name)
    }
    var near: String?
    switch kind {
    case .exactModel, .model: break
    case .series, .family:
      near = name.nearest(in: catalog.families.flatMap { [$0.series, $0.id] })
    case .task: near = name.nearest(in: advisor.guidance.tasks.map(\.id))
    case .rule:
      near = name.nearest(
        in: Rule.all.map(\.id) + AuditRule.all.map(\.id) + Criterion.all.map(\.id))
    // Two letters are near to any other two.
    case .language: near = name.nearest(in: advisor.guidance.languages.map(\.name))
    case .license: near = name.nearest(in: catalog.licenses.keys.sorted())
    case .gpu:
      switch GPU.match(name, in: try GPU.embedded()) {
      case .found: break
      case .ambiguous(let editions): return Values.sizes(of: editions, named: shown)
      case .unknown(let nearest): near = nearest
      }
    }
    return near.map { "no such \(title): '\(shown)'; nearest: \($0)" }
      ?? "no such \(title): '\(shown)'; 'advise list \(list.rawValue)' lists them"
  }
}
