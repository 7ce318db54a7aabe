import MemoryEstimation
import Messages
import ModelCatalog

extension Advisor {
  /// Answers whether a model fits, for the request's hardware and set-up.
  ///
  /// - Parameters:
  ///   - named: which of its weights are asked about; nothing for any.
  ///   - remarks: what to say beside it.
  ///   - judgesTask: whether the task was asked for, so that the model must serve it.
  ///   - onlyOptions: whether nobody asks for limits, changes and other models.
  public func fit(
    _ model: Model, of family: Family, _ request: Request, named: NamedWeights? = nil,
    remarks: [Message] = [], judgesTask: Bool = true, onlyOptions: Bool = false
  ) -> Fit {
    fit(
      model, of: family, request, config: nil, named: named, remarks: remarks,
      judgesTask: judgesTask, onlyOptions: onlyOptions)
  }

  /// Answers whether a model fits of which only the dimensions are known: memory, and nothing that
  /// a catalog says.
  ///
  /// - Parameters:
  ///   - format: the format that is asked about; as the file stores the weights when nil.
  ///   - repository: what to load; as the file says when nil.
  ///   - remarks: what to say beside what the file itself leaves open.
  public func fit(
    _ config: HuggingFaceConfig, named name: String, _ request: Request,
    as format: RunQuantization? = nil, repository: String? = nil, remarks: [Message] = []
  ) -> Fit {
    let count = ParameterCount(config.architecture)
    let active =
      config.architecture.experts == nil ? nil : count.total - count.experts + count.activeExperts
    let parameters = Parameters(text: count.total, vision: config.visionWeights, active: active)
    let (family, model) = config.model(
      named: name, parameters: parameters, repository: repository)
    var request = request
    request.groupSize = format == nil ? config.stored?.groupSize : nil
    return fit(
      model, of: family, request, config: config, named: NamedWeights(config, as: format),
      remarks: remarks)
  }

  private func fit(
    _ model: Model, of family: Family, _ request: Request, config: HuggingFaceConfig?,
    named: NamedWeights? = nil, remarks: [Message] = [], judgesTask: Bool = true,
    onlyOptions: Bool = false
  ) -> Fit {
    var options: [Fit.Option] = []
    var unknown: Message?
    var candidates = candidates(
      ofAll: model, first: named?.edition, in: family, request
    ).filter {
      request.technique == nil || $0.technique == nil || $0.technique == request.technique
    }
    var unlisted: Message?
    if candidates.isEmpty, request.mode == .run {
      candidates = self.candidates(of: model, in: family, request, unlisted: true)
      if !candidates.isEmpty {
        unlisted = "no repository of it for \(request.engine.rawValue) is listed in this catalog"
      }
    }
    if let named { candidates += named.candidates(beside: candidates, request) }
    if let least = request.minQuantization?.nominalBits {
      candidates.removeAll { $0.runQuantization.map { $0.nominalBits < least } ?? false }
    }
    for candidate in candidates {
      switch candidate.memory {
      case .failure(let why): unknown = why.message
      case .success(let memory):
        options.append(
          Fit.Option(
            candidate: candidate, memory: memory,
            verdict: verdict(of: candidate, memory, request),
            split: request.fits(memory) == false ? candidate.split(for: request) : nil,
            reasons: config == nil ? reasons(candidate, request) : []))
      }
    }
    if candidates.isEmpty {
      unknown =
        request.mode == .run
        ? "no weights for \(request.engine.rawValue) are known"
        : "no 16-bit or 4-bit weights to train are known"
    }
    options = sorted(options, request)
    if let named {
      // What is asked about comes first, whether it fits or not.
      options = (0...2).flatMap { distance in
        options.filter { named.distance(of: $0.candidate) == distance }
      }
    }
    let best = options.first
    let notNamed = named?.warning(best?.candidate, request)
    // What other weights need is no answer for those that are named.
    let isUncounted = request.mode == .run && notNamed != nil && named?.packing != nil
    if isUncounted { unknown = notNamed }
    let fits = isUncounted ? nil : best?.verdict
    // Of a file the size and the context can be judged, and nothing else.
    var judged = request
    if config != nil { (judged.family, judged.model) = (nil, nil) }
    let rules: [Rule] =
      config != nil
      ? [.askedFor, .contextToModel]
      : limits(judgesTask: judgesTask)
    let objections = best.map { self.objections($0.candidate, judged, rules) } ?? []
    return Fit(
      family: family,
      model: named?.edition == nil ? model : best?.candidate.model ?? model, config: config,
      license: catalog.license(of: model, variant: best?.candidate.variant ?? .instruct),
      options: options, verdict: fits,
      unknown: options.isEmpty || isUncounted ? unknown : nil,
      peakBytes: fits == .no || onlyOptions ? nil : best?.candidate.peakBytes(for: request),
      longestContextInTokens: onlyOptions ? nil : best.flatMap { longestContext($0, request) },
      largestBatchSize: onlyOptions ? nil : best.flatMap { largestBatch($0, request) },
      changes: fits == .yes || isUncounted || request.hardware == nil || onlyOptions
        ? [] : changes(for: best, request),
      nearest: (fits == .no || fits == .uncertain || !objections.isEmpty) && config == nil
        && !onlyOptions
        ? neighbours(
          of: model, in: family, request, otherWays: objections.isEmpty ? options : [],
          onlyOfFamily: fits == .uncertain && objections.isEmpty) : [],
      objections: objections,
      isNamed: best.map { named?.distance(of: $0.candidate) == 0 } == true && notNamed == nil,
      warnings: config.map { remarks + $0.notes + [notNamed].compactMap(\.self) }
        ?? best.map {
          remarks + [unlisted, named?.unlisted(best?.candidate, request)].compactMap(\.self)
            + (isUncounted ? [] : [notNamed].compactMap(\.self))
            + $0.candidate.warnings(request) + cautions($0.candidate, request)
        } ?? [])
  }

