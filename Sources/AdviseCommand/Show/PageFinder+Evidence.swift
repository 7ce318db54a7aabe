import Messages
import ModelCatalog
import Rules
import StrictJSON

/// What independent sources published of a model, and how a task's order came about.
extension PageFinder {
  private typealias Found = (
    source: EvidenceSource, benchmark: EvidenceSource.Benchmark, entry: EvidenceSource.Entry,
    score: Double
  )

  private func evidence(of model: Model) -> [Found] {
    let sources = (try? EvidenceSource.embedded()) ?? []
    return sources.flatMap { source in
      source.entries.filter { $0.model == model.name }.flatMap { entry in
        source.benchmarks.compactMap { benchmark in
          entry.scores[benchmark.id].map { (source, benchmark, entry, $0) }
        }
      }
    }
  }

  /// A row for each score: benchmark, mode or edition, score with its interval, day.
  func evidenceRows(of model: Model) -> [[String]] {
    evidence(of: model).map { found in
      let interval = found.entry.intervals[found.benchmark.id].map { " ± \(Format.decimal($0))" }
      return [
        found.benchmark.name,
        [found.entry.edition, found.entry.mode.map { layout.text($0.title) }].compactMap(\.self)
          .joined(separator: " "),
        Format.decimal((found.score * 10).rounded() / 10) + (interval ?? ""), found.benchmark.date,
      ]
    }
  }

  func evidenceTree(of model: Model) -> JSONTree {
    .array(
      evidence(of: model).map { found in
        .object([
          "source": .string(found.source.title), "benchmark": .string(found.benchmark.name),
          "task": .string(found.benchmark.task),
          "language": found.benchmark.language.map { .string($0) },
          "mode": found.entry.mode.map { .string($0.rawValue) },
          "edition": found.entry.edition.map { .string($0) },
          "score": .number(found.score),
          "interval": found.entry.intervals[found.benchmark.id].map { .number($0) },
          "date": .string(found.benchmark.date), "license": .string(found.source.license),
          "address": .string(found.source.address),
        ])
      })
  }

  /// How the order of a task came about: who measured it, what a mixture counts as, the first groups.
  func addOrder(of task: TaskGuide, to page: inout Page) {
    guard let order = MeasuredOrder(of: task, advisor, .run) else {
      page.add("measured by", "nobody: the order is opinion, by tier, year and size")
      return
    }
    page.add("measured by", names: order.sources)
    let stands = task.measuredBy.filter { $0 != task.id }
    page.add("stand-ins", names: stands)
    page.add(
      "mixtures",
      "active parameters explain \(Int((order.activeShare * 100).rounded())) % of the size; 10 % is taken for all tasks"
    )
    for mode in Request.Mode.allCases {
      guard let order = MeasuredOrder(of: task, advisor, mode) else { continue }
      page.add(
        mode == .run ? "Measured best, to run" : "Measured best, to train",
        lines: order.groups.prefix(4).enumerated().map { number, names in
          "\(number). \(names.joined(separator: ", "))"
        })
    }
  }
}

extension EvidenceSource.Mode {
  /// The mode in a word.
  fileprivate var title: Message {
    switch self {
    case .thinking: "thinking"
    case .nonThinking: "non-thinking"
    }
  }
}
