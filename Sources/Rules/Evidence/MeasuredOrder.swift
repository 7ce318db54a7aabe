import ModelCatalog

/// The order of a task as it was measured, over all sizes.
public struct MeasuredOrder: Sendable {
  /// The sources with their months.
  public let sources: [String]
  /// The share of the active parameters in the size by which the strengths are best explained.
  public let activeShare: Double
  /// The names of the measured models by group, the best first; within one nobody knows which is
  /// better.
  public let groups: [[String]]

  /// The order of a task; nothing where nobody measured it.
  public init?(of task: TaskGuide, _ advisor: Advisor, _ mode: Request.Mode) {
    guard !task.measuredBy.isEmpty, let table = StandingTable.embedded(task.id),
      let places = advisor.guidance.measuring(
        Request(mode: mode, task: task.id), in: advisor.catalog
      ).places
    else { return nil }
    sources = table.sources.map { "\($0.title) \($0.date)" }
    activeShare = table.activeShare
    var groups: [Int: [String]] = [:]
    for model in advisor.catalog.families.flatMap(\.models) {
      guard let place = places[model], !place.evidence.isEmpty else { continue }
      groups[place.group, default: []].append(model.name)
    }
    self.groups = groups.sorted { $0.key < $1.key }.map(\.value)
  }
}
