import MemoryEstimation
import Messages
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
    let options = OptionMemo(request)
    var exclusions: [Exclusion] = []
    for family in catalog.families {
      for model in family.models {
        let (allowed, exclusion) = judge(model, of: family, request, options)
        if allowed.isEmpty {
          if let exclusion { exclusions.append(exclusion) }
        } else {
          models.append(allowed.sorted(by: Ranked.isBefore))
        }
      }
    }
    models.sort { Ranked.isBefore($0[0], $1[0]) }
    models = varied(models, count: request.top)
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
      nextSteps: recommendations.isEmpty ? relaxed(request) : nextSteps(request, recommendations))
  }

  /// The ranking with the third and later sizes of a line behind other lines that are as good.
  private func varied(_ models: [[Ranked]], count: Int) -> [[Ranked]] {
    let equal = Criterion.all.indices.filter {
      ["language-to-model", "task-to-model", "vram-to-size"].contains(Criterion.all[$0].id)
    }
    return Variety.ordered(models, count: count) {
      $0[0].candidate.family.id
    } mayPass: {
      other, first in
      equal.allSatisfy { other[0].values[$0] == first[0].values[$0] }
        && !other[0].candidate.successors.contains { $0 === first[0].candidate.model }
    }
  }

  /// What would lead without the options that narrow the choice, when nothing asked for fits.
  ///
  /// Options are dropped one after the other, the least binding first, until something fits.
  private func relaxed(_ request: Request) -> [Message] {
    var open = request
    open.top = 1
    var dropped: [String] = []
    let steps: [(String, (inout Request) -> Void)] = [
      ("technique", { $0.technique = nil }), ("max-size", { $0.maxSizeInBillions = nil }),
      ("model", { $0.model = nil }), ("family", { $0.family = nil }),
    ]
    for (option, drop) in steps {
      let before = open
      drop(&open)
      guard open != before else { continue }
      dropped.append("'--\(option)'")
      guard let first = advise(on: open).recommendations.first else { continue }
      let candidate = first.candidate
      return [
        "without \(Message.list(dropped)): \(candidate.model.name) \(candidate.variant.rawValue), "
          + "\(candidate.technique?.rawValue ?? candidate.packing), \(Format.gib(first.memory.totalBytes)) GiB"
      ]
    }
    return []
  }

  /// The candidates of a model that all rules allow, or why none is.
  private func judge(
    _ model: Model, of family: Family, _ request: Request, _ options: OptionMemo
  )
    -> ([Ranked], Exclusion?)
  {
    var allowed: [Ranked] = []
    var nearest: Exclusion?
    let task = guidance.task(request.task)
    let candidates = Candidate.all(
      of: model, in: family, catalog: catalog, request,
      isOption: { options.isOption($1) && task?.serves($0, noWorseThan: family) ?? true })
    if candidates.isEmpty {
      nearest = Exclusion(
        model: model, rule: Rule.suffixToQuantization.id,
        message: request.mode == .run
          ? "no weights for \(request.engine.rawValue) are known"
          : "no 16-bit or 4-bit weights to train are known", distance: .infinity, passed: -1)
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
      decidedBy: next.flatMap { decision(best, over: $0) },
      alternatives: alternatives)
  }

  /// The criterion that put one model above another; variety where the other ranks better.
  private func decision(_ first: Ranked, over second: Ranked) -> String? {
    guard let index = first.firstDifference(from: second) else { return nil }
    return first.values[index] < second.values[index] ? Criterion.all[index].id : Variety.id
  }

  private func warnings(_ request: Request) -> [Message] {
    guard let hardware = request.hardware else { return [] }
    var warnings: [Message] = []
    if hardware.cardCount > 1 {
      let count = hardware.cardCount
      warnings.append(
        request.mode == .run
          ? "Memory is per card: a model that one card does not hold is divided over all \(count), "
            + "layer by layer."
          : "Memory is per card: the \(count) cards do not add up. What is shown fits one card; to "
            + "spread one model over several, shard it (FSDP or ZeRO-3).")
      if request.mode == .finetune, hardware.hasUnequalCards {
        warnings.append(
          """
          The cards are unequal: what is shown fits the largest. Sharding gives all the same share, \
          so that the smallest of them limits.
          """)
      }
    }
    let old = hardware.cards.filter { $0.hasBF16 == false }.compactMap(\.name)
    if !old.isEmpty, request.precision == .bf16 {
      warnings.append("\(Message.list(old)) has no bf16: train in fp16 (--precision fp16).")
    }
    return warnings
  }

  private func nextSteps(_ request: Request, _ recommendations: [Recommendation]) -> [Message] {
    guard let first = recommendations.first else { return [] }
    return Practice.all.compactMap { practice in
      practice.advise(request, first).map { advice -> Message in
        "\(advice) [\(practice.cites.joined(separator: ", "))]"
      }
    }
  }
}

extension Candidate {
  /// What to know about this model before taking it.
  func warnings(_ request: Request) -> [Message] {
    var warnings: [Message] = []
    if license?.commercial == .unknown || license == nil {
      warnings.append("the licence is not established: read the model card before use")
    }
    if isQuantizedOnLoad {
      warnings.append("downloads the 16-bit weights and packs them to 4 bit while loading")
    }
    if case .gguf = runQuantization {
      warnings.append("which files the repository holds is not known: look for \(packing) there")
    }
    if runQuantization == .mlx4 || runQuantization == .mlx6 || runQuantization == .mlx8 {
      warnings.append("convert the weights first: mlx_lm.convert -q")
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
