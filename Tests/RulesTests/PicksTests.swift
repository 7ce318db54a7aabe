import Testing

@testable import Rules

/// The short ways to an answer lead to the same answer.
@Suite struct PicksTests {
  @Test(arguments: SelectionTests.requests)
  func picksAreTheRecommendations(request: Request) throws {
    let advisor = try TestAdvisor.get()
    let picks = advisor.picks(for: request)
    let recommendations = advisor.advise(on: request).recommendations
    #expect(picks.map(\.candidate.id) == recommendations.map(\.candidate.id))
    #expect(picks.map(\.memory) == recommendations.map(\.memory))
  }

  @Test func rememberingChangesNoAnswer() throws {
    let advisor = try TestAdvisor.get()
    let remembering = advisor.remembering()
    for request in SelectionTests.requests + SelectionTests.requests.reversed() {
      let plain = advisor.advise(on: request)
      let known = remembering.advise(on: request)
      #expect(
        known.recommendations.map(\.candidate.id) == plain.recommendations.map(\.candidate.id))
      #expect(known.recommendations.map(\.memory) == plain.recommendations.map(\.memory))
      #expect(known.recommendations.map(\.reasons) == plain.recommendations.map(\.reasons))
      #expect(known.exclusions.map(\.message) == plain.exclusions.map(\.message))
    }
  }
}
