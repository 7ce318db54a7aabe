import MemoryEstimation
import ModelCatalog

/// The way from all models of a catalog to the few that are recommended, for one request.
///
/// Every model is judged until it is known whether it is allowed; everything that could be done with
/// it is compared only where that can change the answer.
struct Selection {
  let question: Question
  private let gates: [Rule.Gate]
  let modelGates: [Rule.Gate]
  private(set) var ranking: Ranking
  var contenders: [Contender] = []
  /// What rules say of the candidate that is looked at, by criterion; not a number where unknown.
  var values: [Double]
  private(set) var exclusions: [Exclusion] = []
  /// The best of a heavier class than what is recommended, which fits only just or perhaps.
  private(set) var perhaps: Candidate?

  /// A model that is allowed.
  struct Contender {
    /// The first candidate that every rule allows.
    let first: Candidate
    /// What rules say of it, by criterion.
    let values: [Double]
    /// The candidates that nobody has looked at yet.
    var others: CandidateIterator

    /// The values that decide first, which depend on the model only.
    var place: ArraySlice<Double> { values.prefix(Criterion.leading) }
  }

  /// What can be done with one model, as numbers of candidates in the ranking.
  struct Ways {
    let best: Int
    let all: Range<Int>
  }

  init(_ advisor: Advisor, _ request: Request) {
    question = Question(advisor, request)
    ranking = Ranking()
    values = Array(repeating: .nan, count: Criterion.all.count)
    // Without a technique that was asked for, what rules say of the model need not be asked again.
    gates = Array(Rule.gates.dropFirst(request.technique == nil ? Rule.modelGates.count : 0))
    modelGates = Array(Rule.modelGates)
  }

  private var request: Request { question.request }

  /// Judges all models, and recommends the best.
  mutating func recommend() -> [Recommendation] {
    // By hand from here on, since a request that a structure holds is copied at every use.
    let (request, guidance) = (question.request, question.guidance)
    for family in question.catalog.families {
      for model in family.models { judge(model, of: family, request, guidance) }
    }
    var models = ranked(leading(), request, guidance)
    perhaps = heavier(models)
    models = varied(models)
    return models.prefix(request.top).indices.compactMap { index in
      recommendation(
        rank: index + 1, models[index], next: index + 1 < models.count ? models[index + 1] : nil)
    }
  }

  /// Everything that can be done with models that are allowed, the best first.
  ///
  /// What its maker has followed up is left out where it comes behind all that is shown, whatever
  /// can be done with it.
  mutating func ranked(
    _ contenders: [Contender], _ request: Request, _ guidance: Guidance
  ) -> [Ways] {
    let ranks = contenders.map { Double(Rule.newestFirst.judge($0.first, request, guidance).rank) }
    var models: [Ways] = []
    for (contender, rank) in zip(contenders, ranks) where rank == 0 {
      models.append(compare(contender, request, guidance))
    }
    models.sort { ranking.isBefore($0.best, $1.best, question) }
    let last = models.count > request.top ? models[request.top] : nil
    // No criterion before the newest says less than 0.
    let open = Array(repeating: 0.0, count: Criterion.newest - Criterion.leading)
    for (contender, rank) in zip(contenders, ranks) where rank > 0 {
      let least = Array(contender.place) + open + [rank]
      if let last, ranking.isBehind(least, last.best, question) { continue }
      models.append(compare(contender, request, guidance))
    }
    models.sort { ranking.isBefore($0.best, $1.best, question) }
    return models
  }

