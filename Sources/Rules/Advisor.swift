import MemoryEstimation
import ModelCatalog

/// Answers requests from a catalog and the guidance.
public struct Advisor: Sendable {
  /// The models.
  public let catalog: Catalog
  /// What the documents and we hold to be good.
  public let guidance: Guidance

  /// An advisor over a catalog.
  public init(catalog: Catalog, guidance: Guidance) {
    self.catalog = catalog
    self.guidance = guidance
  }

  /// An advisor over what is built into the program.
  public static func embedded() throws(CatalogError) -> Advisor {
    Advisor(catalog: try .embedded(), guidance: try .embedded())
  }

  /// A candidate that every rule allows, with its values for all criteria.
  private struct Ranked {
    let judged: Criterion.Judged
    let memory: MemoryEstimate
    let values: [Double]

    var candidate: Candidate { judged.candidate }

    /// The first criterion in which this one differs from another.
    func firstDifference(from other: Ranked) -> Int? {
      values.indices.first { values[$0] != other.values[$0] }
    }

    static func isBefore(_ first: Ranked, _ second: Ranked) -> Bool {
      guard let index = first.firstDifference(from: second) else { return false }
      return first.values[index] < second.values[index]
    }
  }

  /// The ranked answer to a request.
  public func advise(on request: Request) -> Advice {
    var models: [[Ranked]] = []
    var exclusions: [Exclusion] = []
    for family in catalog.families {
      for model in family.models {
        let (allowed, exclusion) = judge(model, of: family, request)
        if allowed.isEmpty {
          if let exclusion { exclusions.append(exclusion) }
        } else {
          models.append(allowed.sorted(by: Ranked.isBefore))
        }
      }
    }
    models.sort { Ranked.isBefore($0[0], $1[0]) }
    exclusions.sort {
      ($1.passed, $0.distance, $0.model.parameters.total)
        < ($0.passed, $1.distance, $1.model.parameters.total)
    }
    let recommendations = models.prefix(request.top).enumerated().map { index, ways in
      recommendation(
        rank: index + 1, ways, next: index + 1 < models.count ? models[index + 1][0] : nil, request)
    }
    return Advice(
      approach: .decide(on: request, guidance), recommendations: recommendations,
      exclusions: exclusions, warnings: warnings(request),
      nextSteps: nextSteps(request, recommendations))
  }

  /// The candidates of a model that all rules allow, or why none is.
  private func judge(_ model: Model, of family: Family, _ request: Request)
    -> ([Ranked], Exclusion?)
  {
    var allowed: [Ranked] = []
    var nearest: Exclusion?
    let candidates = Candidate.all(
      of: model, in: family, catalog: catalog, trainer: request.trainer)
    if candidates.isEmpty {
      nearest = Exclusion(
        model: model, rule: Rule.suffixToQuantization.id,
        message: "no 16-bit or 4-bit weights to train are known", distance: .infinity, passed: 0)
    }
    for candidate in candidates {
      var verdicts: [Verdict] = []
      verdicts.reserveCapacity(Rule.all.count)
      var isAllowed = true
      for (number, rule) in Rule.all.enumerated() {
        let verdict = rule.judge(candidate, request, guidance)
        if case .excluded(let distance, let why) = verdict {
          isAllowed = false
          if nearest.map({ ($0.passed, -$0.distance) < (number, -distance) }) ?? true {
            nearest = Exclusion(
              model: model, rule: rule.id, message: why(), distance: distance, passed: number)
          }
          break
        }
        verdicts.append(verdict)
      }
      guard isAllowed, case .success(let memory) = candidate.memory(for: request) else { continue }
      let judged = Criterion.Judged(
        candidate: candidate, verdicts: verdicts, memoryInBytes: memory.totalBytes)
      allowed.append(
        Ranked(judged: judged, memory: memory, values: Criterion.all.map { $0.value(judged) }))
    }
    return (allowed, allowed.isEmpty ? nearest : nil)
  }

  private func recommendation(rank: Int, _ ways: [Ranked], next: Ranked?, _ request: Request)
    -> Recommendation
  {
    let best = ways[0]
    let reasons = zip(Rule.all, best.judged.verdicts).compactMap { rule, verdict -> Reason? in
      guard case .allowed(let rank, let why) = verdict else { return nil }
      return Reason(rule: rule.id, message: why(), cites: rule.cites, isDrawback: rank > 0)
    }
    let alternatives = ways.dropFirst().map { way in
      Alternative(
        candidate: way.candidate, memory: way.memory,
        decidedBy: best.firstDifference(from: way).map { Criterion.all[$0].id })
    }
    return Recommendation(
      rank: rank, candidate: best.candidate, memory: best.memory, reasons: reasons,
      warnings: best.candidate.warnings(request),
      decidedBy: next.flatMap { best.firstDifference(from: $0) }.map { Criterion.all[$0].id },
      alternatives: alternatives)
  }

  private func warnings(_ request: Request) -> [String] {
    guard let hardware = request.hardware, hardware.cardCount > 1 else { return [] }
    return [
      "Memory is per card: the \(hardware.cardCount) cards do not add up. What is shown fits one "
        + "card; to spread one model over several, shard it (FSDP or ZeRO-3)."
    ]
  }

  private func nextSteps(_ request: Request, _ recommendations: [Recommendation]) -> [String] {
    guard let first = recommendations.first else { return [] }
    let other = first.alternatives.first { $0.candidate.variant != first.candidate.variant }
    guard let other else { return [] }
    return [
      "Train \(first.candidate.variant.rawValue) and \(other.candidate.variant.rawValue) of "
        + "\(first.candidate.model.name) on the same rows and compare them on rows held back: "
        + "no model is best on paper [model-selection#experiment]"
    ]
  }
}

extension Candidate {
  /// What to know about this model before taking it.
  func warnings(_ request: Request) -> [String] {
    var warnings: [String] = []
    if license?.commercial == .unknown || license == nil {
      warnings.append("the licence is not established: read the model card before use")
    }
    if isQuantizedOnLoad {
      warnings.append("downloads the 16-bit weights and packs them to 4 bit while loading")
    }
    if model.isGated == true {
      warnings.append("the official repository asks you to accept its licence before download")
    }
    if model.needsCustomCode {
      warnings.append("loading runs code from the repository (trust_remote_code): read it first")
    }
    return warnings
  }
}
