import ModelCatalog
import Rules

/// The agreement of the ranking, of "the newer one first" and of "the larger one first" with sources.
struct QualityReport {
  /// The agreement of each way to rank, in one task or benchmark.
  private struct Row {
    var ranking = Agreement()
    var newer = Agreement()
    var larger = Agreement()

    mutating func add(_ other: Row) {
      ranking.add(other.ranking)
      newer.add(other.newer)
      larger.add(other.larger)
    }
  }

  private let judge: QualityJudge
  private let mode: Request.Mode
  private let held: String?
  private let facts: [String: (month: Int, parameters: Int)]
  private var orders: [String: QualityJudge.Order] = [:]
  private var tasks: [String: Row] = [:]
  private var benchmarks: [String: Row] = [:]
  private var criteria: [String: Agreement] = [:]

  /// - Parameter held: The source without which the standings are derived.
  init(_ judge: QualityJudge, _ catalog: Catalog, _ mode: Request.Mode, held: String?) {
    self.judge = judge
    self.mode = mode
    self.held = held
    facts = Dictionary(
      catalog.families.flatMap(\.models).map { model in
        let release = model.releaseYearAndMonth
        return (model.name, (12 * release.year + release.month, model.parameters.total))
      }
    ) { first, _ in first }
  }

  /// A card that holds every model, so that only quality tells them apart.
  private static let memoryInGiB = 1000.0

  mutating func add(_ source: EvidenceSource) {
    for pair in judge.pairs(of: source, mode) {
      let key = "\(pair.task) \(pair.language ?? "")"
      let order =
        orders[key]
        ?? judge.order(
          Request(
            mode: mode, task: pair.task, hardware: .vram(Self.memoryInGiB),
            languages: pair.language.map { [$0] } ?? []), without: held)
      orders[key] = order
      guard let better = order.places[pair.better], let worse = order.places[pair.worse],
        let first = facts[pair.better], let second = facts[pair.worse]
      else { continue }
      var row = Row()
      row.ranking.add(better < worse)
      if first.month != second.month { row.newer.add(first.month > second.month) }
      if first.parameters != second.parameters {
        row.larger.add(first.parameters > second.parameters)
      }
      tasks[pair.task, default: Row()].add(row)
      benchmarks[pair.benchmark, default: Row()].add(row)
      let criterion = order.decides(pair.better, pair.worse) ?? "none"
      criteria[criterion, default: Agreement()].add(better < worse)
    }
  }

  /// The report: a table by task and benchmark, and each criterion's share.
  var text: String {
    let title = held.map { "held out: \($0)" } ?? "all sources, which the standings know"
    var lines = ["\(mode.rawValue), \(title)", " rank newer larger 0.1.0 pairs"]
    for (task, row) in tasks.sorted(by: { $0.key < $1.key }) {
      lines.append("\(Self.text(row, before: Before.agreement(mode, held, task)))  \(task)")
    }
    let rows = Array(tasks.values)
    func mean(_ agreement: (Row) -> Agreement) -> String {
      let sum = rows.reduce(0) { $0 + agreement($1).percent }
      return String(Int((sum / Double(max(rows.count, 1))).rounded()))
    }
    lines.append(
      "mean of the tasks: ranking \(mean(\.ranking)), newer \(mean(\.newer)), larger \(mean(\.larger))"
    )
    for (benchmark, row) in benchmarks.sorted(by: { $0.key < $1.key }) {
      lines.append("\(Self.text(row, before: nil))  \(benchmark)")
    }
    let all = criteria.values.reduce(0) { $0 + $1.all }
    for (id, agreement) in criteria.sorted(by: { $0.value.all > $1.value.all }) {
      let share = Int((100 * Double(agreement.all) / Double(max(all, 1))).rounded())
      lines.append("decides \(share) %, right in\(agreement.text) %: \(id)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(_ row: Row, before: Int?) -> String {
    let before = before.map { String($0) } ?? "–"
    let padding = String(repeating: " ", count: max(0, 6 - before.count))
    return
      "\(row.ranking.text)  \(row.newer.text)   \(row.larger.text)\(padding)\(before)  \(row.ranking.all)"
  }
}
