import MemoryEstimation
import ModelCatalog

/// What is recommended in the place of something else, without why and why not.
public struct Pick: Sendable {
  /// What to take.
  public let candidate: Candidate
  /// What it needs.
  public let memory: MemoryEstimate
}

extension Advisor {
  /// What is recommended for a request, for whoever needs no more of the answer.
  public func picks(for request: Request) -> [Pick] {
    var selection = Selection(self, request)
    return selection.picks()
  }
}

extension Selection {
  /// A model that may be allowed, by what rules say of models.
  private struct Applicant {
    let number: Int
    let family: Family
    let model: Model
    let values: [Double]
    let place: Int
  }

  /// The values that decide first as one number. What is beyond its digits counts as equal, so that
  /// a model is asked too much at worst.
  private static func place(_ values: [Double]) -> Int {
    values.prefix(min(Criterion.leading, 5)).reduce(0) { $0 * 1024 + Int(max(0, min($1, 1023))) }
  }

  /// The best, as `recommend` has them; what can be done with a model is asked only while that can
  /// change them, since nobody asks why the others are not among them.
  mutating func picks() -> [Pick] {
    let (request, guidance) = (question.request, question.guidance)
    var numbers: [Int] = []
    for applicant in applicants(request, guidance) {
      if contenders.count > request.top,
        Self.place(contenders[request.top].values) < applicant.place
      {
        break
      }
      var candidates = CandidateIterator(of: applicant.model, in: applicant.family, question)
      var ignored: Exclusion?
      values = applicant.values
      if let first = nextAllowed(&candidates, &ignored, request, guidance) {
        contenders.append(Contender(first: first, values: values, others: candidates))
        numbers.append(applicant.number)
      }
    }
    // Equal ones stay in the order of the catalog.
    let order = contenders.indices.sorted { numbers[$0] < numbers[$1] }
    let models = varied(ranked(order.map { contenders[$0] }, request, guidance))
    return models.prefix(request.top).compactMap {
      let candidate = ranking.candidates[$0.best]
      guard case .success(let memory) = candidate.memory else { return nil }
      return Pick(candidate: candidate, memory: memory)
    }
  }

  /// The models that no rule about models excludes, those that serve best first.
  private mutating func applicants(_ request: Request, _ guidance: Guidance) -> [Applicant] {
    var applicants: [Applicant] = []
    var number = 0
    for family in question.catalog.families {
      models: for model in family.models {
        number += 1
        for gate in modelGates {
          guard let verdict = gate.judgeModel?(family, model, request, guidance) else { continue }
          if case .excluded = verdict { continue models }
          if let criterion = gate.criterion { values[criterion] = Double(verdict.rank) }
        }
        applicants.append(
          Applicant(
            number: number, family: family, model: model, values: values,
            place: Self.place(values)))
      }
    }
    let order = applicants.indices.sorted {
      (applicants[$0].place, $0) < (applicants[$1].place, $1)
    }
    return order.map { applicants[$0] }
  }
}