  /// What speaks against the model whatever its memory: what the request's limits leave out.
  ///
  /// - Parameter judgesTask: whether the task was asked for, so that the model must serve it.
  public func objections(_ candidate: Candidate, _ request: Request, judgesTask: Bool = true)
    -> [Message]
  {
    objections(candidate, request, limits(judgesTask: judgesTask))
  }

  private func limits(judgesTask: Bool) -> [Rule] {
    Rule.all.filter { $0.roles.contains(.limit) && (judgesTask || $0 !== Rule.taskToModel) }
  }

  private func objections(_ candidate: Candidate, _ request: Request, _ rules: [Rule])
    -> [Message]
  {
    rules.compactMap { rule in
      guard case .excluded(_, let why) = rule.judge(candidate, request, guidance) else {
        return nil
      }
      return "\(candidate.model.name) \(why())"
    }
  }

  /// What the rules hold against a way to train.
  public func cautions(_ candidate: Candidate, _ request: Request) -> [Message] {
    var few: [Message] = []
    if let format = candidate.runQuantization, format.nominalBits < 4 {
      few = ["\(format.name): noticeably worse than 4 bits"]
    }
    return few
      + Rule.all.filter { $0.roles.contains(.caution) }.compactMap { rule in
        guard case .allowed(let rank, let why) = rule.judge(candidate, request, guidance), rank > 0
        else { return nil }
        return why()
      } + [request.otherMachine].compactMap(\.self) + request.cardNeeds
  }

  /// The reasons for and against a way to train or run.
  private func reasons(_ candidate: Candidate, _ request: Request) -> [Reason] {
    Rule.all.filter { $0.roles.contains(.method) }.compactMap {
      Reason($0, $0.judge(candidate, request, guidance))
    }
  }

  /// Whether an estimate fits the request's hardware: its cards, or part of it in system memory.
  public func verdict(of candidate: Candidate, _ memory: MemoryEstimate, _ request: Request)
    -> Fit.Verdict?
  {
    guard let hardware = request.hardware else { return nil }
    let most = 1 + memory.uncertainty
    let budget = hardware.budgetInBytes(of: memory)
    // Other programs need a part of system memory.
    let share = guidance.thresholds.comfortableShareOfSystemMemory.value
    if memory.totalBytes <= budget {
      let room = hardware.hasOnlySystemMemory ? share * Double(budget) : Double(budget)
      return Double(memory.totalBytes) * most > room ? .uncertain : .yes
    }
    guard let split = candidate.split(for: request) else {
      // The error counts on both sides of the limit.
      return Double(memory.totalBytes) * (1 - memory.uncertainty) > Double(budget)
        ? .no : .uncertain
    }
    return Double(split.hostBytes) * most > share * Double(hardware.ramInBytes)
      ? .uncertain : .yes
  }

  /// What fits comes first, then the technique that the rules prefer, then what needs less.
  private func sorted(_ options: [Fit.Option], _ request: Request) -> [Fit.Option] {
    typealias Key = (Int, Int, Int, Int, Int)
    let verdicts: [Fit.Verdict] = [.yes, .uncertain, .no]
    let share = request.hardware.map(guidance.thresholds.comfortableShare) ?? 1
    // What fits with room comes before what fits only just, as in recommendations.
    func rank(_ option: Fit.Option) -> Int {
      guard option.verdict == .yes, let hardware = request.hardware else {
        return option.verdict.flatMap(verdicts.firstIndex).map { $0 + 1 } ?? 0
      }
      let budget = Double(hardware.budgetInBytes(of: option.memory))
      return Double(option.memory.totalBytes) > share * budget ? 1 : 0
    }
    let techniques: [Technique] = [.lora, .qlora, .full, .promptTuning, .prefixTuning, .pTuning]
    let variants: [Variant] = [.instruct, .reasoning, .base]
    func key(_ option: Fit.Option) -> Key {
      let fit = rank(option)
      let variant = variants.firstIndex(of: option.candidate.variant) ?? 0
      let isCrude = option.candidate.runQuantization.map { $0.nominalBits < 4 } ?? false
      let waiting = option.split.map { $0.layers - $0.layersOnCard }
      // What needs system memory is slow, and what has fewer bits than four is crude: later, and of
      // these what has four bits first, then the fewest layers there.
      if option.verdict != .no, waiting != nil || isCrude {
        return (2, isCrude ? 1 : 0, fit, waiting ?? 0, variant)
      }
      let technique =
        option.candidate.technique.flatMap(techniques.firstIndex)
        ?? -(option.candidate.runQuantization?.nominalBits ?? 0)
      let packing = option.candidate.quantization == .unslothBnb4bit ? 0 : 1
      // What does not fit is ordered by how near it is.
      return fit == 3
        ? (fit, option.memory.totalBytes, technique, variant, packing)
        : (fit, technique, variant, packing, option.memory.totalBytes)
    }
    let keys = options.map(key)
    return options.indices.sorted { keys[$0] < keys[$1] }
      .map { options[$0] }
  }
}
