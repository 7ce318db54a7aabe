import ModelCatalog
import Testing

@testable import Rules

/// What must hold for every answer under languages, gates and few or many rows.
@Suite struct LimitSweepTests {
  static let cards: [Double] = [2, 3, 4, 6, 8, 11, 12, 16, 20, 24, 40, 64, 96, 320, 640]
  static let languages: [[String]] = [[], ["zh"], ["fr"], ["ja", "en"]]

  /// One task in one language.
  struct Case: Sendable, CustomTestStringConvertible {
    let task: String
    let languages: [String]
    /// Cards with and without the limits by law, chessboard-like: half of them all, in which every
    /// two values of task, language, card and limits still meet.
    let cards: [(vram: Double, isLimited: Bool)]
    var testDescription: String { "\(task) \(languages)" }
  }

  static let cases: [Case] = SweepTests.tasks.enumerated().flatMap { row, task in
    languages.enumerated().map { column, languages in
      let cards = cards.enumerated().map { number, vram in
        (vram, isLimited: (row + column + number).isMultiple(of: 2))
      }
      return Case(task: task, languages: languages, cards: cards)
    }
  }

  @Test(arguments: cases)
  func whatIsSureComesFirst(_ item: Case) throws {
    let advisor = try TestAdvisor.get()
    for (card, isLimited) in item.cards {
      let request = Request(
        task: item.task, hardware: .vram(card), languages: item.languages,
        commercial: isLimited, region: isLimited ? "EU" : nil)
      let advice = advisor.advise(on: request)
      let shown = "\(card) GiB, \(isLimited)"
      if card >= 4 { #expect(!advice.recommendations.isEmpty, "\(shown)") }
      guard let first = advice.recommendations.first else { continue }

      // Nothing uncertain or tight is before what is sure and serves the task as well.
      func rank(_ rule: Rule, _ item: Recommendation) -> Int {
        rule.judge(item.candidate, request, advisor.guidance).rank
      }
      for other in advice.recommendations.dropFirst()
      where rank(.taskToModel, other) <= rank(.taskToModel, first)
        && rank(.languageToModel, other) <= rank(.languageToModel, first)
        && rank(.reasoningRows, other) <= rank(.reasoningRows, first)
      {
        #expect(rank(.vramToSize, first) <= rank(.vramToSize, other), "\(shown)")
      }

      for item in advice.recommendations {
        let id = item.candidate.id
        #expect(item.candidate.technique?.trainsPrompt == false, "\(id), \(shown)")
        #expect(request.fits(item.memory) == true, "\(id), \(shown)")
        guard isLimited else { continue }
        for license in [item.candidate.license, item.candidate.upstreamLicense] {
          #expect(license?.commercial != .no && license?.commercial != .unknown, "\(id)")
          #expect(license?.notLicensedIn.contains("EU") != true, "\(id)")
        }
      }
    }
  }

  @Test(arguments: SweepTests.tasks)
  func runningNeverGetsWorseWithMoreMemory(task: String) throws {
    let advisor = try TestAdvisor.get()
    guard advisor.guidance.task(task)?.enough == nil else { return }
    var last = -1
    for card in Self.cards where card >= 4 {
      let request = Request(mode: .run, task: task, hardware: .vram(card))
      let first = try #require(advisor.advise(on: request).recommendations.first)
      let scale = ScaleClass(
        billions: first.candidate.denseBillions, advisor.guidance.thresholds)
      #expect(scale.index >= last, "\(first.candidate.id) on \(card)")
      last = max(last, scale.index)
    }
  }
}
