import MemoryEstimation
import ModelCatalog
import Testing

@testable import Rules

/// Situations that people are in, with what an expert expects: from the documents, by section, and
/// from questions that users ask.
@Suite struct SituationTests {
  /// What somebody asks, and what the first three answers must and must not hold.
  struct Situation: Sendable, CustomTestStringConvertible {
    let name: String
    let source: String
    let request: Request
    /// Family lines of which the first three answers hold at least one; any when empty.
    var lines: [String] = []
    /// Family lines that must not be among the first three.
    var never: [String] = []
    /// The size of the first answer, in billions of parameters.
    var size: ClosedRange<Double>?
    var variant: Variant?
    var technique: Technique?
    var approach: Approach.Decision?
    var isEmpty = false

    var testDescription: String { "\(name) [\(source)]" }
  }

  @Test(arguments: situations)
  func expected(_ situation: Situation) throws {
    let advice = try TestAdvisor.get().advise(on: situation.request)
    let top = advice.recommendations.prefix(3)
    let lines = top.map(\.candidate.family.id)
    let shown = top.map(\.candidate.id).joined(separator: ", ")
    #expect(top.isEmpty == situation.isEmpty, "\(shown)")
    #expect(Set(lines).isDisjoint(with: situation.never), "\(shown)")
    if !situation.lines.isEmpty {
      #expect(!Set(lines).isDisjoint(with: situation.lines), "\(shown)")
    }
    if let approach = situation.approach { #expect(advice.approach.decision == approach) }
    guard let first = top.first else { return }
    if let size = situation.size { #expect(size.contains(first.candidate.billions), "\(shown)") }
    if let variant = situation.variant { #expect(first.candidate.variant == variant, "\(shown)") }
    if let technique = situation.technique {
      #expect(first.candidate.technique == technique, "\(shown)")
    }
  }

  @Test func thereAreSixty() { #expect(Self.situations.count >= 60) }
}
