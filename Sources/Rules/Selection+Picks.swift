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
  /// The models that no rule about models excludes.
  private struct Applicants {
    var models: [(family: Family, model: Model)] = []
    /// How well each serves: the less, the better.
    var places: [Int] = []
    /// What rules say of each, by criterion, one behind the other.
    var values: [Double] = []
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
    let applicants = applicants(request, guidance)
    let (places, count) = (applicants.places, values.count)
    var numbers: [Int] = []
    for number in places.indices.sorted(by: { (places[$0], $0) < (places[$1], $1) }) {
      if contenders.count > request.top,
        Self.place(contenders[request.top].values) < places[number]
      {
        break
      }
      let (family, model) = applicants.models[number]
      var candidates = CandidateIterator(of: model, in: family, question)
      var ignored: Exclusion?
      values = Array(applicants.values[number * count..<(number + 1) * count])
      if let first = nextAllowed(&candidates, &ignored, request, guidance) {
        contenders.append(Contender(first: first, values: values, others: candidates))
        numbers.append(number)
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

  private mutating func applicants(_ request: Request, _ guidance: Guidance) -> Applicants {
    var applicants = Applicants()
    for family in question.catalog.families {
      models: for model in family.models {
        for gate in modelGates {
          guard let verdict = gate.judgeModel?(family, model, request, guidance) else { continue }
          if case .excluded = verdict { continue models }
          if let criterion = gate.criterion { values[criterion] = Double(verdict.rank) }
        }
        applicants.models.append((family, model))
        applicants.places.append(Self.place(values))
        applicants.values += values
      }
    }
    return applicants
  }
}
