import Messages
import ModelCatalog
import Rules
import StrictJSON

extension PageFinder {
  func page(_ rule: Rule) -> Page {
    var page = Page(
      "rule", "\(rule.id): \(rule.summary)",
      .object([
        "id": .string(rule.id), "kind": .string("rule"),
        "summary": .string(layout.text(rule.summary)),
        "rationale": .string(layout.text(rule.rationale)), "cites": .strings(rule.cites),
        "place": Criterion.all.firstIndex { $0.id == rule.id }.map { .integer($0 + 1) },
        "examples": .array(
          rule.examples.map { example in
            .object([
              "name": .string(layout.text(example.name)), "candidate": .string(example.candidate),
              "expected": .string(layout.text(example.expected.title)),
            ])
          }),
      ]), layout)
    page.add(rule.rationale)
    page.add("in the ranking", Self.place(of: rule.id))
    page.add("says", names: rule.cites)
    page.add(
      "Examples",
      lines: rule.examples.map {
        layout.text("\($0.name): \($0.candidate) is \($0.expected.title)")
      })
    return page
  }

  func page(_ criterion: Criterion) -> Page {
    let rank = Criterion.all.firstIndex { $0.id == criterion.id }.map { $0 + 1 }
    var page = Page(
      "rule", "\(criterion.id): \(criterion.summary)",
      .object([
        "id": .string(criterion.id), "kind": .string("criterion"),
        "summary": .string(layout.text(criterion.summary)), "cites": .strings(criterion.cites),
        "place": rank.map { .integer($0) },
      ]), layout)
    page.add("in the ranking", Self.place(of: criterion.id))
    return page
  }

  /// The criterion before it: a number would change on most pages with each new criterion.
  private static func place(of id: String) -> Message? {
    guard let index = Criterion.all.firstIndex(where: { $0.id == id }) else { return nil }
    return index == 0 ? "before all other criteria" : "behind \(Criterion.all[index - 1].id)"
  }

  /// Decisions before and after the criteria: whether to train at all, and diversity.
  func page(besideRules id: String) -> Page? {
    let summary: Message
    let cites: [String]
    switch id {
    case Approach.id: (summary, cites) = (Approach.summary, Approach.cites)
    case Diversity.id: (summary, cites) = (Diversity.summary, [])
    default: return nil
    }
    var page = Page(
      "rule", "\(id): \(summary)",
      .object([
        "id": .string(id), "kind": .string(id == Approach.id ? "rule" : "criterion"),
        "summary": .string(layout.text(summary)), "cites": .strings(cites),
      ]), layout)
    page.add(
      "in the ranking",
      id == Approach.id ? "before it: no model is ranked by this" : "behind all criteria")
    page.add("says", names: cites)
    return page
  }

  func page(_ rule: AuditRule) -> Page {
    var page = Page(
      "rule", "\(rule.id): \(rule.summary)",
      .object([
        "id": .string(rule.id), "kind": .string("audit"),
        "summary": .string(layout.text(rule.summary)),
        "rationale": .string(layout.text(rule.rationale)),
        "severity": .string(rule.severity.rawValue),
        "triggers": rule.triggers.tree(layout), "passes": rule.passes.tree(layout),
      ]), layout)
    page.add(rule.rationale)
    page.add("severity", Message(rule.severity.rawValue))
    page.add("Found", lines: rule.triggers.lines(layout))
    page.add("Not found", lines: rule.passes.lines(layout))
    return page
  }
}

extension AuditExample {
  fileprivate func tree(_ layout: Layout) -> JSONTree {
    .object([
      "name": .string(layout.text(name)),
      "edits": .array(
        edits.map { .object(["path": .string($0.path), "value": $0.value]) }),
    ])
  }

  fileprivate func lines(_ layout: Layout) -> [String] {
    [layout.text(name)]
      + edits.map { edit in
        layout.text(
          // With spaces, at which a long line may break.
          edit.value.map { "  \(edit.path): \($0.text.replacing(",", with: ", "))" }
            ?? "  \(edit.path) taken away")
      }
  }
}

extension Rule.Outcome {
  /// The outcome in words.
  var title: Message {
    switch self {
    case .silent: "not judged"
    case .excluded: "excluded"
    case .allowed(let rank): "allowed, rank \(rank)"
    }
  }
}
