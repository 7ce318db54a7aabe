import MemoryEstimation
import ModelCatalog
import Testing

@testable import Rules

/// What must hold for every answer.
@Suite struct SweepTests {
  static let tasks = TestAdvisor.advisor?.guidance.tasks.map(\.id) ?? []
  static let cards: [Double] = [2, 4, 6, 8, 10, 12, 16, 20, 24, 32, 48, 80, 141, 192, 640]

  /// Rows on both sides of every threshold.
  static let rows: [Int?] = {
    guard let thresholds = TestAdvisor.advisor?.guidance.thresholds else { return [] }
    let bounds = [
      thresholds.rowsBelowWhichDataIsTooLittle, thresholds.rowsBelowWhichInstructIsRequired,
      thresholds.rowsUpToWhichBothAreOpen,
    ]
    return [nil, 0] + bounds.flatMap { [$0.count - 1, $0.count, $0.count + 1] } + [1_000_000]
  }()

  private func advise(_ request: Request) throws -> Advice {
    var all = request
    all.top = .max
    return try TestAdvisor.get().advise(on: all)
  }

  @Test(arguments: tasks)
  func answersOverAllCards(task: String) throws {
    let advisor = try TestAdvisor.get()
    var before: Set<String> = []
    var lastClass = -1
    for card in Self.cards {
      let request = Request(task: task, hardware: .vram(card))
      let advice = try advise(request)
      let budget = request.hardware?.budgetInBytes ?? 0
      let kept = advice.recommendations.map(\.candidate.model.name)

      // Kept and excluded are all, and none is both.
      #expect(kept.count + advice.exclusions.count == advisor.catalog.modelCount)
      #expect(Set(kept).isDisjoint(with: advice.exclusions.map(\.model.name)))

      // Everything fits, the alternatives too.
      for item in advice.recommendations {
        #expect(item.memory.totalBytes <= budget, "\(item.candidate.id) at \(card)")
        for other in item.alternatives { #expect(other.memory.totalBytes <= budget) }
      }

      // More memory takes nothing away.
      #expect(before.isSubset(of: kept), "\(task) at \(card)")
      before = Set(kept)

      // There is an answer from 4 GiB up.
      if card >= 4 { #expect(!kept.isEmpty, "\(task) at \(card)") }

      // A name is no reason: something always tells two models apart.
      for item in advice.recommendations.dropLast() {
        #expect(item.decidedBy != nil, "\(item.candidate.id) at \(card)")
      }

      // The larger card never gets the lighter model first.
      if let first = advice.recommendations.first, advisor.guidance.task(task)?.enough == nil {
        let scale = ScaleClass(
          billions: first.candidate.denseBillions, advisor.guidance.thresholds)
        #expect(scale.index >= lastClass, "\(task) at \(card): \(first.candidate.id)")
        lastClass = scale.index
      }

      // What has been followed up does not come before what followed it.
      for (place, item) in advice.recommendations.enumerated() {
        guard let successor = item.candidate.successors.first?.name,
          let next = advice.recommendations.firstIndex(where: {
            $0.candidate.model.name == successor
          }), next > place
        else { continue }
        let other = advice.recommendations[next]
        let criteria = Criterion.all.map(\.id)
        let last = try #require(criteria.firstIndex(of: Criterion.lastAboveSuccessors))
        let difference = try Self.firstDifference(item, other, request)
        let decided = try #require(difference)
        #expect(decided <= last, "\(item.candidate.id) before \(other.candidate.id) at \(card)")
      }
    }
  }

  /// The place of the criterion that tells two recommendations apart.
  private static func firstDifference(
    _ first: Recommendation, _ second: Recommendation, _ request: Request
  ) throws -> Int? {
    let guidance = try TestAdvisor.get().measuring(request).guidance
    func values(_ item: Recommendation) -> [Double] {
      Criterion.all.map { $0.value(item.candidate, request, guidance) }
    }
    let (one, other) = (values(first), values(second))
    return one.indices.first { one[$0] != other[$0] }
  }

  @Test(arguments: rows)
  func rowsDecideTheVariant(rows: Int?) throws {
    for task in ["chat", "code", "vision"] {
      for card in [8.0, 24, 80] {
        let request = Request(task: task, rows: rows, hardware: .vram(card))
        for item in try advise(request).recommendations {
          let variants = ([item.candidate] + item.alternatives.map(\.candidate)).map(\.variant)
          let exists = item.candidate.model.variants
          let licenses = Set(
            ([item.candidate] + item.alternatives.map(\.candidate)).map { $0.license?.id })
          if licenses.count > 1 { continue }
          if let rows, rows < 300 {
            #expect(!variants.contains(.base), "\(item.candidate.id) with \(rows) rows")
          } else if let rows, rows > 1000, exists.contains(.base), variants.contains(.base) {
            #expect(item.candidate.variant == .base, "\(item.candidate.id) with \(rows) rows")
          } else if exists.contains(.instruct), variants.contains(.instruct), rows ?? 0 <= 1000 {
            #expect(item.candidate.variant == .instruct, "\(item.candidate.id)")
          }
        }
      }
    }
  }

  @Test func gatesHoldForEveryAnswer() throws {
    for task in Self.tasks {
      for card in [6.0, 24] {
        let request = Request(
          task: task, hardware: .vram(card), commercial: true, region: "EU")
        for item in try advise(request).recommendations {
          for license in [item.candidate.license, item.candidate.upstreamLicense] {
            guard let license else { continue }
            #expect([.yes, .conditional].contains(license.commercial), "\(item.candidate.id)")
            #expect(!license.notLicensedIn.contains("EU"), "\(item.candidate.id)")
          }
        }
      }
    }
  }

  @Test func everyRecommendationSaysWhy() throws {
    let advice = try advise(Request(task: "code", rows: 500, hardware: .vram(24)))
    for item in advice.recommendations {
      #expect(item.reasons.count >= 3, "\(item.candidate.id)")
      for reason in item.reasons {
        #expect(!reason.message.description.isEmpty && !reason.cites.description.isEmpty)
      }
    }
    for exclusion in advice.exclusions { #expect(!exclusion.message.description.isEmpty) }
  }
}
