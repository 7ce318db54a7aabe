import ModelCatalog
import Rules

/// Which models are listed.
struct ListFilter {
  static let options: Set<String> = ["family", "task", "license", "language", "max-size", "vendor"]

  /// Whether anything was asked for.
  let isActive: Bool
  let layout: Layout
  private let request: Request
  private let task: TaskGuide?
  private let catalog: Catalog
  /// The factor by which a model may exceed the size in its name.
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
