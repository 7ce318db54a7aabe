import MemoryEstimation
import Messages
import ModelCatalog

/// The way from all models of a catalog to the few that are recommended: candidates, rules that
/// judge each, criteria that order them, diversity.
struct Selection {
  /// A candidate that every rule allows, with its value for each criterion.
  private struct Ranked {
    let candidate: Candidate
    let values: [Double]

    static func < (first: Ranked, second: Ranked) -> Bool {
      first.values.lexicographicallyPrecedes(second.values)
    }
  }

  /// What the rules say of a model: everything that can be done with it, or why nothing can.
  private enum Judgement {
    case allowed([Ranked])
    case excluded(Exclusion)
  }

  private let catalog: Catalog
  private let guidance: Guidance
  private let request: Request
  private var successors: Successors {
    Successors(catalog: catalog, guidance: guidance, request: request)
  }
  /// The best of each model that is allowed, the best model first.
  private var models: [Ranked] = []
  /// The models of which no candidate is allowed, in the order of the catalog.
  private(set) var exclusions: [Exclusion] = []

  /// The models for a request, ordered.
  ///
  /// - Parameter isMeasured: Whether the guidance holds the measurements for the request already.
  init(
    _ catalog: Catalog, _ guidance: Guidance, _ request: Request, isMeasured: Bool = false
  ) {
    self.catalog = catalog
    self.guidance = isMeasured ? guidance : guidance.measuring(request, in: catalog)
    self.request = request
    for family in catalog.families {
      for model in family.models {
        switch judge(model, of: family) {
        case .allowed(let ways): models += [ways.min(by: <)].compactMap(\.self)
        case .excluded(let exclusion): exclusions.append(exclusion)
        }
      }
    }
    models.sort(by: <)
    placeSuccessors()
  }

  /// Puts a model that its maker has followed up right behind its successor, where nothing that
  /// weighs more speaks against that: the two are neighbours, and all others keep their order.
  private mutating func placeSuccessors() {
    let deciding = Criterion.all.prefix { $0.id != Criterion.lastAboveSuccessors }.count + 1
    func isNoWorse(_ first: Ranked, _ second: Ranked) -> Bool {
      !second.values[..<deciding].lexicographicallyPrecedes(first.values[..<deciding])
    }
    for place in models.indices.reversed() {
      for next in models[place].candidate.successors {
        let below = models[(place + 1)...].firstIndex { $0.candidate.model.name == next.name }
        if let below, isNoWorse(models[below], models[place]) {
          models.insert(models.remove(at: below), at: place)
          break
        }
      }
    }
  }

  /// Every model that is allowed, the best first, with its value for each criterion.
  var ordered: [(model: Model, values: [Double])] {
    models.map { ($0.candidate.model, $0.values) }
  }

  /// The best models, as many as are asked for.
  func recommendations() -> [Recommendation] {
    let binding = Criterion.all.indices.filter { Criterion.all[$0].bindsDiversity }
    let ordered = Diversity.ordered(models, count: request.top) {
      $0.candidate.family.id
    } mayPass: { other, first in
      binding.allSatisfy { other.values[$0] == first.values[$0] }
        && !other.candidate.successors.contains { $0.name == first.candidate.model.name }
    }
    return ordered.prefix(request.top).indices.compactMap { index in
      recommendation(
        ordered[index], rank: index + 1,
        next: index + 1 < ordered.count ? ordered[index + 1] : nil)
    }
  }

  /// The best model that is clearly larger than the first and has a chance to fit.
  func larger() -> Candidate? {
    guard let hardware = request.hardware, hardware.hasCard, let first = models.first?.candidate,
      guidance.task(request.task)?.enough == nil
    else { return nil }
    func rank(_ rule: Rule, _ candidate: Candidate) -> Int {
      rule.judge(candidate, request, guidance).rank
    }
    let thresholds = guidance.thresholds
    let least = thresholds.timesFromWhichAModelIsClearlyLarger.value * first.denseBillions
    return models.dropFirst(request.top).first { ranked in
      let candidate = ranked.candidate
      guard candidate.denseBillions >= least, rank(.vramToSize, candidate) == 1,
        Rule.all.allSatisfy({ !$0.roles.contains(.barsLarger) || rank($0, candidate) == 0 }),
        rank(.taskToModel, candidate) <= rank(.taskToModel, first),
        case .success(let memory) = candidate.memory
      else { return false }
      return Double(memory.totalBytes)
        <= thresholds.shareOfMemoryUpToWhichALargerModelHasAChance.value
        * Double(hardware.budgetInBytes(of: memory))
    }?.candidate
  }