  /// Finds out whether a model is allowed, and if not, by which rule it fell.
  private mutating func judge(
    _ model: Model, of family: Family, _ request: Request, _ guidance: Guidance
  ) {
    let sheet = question.sheet(of: model, in: family)
    guard sheet.hasOffers(question.offerKind) else {
      exclusions.append(withoutWeights(model))
      return
    }
    for gate in modelGates {
      guard let judge = gate.judgeModel else { continue }
      let verdict = judge(family, model, request, guidance)
      if case .excluded(let distance, let why) = verdict {
        // A technique that was not asked for counts before.
        if gate.number > 0, request.technique != nil { break }
        exclusions.append(
          Exclusion(
            model: model, rule: gate.id, why: why, distance: distance, passed: gate.number))
        return
      }
      if let criterion = gate.criterion { values[criterion] = Double(verdict.rank) }
    }
    var candidates = CandidateIterator(sheet, question, question.offerKind)
    var exclusion: Exclusion?
    if let first = nextAllowed(&candidates, &exclusion, request, guidance) {
      contenders.append(Contender(first: first, values: values, others: candidates))
    } else if let exclusion {
      exclusions.append(exclusion)
    }
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

  /// The next candidate that every rule allows, and how far the others came before it.
  mutating func nextAllowed(
    _ candidates: inout CandidateIterator, _ nearest: inout Exclusion?, _ request: Request,
    _ guidance: Guidance
  ) -> Candidate? {
    candidates: while let candidate = candidates.next() {
      for gate in gates {
        let verdict = gate.judge(candidate, request, guidance)
        if case .excluded(let distance, let why) = verdict {
          if nearest.map({ ($0.passed, -$0.distance) < (gate.number, -distance) }) ?? true {
            nearest = Exclusion(
              model: candidate.model, rule: gate.id, why: why, distance: distance,
              passed: gate.number)
          }
          continue candidates
        }
        if let criterion = gate.criterion { values[criterion] = Double(verdict.rank) }
      }
      return candidate
    }
    return nil
  }

  /// The models that can be among those recommended, or the next after them: the others come later
  /// by what is known already.
  private func leading() -> [Contender] {
    guard contenders.count > request.top else { return contenders }
    let places = contenders.map(\.place)
    let last = places.sorted { $0.lexicographicallyPrecedes($1) }[request.top]
    return contenders.filter { !last.lexicographicallyPrecedes($0.place) }
  }

  /// The best model that is clearly larger than the first and has a chance to fit.
  private func heavier(_ models: [Ways]) -> Candidate? {
    let guidance = question.guidance
    guard let hardware = request.hardware, hardware.hasCard, let first = models.first,
      guidance.task(request.task)?.enough == nil
    else { return nil }
    let candidates = ranking.candidates
    func rank(_ rule: Rule, _ ways: Ways) -> Int {
      rule.judge(candidates[ways.best], request, guidance).rank
    }
    return models.dropFirst(request.top).first { ways in
      let candidate = candidates[ways.best]
      guard
        candidate.denseBillions
          >= guidance.thresholds.timesFromWhichAModelIsClearlyLarger.value
          * candidates[first.best].denseBillions,
        rank(.vramToSize, ways) == 1, rank(.newestFirst, ways) == 0,
        rank(.licenseToUse, ways) == 0, rank(.fourBitToTrain, ways) == 0,
        rank(.taskToModel, ways) <= rank(.taskToModel, first),
        case .success(let memory) = candidate.memory
      else { return false }
      return Double(memory.totalBytes)
        <= guidance.thresholds.shareOfMemoryUpToWhichALargerModelHasAChance.value
        * Double(hardware.budgetInBytes(of: memory))
    }.map { candidates[$0.best] }
  }

  /// Adds everything that can be done with a model to the ranking.
  private mutating func compare(
    _ contender: Contender, _ request: Request, _ guidance: Guidance
  ) -> Ways {
    let start = ranking.candidates.count
    var others = contender.others
    var allowed: Candidate? = contender.first
    var ignored: Exclusion?
    values = contender.values
    while let candidate = allowed {
      ranking.add(candidate, values)
      allowed = nextAllowed(&others, &ignored, request, guidance)
    }
    let all = start..<ranking.candidates.count
    return Ways(best: ranking.best(of: all, question), all: all)
  }

  /// The ranking with the third and later sizes of a line behind other lines that are as good.
  mutating func varied(_ models: [Ways]) -> [Ways] {
    let equal = Criterion.all.indices.filter {
      [
        "task-to-model", "context-to-model", "language-known", "vram-to-size", "license-to-use",
        "newest-first", "four-bit-to-train", "speed-to-run",
      ].contains(Criterion.all[$0].id)
    }
    let candidates = ranking.candidates
    return Variety.ordered(models, count: request.top) {
      candidates[$0.best].family.id
    } mayPass: { other, first in
      equal.allSatisfy { ranking.areEqual(other.best, first.best, by: $0, question) }
        && !candidates[other.best].successors.contains { $0 === candidates[first.best].model }
    }
  }

  private mutating func recommendation(rank: Int, _ ways: Ways, next: Ways?) -> Recommendation? {
    let candidates = ranking.candidates
    let best = candidates[ways.best]
    guard case .success(let memory) = best.memory else { return nil }
    let reasons = Rule.all.compactMap {
      Reason($0, $0.judge(best, request, question.guidance))
    }
    let others = ways.all.sorted { ranking.isBefore($0, $1, question) }.dropFirst()
    let alternatives = others.compactMap { way -> Alternative? in
      guard case .success(let memory) = candidates[way].memory else { return nil }
      return Alternative(
        candidate: candidates[way], memory: memory,
        decidedBy: ranking.difference(ways.best, way, question).map {
          Criterion.all[$0.criterion].id
        })
    }
    // Variety decides where the next one ranks better.
    let difference = next.flatMap { ranking.difference(ways.best, $0.best, question) }
    return Recommendation(
      rank: rank, candidate: best, memory: memory, reasons: reasons,
      warnings: best.warnings(request),
      decidedBy: difference.map { $0.isBetter ? Criterion.all[$0.criterion].id : Variety.id },
      alternatives: alternatives)
  }
}
