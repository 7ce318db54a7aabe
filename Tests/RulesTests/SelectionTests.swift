import Testing

@testable import ModelCatalog
@testable import Rules

/// What holds for every answer, whatever the rules and criteria say.
@Suite struct SelectionTests {
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

  /// Every model once, either recommended or excluded.
  @Test(arguments: requests)
  func everyModelIsAccountedFor(request: Request) throws {
    let advisor = try TestAdvisor.get()
    var all = request
    all.top = 10_000
    let advice = advisor.advise(on: all)
    let names =
      advice.recommendations.map(\.candidate.model.name) + advice.exclusions.map(\.model.name)
    #expect(Set(names).count == names.count)
    #expect(names.count == advisor.catalog.modelCount)
    #expect(
      advisor.advise(on: request).recommendations.count
        == min(request.top, advice.recommendations.count))
  }

  /// The criterion that is named is the first in which two differ, and the better one stands first.
  @Test(arguments: requests)
  func theOrderFollowsTheCriteria(request: Request) throws {
    let advisor = try TestAdvisor.get().measuring(request)
    func values(_ candidate: Candidate) -> [Double] {
      Criterion.all.map { $0.value(candidate, request, advisor.guidance) }
    }
    func decided(_ first: Candidate, _ second: Candidate) -> (id: String, isBetter: Bool)? {
      let (one, other) = (values(first), values(second))
      return one.indices.first { one[$0] != other[$0] }.map {
        (Criterion.all[$0].id, one[$0] < other[$0])
      }
    }
    let items = advisor.advise(on: request).recommendations
    for (item, next) in zip(items, items.dropFirst()) {
      let expected = decided(item.candidate, next.candidate)
      let follows = next.candidate.successors.contains { $0 === item.candidate.model }
      let passing = follows ? Rule.newestFirst.id : Diversity.id
      #expect(item.decidedBy == (expected?.isBetter == false ? passing : expected?.id))
    }
    for item in items {
      for other in item.alternatives {
        let expected = decided(item.candidate, other.candidate)
        #expect(other.decidedBy == expected?.id && expected?.isBetter != false)
      }
    }
  }

  /// What is asked of a model before its candidates are made is what each of them would answer.
  @Test(arguments: requests)
  func rulesAboutModelsJudgeEveryCandidateAlike(request: Request) throws {
    let advisor = try TestAdvisor.get()
    var request = request
    request.technique = nil
    for family in advisor.catalog.families {
      for model in family.models {
        for candidate in advisor.candidates(of: model, in: family, request) {
          for rule in Rule.all {
            let verdict = rule.judge(candidate, request, advisor.guidance).outcome
            if rule.roles.contains(.onlyOrders) { #expect(verdict != .excluded, "\(rule.id)") }
            guard let judge = rule.judgeModel else { continue }
            #expect(
              judge(family, model, request, advisor.guidance).outcome == verdict,
              "\(rule.id), \(candidate.id)")
          }
        }
      }
    }
  }

  /// An excluded model has no candidate that every rule allows.
  @Test(arguments: requests.prefix(20))
  func everyCandidateOfAnExcludedModelIsExcluded(request: Request) throws {
    let advisor = try TestAdvisor.get()
    let excluded = Set(advisor.advise(on: request).exclusions.map(\.model.name))
    for family in advisor.catalog.families {
      for model in family.models where excluded.contains(model.name) {
        for candidate in advisor.candidates(of: model, in: family, request) {
          #expect(
            Rule.all.contains {
              $0.judge(candidate, request, advisor.guidance).outcome == .excluded
            }, "\(candidate.id)")
        }
      }
    }
  }

  @Test func theCacheChangesNoAnswer() throws {
    let advisor = try TestAdvisor.get()
    let caching = advisor.caching()
    for request in Self.requests + Self.requests.reversed() {
      let plain = advisor.recommendations(for: request)
      let known = caching.recommendations(for: request)
      #expect(known.map(\.candidate.id) == plain.map(\.candidate.id))
      #expect(known.map(\.memory) == plain.map(\.memory))
      #expect(known.map(\.reasons) == plain.map(\.reasons))
    }
  }
}