  /// Judges a model as each of its editions is.
  private func judge(_ model: Model, of family: Family) -> Judgement {
    if model.editions.isEmpty { return judge(edition: model, of: family) }
    var allowed: [Ranked] = []
    var nearest: Exclusion?
    for form in model.forms {
      switch judge(edition: form, of: family) {
      case .allowed(let ways): allowed += ways
      case .excluded(let exclusion):
        if nearest.map({ exclusion.isNearer(than: $0) }) ?? true { nearest = exclusion }
      }
    }
    if allowed.isEmpty, let nearest { return .excluded(nearest) }
    return .allowed(allowed)
  }

  private func judge(edition model: Model, of family: Family) -> Judgement {
    guard Candidate.exist(of: model, request) else {
      return .excluded(withoutWeights(model))
    }
    // Most models fall here, before any memory is counted. A technique is judged by candidate.
    if request.technique == nil {
      for (number, rule) in Rule.all.enumerated() {
        guard let judge = rule.judgeModel else { break }
        if case .excluded(let distance, let why) = judge(family, model, request, guidance) {
          return .excluded(
            Exclusion(model: model, rule: rule.id, why: why, distance: distance, passed: number))
        }
      }
    }
    var allowed: [Ranked] = []
    var nearest: Exclusion?
    for candidate in Candidate.all(
      of: model, in: family, request, catalog,
      successors: successors.options(after: model, in: family))
    {
      if let exclusion = exclusion(of: candidate) {
        if nearest.map({ exclusion.isNearer(than: $0) }) ?? true { nearest = exclusion }
      } else {
        let values = Criterion.all.map { $0.value(candidate, request, guidance) }
        allowed.append(Ranked(candidate: candidate, values: values))
      }
    }
    if allowed.isEmpty, let nearest { return .excluded(nearest) }
    return .allowed(allowed)
  }

  /// The first rule that excludes a candidate.
  private func exclusion(of candidate: Candidate) -> Exclusion? {
    for (number, rule) in Rule.all.enumerated() where !rule.roles.contains(.onlyOrders) {
      if case .excluded(let distance, let why) = rule.judge(candidate, request, guidance) {
        return Exclusion(
          model: candidate.model, rule: rule.id, why: why, distance: distance, passed: number)
      }
    }
    return nil
  }

  private func withoutWeights(_ model: Model) -> Exclusion {
    let (isRun, engine) = (request.mode == .run, request.engine.rawValue)
    return Exclusion(
      model: model, rule: Rule.suffixToQuantization.id,
      why: {
        isRun
          ? "has no weights for \(engine) that are known"
          : "has no 16-bit or 4-bit weights to train that are known"
      }, distance: .infinity, passed: -1)
  }

  private func recommendation(_ best: Ranked, rank: Int, next: Ranked?) -> Recommendation? {
    let candidate = best.candidate
    guard case .success(let memory) = candidate.memory,
      let model = candidate.family.models.first(where: { $0.name == candidate.model.name }),
      case .allowed(let ways) = judge(model, of: candidate.family)
    else { return nil }
    return Recommendation(
      rank: rank, candidate: candidate, memory: memory,
      reasons: Rule.all.compactMap { Reason($0, $0.judge(candidate, request, guidance)) },
      evidence: guidance.places?[candidate.model]?.evidence ?? [],
      warnings: candidate.warnings(request),
      decidedBy: next.flatMap { next in
        // Where the next one ranks better, something else than a criterion decided.
        next < best ? passing(best, next) : decidingCriterion(best, next)?.id
      },
      comparison: next.flatMap {
        comparison(best, $0)
      },
      alternatives: ways.sorted(by: <).dropFirst().compactMap { way in
        guard case .success(let memory) = way.candidate.memory else { return nil }
        return Alternative(
          candidate: way.candidate, memory: memory, decidedBy: decidingCriterion(best, way)?.id)
      })
  }

  /// Why the first of two stands above the second, in a sentence.
  private func comparison(_ first: Ranked, _ second: Ranked) -> Message? {
    let pair = Criterion.Pair(
      first: first.candidate, second: second.candidate, request: request, guidance: guidance)
    guard second < first else { return decidingCriterion(first, second)?.comparison(pair) }
    return passing(first, second) == Diversity.id
      ? "\(second.candidate.family.name) has two places already"
      : "\(first.candidate.model.name) is the successor of \(second.candidate.model.name)"
  }

  /// What put a model above a better-ranked one: it is the successor, or of another family.
  private func passing(_ first: Ranked, _ second: Ranked) -> String {
    let follows = second.candidate.successors.contains { $0.name == first.candidate.model.name }
    return follows ? Rule.newestFirst.id : Diversity.id
  }

  /// The first criterion in which two candidates differ.
  private func decidingCriterion(_ first: Ranked, _ second: Ranked) -> Criterion? {
    zip(first.values, second.values).enumerated().first { $1.0 != $1.1 }
      .map { Criterion.all[$0.offset] }
  }
}
