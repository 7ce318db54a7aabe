import Messages
import ModelCatalog
import Rules

extension Command {
  /// What the catalog holds, one line each.
  static let list = Command(
    name: "list", summary: "What the catalog holds, one line each.",
    operands: "families|models|tasks|licenses|languages|gpus|quantizations|rules",
    operandCount: 1...1, groups: [],
    extras: ["family", "task", "license", "language", "max-size"],
    formats: [.text, .json, .csv, .markdown],
    examples: [
      "advise list models --family qwen --max-size 8",
      "advise list families --task vision --language zh",
      "advise list licenses --format markdown",
    ]
  ) { invocation, context in
    let word = invocation.operands[0].lowercased()
    guard let kind = ListKind(rawValue: word) else {
      throw Values.unknown(invocation.operands[0], ListKind.allCases.map(\.rawValue))
    }
    for option in ListFilter.options
    where invocation.given.contains(option) && !kind.filters.contains(option) {
      let use: Message =
        kind.filters.isEmpty
        ? "it takes none of these options"
        : "it takes \(Message.names(kind.filters.sorted().map { "'--\($0)'" }))"
      throw UsageError("'--\(option)' means nothing for 'list \(kind.rawValue)'; \(use)")
    }
    let table = try kind.table(invocation, context)
    let outcome = Outcome(output: try table.text(as: invocation.format, context.layout))
    guard table.rows.isEmpty else { return outcome }
    let complaint = Complaint(NoAnswer("nothing in the catalog is like that"))
    return Outcome(
      output: invocation.format == .text ? "" : outcome.output,
      errors: complaint.text(context.layout, asJSON: invocation.format == .json),
      exitCode: complaint.exitCode)
  }
}

/// What can be listed.
enum ListKind: String, CaseIterable {
  case families
  case models
  case tasks
  case licenses
  case languages
  case gpus
  case quantizations
  case rules

  /// The filters that make sense.
  var filters: Set<String> {
    switch self {
    case .families, .models, .licenses, .languages: ListFilter.options
    case .tasks: ["family"]
    case .gpus: ["max-size"]
    case .quantizations, .rules: []
    }
  }

  func table(_ invocation: Invocation, _ context: Context) throws -> Table {
    switch self {
    case .rules: return Table.rules(context.layout)
    case .gpus: return try Table.gpus(upTo: invocation.request.maxSizeInBillions)
    default: break
    }
    let advisor = try context.advisor()
    let filter = ListFilter(invocation, advisor, context.layout)
    switch self {
    case .families: return Table.families(filter, advisor)
    case .models: return Table.models(filter, advisor)
    case .tasks: return Table.tasks(filter, advisor)
    case .licenses: return Table.licenses(filter, advisor)
    case .languages: return Table.languages(filter, advisor)
    default: return Table.quantizations(advisor, context.layout)
    }
  }
}

/// Which models are listed.
struct ListFilter {
  static let options: Set<String> = ["family", "task", "license", "language", "max-size"]

  /// Whether anything was asked for.
  let isActive: Bool
  let layout: Layout
  private let request: Request
  private let task: TaskGuide?
  private let catalog: Catalog
  /// What a model may have above the size that its name says, as a factor.
  private let namedSize: Double

  init(_ invocation: Invocation, _ advisor: Advisor, _ layout: Layout) {
    self.layout = layout
    request = invocation.request
    catalog = advisor.catalog
    namedSize = advisor.guidance.thresholds.timesUpToWhichAModelHasTheSizeOfItsName.value
    task = invocation.given.contains("task") ? advisor.guidance.task(request.task) : nil
    isActive = !invocation.given.isDisjoint(with: Self.options)
  }

  func allows(_ family: Family) -> Bool {
    if let asked = request.family, family.id != asked, family.series != asked,
      family.name.lowercased() != asked
    {
      return false
    }
    guard let task else { return true }
    return task.tiers[family.id] != nil
  }

  func allows(_ model: Model, of family: Family) -> Bool {
    guard allows(family) else { return false }
    if let needed = task?.needs, !model.inputs.contains(needed) { return false }
    if let limit = request.maxSizeInBillions,
      Double(model.parameters.total) > limit * namedSize * 1e9
    {
      return false
    }
    if !request.licenses.isEmpty, licenses(of: model).isDisjoint(with: request.licenses) {
      return false
    }
    let tags = (model.languages ?? family.languages)?.tags ?? []
    return request.languages.allSatisfy { asked in
      tags.contains { Self.primary($0) == Self.primary(asked) }
    }
  }

  /// The ids of the licences that the official weights come under.
  func licenses(of model: Model) -> Set<String> {
    Set(model.variants.compactMap { catalog.license(of: model, variant: $0)?.id })
      .union(model.variants.isEmpty ? [model.license] : [])
  }

  /// The models that are listed, with their families.
  var models: [(family: Family, model: Model)] {
    catalog.families.flatMap { family in
      family.models.filter { allows($0, of: family) }.map { (family, $0) }
    }
  }

  static func primary(_ tag: String) -> String {
    tag.lowercased().split(separator: "-").first.map(String.init) ?? ""
  }
}
