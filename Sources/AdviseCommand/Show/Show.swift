import ModelCatalog
import Rules

extension Command {
  /// Everything about one thing.
  static let show = Command(
    name: "show", summary: "Everything about one model, family, licence, task, language, card or rule.",
    operands: "NAME", operandCount: 1...8, groups: [],
    examples: [
      "advise show Qwen2.5-Coder-7B", "advise show THUDM/chatglm2-6b",
      "advise show llama3.1:8b-instruct-q4_K_M", "advise show apache-2.0",
      "advise show rows-to-variant --json",
    ]
  ) { invocation, context in
    // Names with spaces need no quotes: `advise show RTX 3090`.
    let name = invocation.operands.joined(separator: " ")
    let (reading, guidance) = try context.choice.read(context.surroundings)
    let catalog = try reading.catalog()
    let shelf = Shelf(
      reading: reading, advisor: Advisor(catalog: catalog, guidance: try Guidance(files: guidance)))
    guard let page = try shelf.page(for: name) else {
      return Outcome(errors: shelf.unknown(name), exitCode: .no)
    }
    let output = invocation.format == .json ? try JSONText.of(page.json) : page.text
    return Outcome(output: output, exitCode: page.isChoice ? .no : .answered)
  }
}

/// What can be shown, and how names are found in it.
struct Shelf {
  let reading: CatalogReading
  let advisor: Advisor

  /// What a name means: a model by any exact name, then everything else, then a model by what the
  /// words of the name say.
  func page(for name: String) throws -> Page? {
    let catalog = advisor.catalog
    if let exact = catalog.model(named: name) { return page(exact.family, exact.model, name) }
    let lower = name.lowercased()
    if let family = catalog.families.first(where: { $0.id == lower }) { return page(family) }
    if let license = catalog.licenses.values.sorted(by: { $0.id < $1.id })
      .first(where: { $0.id == lower || $0.spdx?.lowercased() == lower })
    {
      return page(license)
    }
    if let task = advisor.guidance.task(lower) { return page(task) }
    if let rule = Rule.all.first(where: { $0.id == lower }) { return page(rule) }
    if let rule = AuditRule.all.first(where: { $0.id == lower }) { return page(rule) }
    if let criterion = Criterion.all.first(where: { $0.id == lower }) { return page(criterion) }
    let families = catalog.families(named: name)
    if families.count == 1 { return page(families[0]) }
    if !families.isEmpty { return series(name, families) }
    if let language = advisor.guidance.languages.first(where: {
      $0.tag.lowercased() == lower || $0.name.lowercased() == lower
    }) {
      return page(language)
    }
    switch ModelFinder(catalog).find(name) {
    case .found(let family, let model): return page(family, model, name)
    case .ambiguous(let models): return choice(name, models)
    case .unknown: break
    }
    if case .found(let gpu) = GPU.match(name, in: try GPU.embedded()) { return page(gpu) }
    return nil
  }

  /// Why nothing is shown.
  func unknown(_ name: String) -> String {
    let nearest = ModelFinder(advisor.catalog).nearest(to: name).map(\.name)
    let others =
      advisor.guidance.tasks.map(\.id) + advisor.catalog.licenses.keys.sorted()
      + Rule.all.map(\.id) + AuditRule.all.map(\.id) + Criterion.all.map(\.id)
      + advisor.catalog.families.map(\.id)
    let names = (others.isEmpty ? nil : name.nearest(in: others)).map { [$0] } ?? []
    let list = nearest + names.filter { !nearest.contains($0) }
    let hint = list.isEmpty ? "; 'advise list models' lists them" : "; nearest: "
      + list.joined(separator: ", ")
    return "error: no such model: '\(Values.shown(name))'\(hint)\n"
  }
}
