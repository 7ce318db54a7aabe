import Testing

@testable import ModelCatalog
@testable import Rules

/// The selection asks no more than it must; here everything is asked, and the answer is the same.
@Suite struct SelectionTests {
  /// A candidate with all its values.
  private struct Ranked {
    let candidate: Candidate
    let values: [Double]
  }

  static let requests: [Request] = {
    var random = NameFuzzTests.Generator(state: 7)
    func pick<Item>(_ items: [Item]) -> Item {
      items[Int.random(in: items.indices, using: &random)]
    }
    let tasks = TestAdvisor.advisor?.guidance.tasks.map(\.id) ?? []
    return (0..<60).map { _ in
      var request = Request(
        mode: pick([.finetune, .finetune, .run]), task: pick(tasks),
        hardware: pick([nil, .vram(4), .vram(12), .vram(24), .vram(96)]))
      request.rows = pick([nil, 10, 500, 5000])
      request.contextLengthInTokens = pick([512, 2048, 8192, 131_072])
      request.technique = request.mode == .run ? nil : pick([nil, nil, .qlora, .full])
      request.languages = pick([[], [], ["zh"], ["fr", "de"]])
      request.commercial = pick([false, true])
      request.region = pick([nil, nil, "EU"])
      request.family = pick([nil, nil, nil, "qwen"])
      request.isBeginner = pick([false, false, true])
      request.top = pick([1, 5, 40])
      return request
    }
  }()

  @Test(arguments: requests)
  func theShortWayGivesTheAnswerOfTheLongOne(request: Request) throws {
    let advisor = try TestAdvisor.get()
    let advice = advisor.advise(on: request)
    var allowed: [[Ranked]] = []
    var excluded: [String: (rule: String, message: String)] = [:]
    let question = Question(advisor, request)
    for family in advisor.catalog.families {
      for model in family.models {
        let (ways, exclusion) = judge(
          Candidate.all(of: model, in: family, question), advisor, request)
        if ways.isEmpty { excluded[model.name] = exclusion } else { allowed.append(ways) }
      }
    }
    #expect(Set(advice.exclusions.map(\.model.name)).count == advice.exclusions.count)
    #expect(advisor.catalog.modelCount == advice.exclusions.count + allowed.count)
    for exclusion in advice.exclusions {
      guard let expected = excluded[exclusion.model.name] else { continue }
      #expect(exclusion.rule == expected.rule, "\(exclusion.model.name)")
      #expect(exclusion.message.description == expected.message, "\(exclusion.model.name)")
    }
    for ways in allowed {
      for (place, criterion) in Criterion.all.enumerated() where criterion.measure.isOfModel {
        #expect(Set(ways.map { $0.values[place] }).count == 1, "\(criterion.id)")
      }
      for way in ways { #expect(way.values.prefix(Criterion.newest).allSatisfy { $0 >= 0 }) }
    }
    allowed.sort { isBefore($0[0], $1[0]) }
    let best = allowed.map { $0[0].candidate.id }
    let given = advice.recommendations.map(\.candidate.id)
    #expect(given.count == min(request.top, best.count))
    // Variety changes the order, but not by what a line has too many of alone.
    if !advice.recommendations.contains(where: { $0.decidedBy == "variety" }) {
      #expect(given == Array(best.prefix(request.top)))
    }
    for item in advice.recommendations {
      let ways = allowed.first { $0[0].candidate.id == item.candidate.id }
      let others = ways?.dropFirst().map(\.candidate.id) ?? []
      #expect(item.alternatives.map(\.candidate.id) == Array(others), "\(item.candidate.id)")
    }
  }

  /// Every candidate by every rule and every criterion.
  private func judge(_ candidates: [Candidate], _ advisor: Advisor, _ request: Request)
    -> ([Ranked], (rule: String, message: String)?)
  {
    var allowed: [Ranked] = []
    var nearest: (passed: Int, distance: Double, rule: String, message: String)?
    candidates: for candidate in candidates {
      for (number, rule) in Rule.all.enumerated() {
        let verdict = rule.judge(candidate, request, advisor.guidance)
        guard case .excluded(let distance, let why) = verdict else { continue }
        if nearest.map({ ($0.passed, -$0.distance) < (number, -distance) }) ?? true {
          nearest = (number, distance, rule.id, why().description)
        }
        continue candidates
      }
      allowed.append(
        Ranked(
          candidate: candidate,
          values: Criterion.all.map { $0.measure.value(candidate, request, advisor.guidance) }))
    }
    return (allowed.sorted(by: isBefore), nearest.map { ($0.rule, $0.message) })
  }

  private func isBefore(_ first: Ranked, _ second: Ranked) -> Bool {
    first.values.lexicographicallyPrecedes(second.values)
  }
}
