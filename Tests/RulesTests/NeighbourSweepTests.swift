import ModelCatalog
import Testing

@testable import Rules

/// Answers of neighbouring requests differ only where a rule says why.
@Suite struct NeighbourSweepTests {
  private func first(_ request: Request) throws -> Candidate? {
    try TestAdvisor.get().advise(on: request).recommendations.first?.candidate
  }

  /// Between two thresholds, more rows change nothing.
  @Test(arguments: ["chat", "code", "vision", "classification", "code-completion"])
  func rowsCountByThresholdsOnly(task: String) throws {
    let thresholds = try TestAdvisor.get().guidance.thresholds
    let bounds = [
      thresholds.rowsBelowWhichDataIsTooLittle.count,
      thresholds.rowsBelowWhichInstructIsRequired.count,
      thresholds.rowsUpToWhichBothAreOpen.count + 1,
    ]
    for (from, upTo) in zip([1] + bounds, bounds.map { $0 - 1 } + [400_000]) {
      for card in [6.0, 16, 48] {
        let least = Request(task: task, rows: from, hardware: .vram(card))
        let most = Request(task: task, rows: upTo, hardware: .vram(card))
        let (one, other) = (try first(least), try first(most))
        #expect(one?.id == other?.id, "\(task), \(from) and \(upTo) rows, \(card) GiB")
      }
    }
  }

  /// Cards by half a GiB up to 24, and by a whole one up to 48.
  static let cards = (4...48).map { Double($0) / 2 } + (25...48).map(Double.init)

  /// A little more memory changes the first answer only where what fits, what is usual or what has
  /// been followed up changes with it.
  @Test(arguments: SweepTests.tasks, [[], ["zh"]])
  func memoryChangesAnAnswerThroughARule(task: String, languages: [String]) throws {
    let advisor = try TestAdvisor.get()
    let rules: [Rule] = [.vramToSize, .hardwareTier, .newestFirst]
    var before: (request: Request, candidate: Candidate)?
    for card in Self.cards {
      let request = Request(task: task, hardware: .vram(card), languages: languages)
      guard let now = try first(request) else { continue }
      defer { before = (request, now) }
      guard let before, before.candidate.id != now.id else { continue }
      /// What the rules say of a candidate of this kind, for a request.
      func verdicts(_ id: String, _ request: Request) -> [Rule.Outcome] {
        for family in advisor.catalog.families {
          for model in family.models where id.hasPrefix(model.name + " ") {
            let all = model.forms.flatMap { advisor.candidates(of: $0, in: family, request) }
            guard let candidate = all.first(where: { $0.id == id }) else { continue }
            return rules.map { $0.judge(candidate, request, advisor.guidance).outcome }
          }
        }
        return []
      }
      let changed = [before.candidate.id, now.id].contains {
        verdicts($0, before.request) != verdicts($0, request)
      }
      #expect(changed, "\(before.candidate.id), then \(now.id) from \(card) GiB")
    }
  }
}
