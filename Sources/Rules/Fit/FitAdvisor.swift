import MemoryEstimation
import Messages
import ModelCatalog

extension Advisor {
  /// What is recommended for a request.
  public typealias Recommending = (Request) -> [Pick]

  /// Answers whether a model fits, for the request's hardware and set-up.
  ///
  /// - Parameters:
  ///   - named: which of its weights are asked about; nothing for any.
  ///   - recommending: what answers what to take instead; whoever asks often remembers it.
  public func fit(
    _ model: Model, of family: Family, _ request: Request, named: NamedWeights? = nil,
    recommending: Recommending? = nil
  ) -> Fit {
    fit(model, of: family, request, config: nil, named: named, recommending: recommending)
  }

  /// Answers whether a model fits of which only the dimensions are known: memory, and nothing that
  /// a catalog says.
  ///
  /// - Parameter remarks: what to say beside what the file itself leaves open.
  public func fit(
    _ config: HuggingFaceConfig, named name: String, _ request: Request, remarks: [Message] = []
  ) -> Fit {
    let count = ParameterCount(config.architecture)
    let active =
      config.architecture.experts == nil ? nil : count.total - count.experts + count.activeExperts
    let parameters = Parameters(text: count.total, vision: config.visionWeights, active: active)
    let (family, model) = config.model(named: name, parameters: parameters)
    // A model that nobody may ask about again is not remembered.
    return Advisor(catalog: catalog, guidance: guidance)
      .fit(model, of: family, request, config: config, remarks: remarks)
  }

  private func fit(
    _ model: Model, of family: Family, _ request: Request, config: HuggingFaceConfig?,
    named: NamedWeights? = nil, remarks: [Message] = [], recommending: Recommending? = nil
  ) -> Fit {
    var options: [Fit.Option] = []
    let why = config == nil ? FitReasons(request, guidance) : nil
    var unknown: Message?
    let candidates = Candidate.all(
      of: model, in: family, Question(self, request), offersAllTechniques: true
    ).filter {
      request.technique == nil || $0.technique == nil || $0.technique == request.technique
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
            why: why))
      }
    }
    if candidates.isEmpty { unknown = "no 16-bit or 4-bit weights to train are known" }
    options = Self.sorted(options)
    if let named {
      // What is asked about comes first, whether it fits or not.
      options = (0...2).flatMap { distance in
        options.filter { named.distance(of: $0.candidate) == distance }
      }
    }
    let best = options.first
    let notNamed = named?.warning(best?.candidate, request)
    let fits = best?.verdict
    let rules: [Rule] = config == nil ? Self.limits : [.contextToModel]
    let objections = best.map { self.objections($0.candidate, request, rules) } ?? []
    return Fit(
      family: family, model: model, config: config,
      license: catalog.license(of: model, variant: best?.candidate.variant ?? .instruct),
      options: options, verdict: fits, unknown: options.isEmpty ? unknown : nil,
      peakBytes: fits == .no ? nil : best?.candidate.peakBytes(for: request),
      longestContextInTokens: best.flatMap { longestContext($0, request) },
      largestBatchSize: best.flatMap { largestBatch($0, request) },
      changes: fits == .yes || request.hardware == nil
        ? [] : changes(for: best, request),
      nearest: (fits == .no || !objections.isEmpty) && config == nil
        ? neighbours(
          of: model, in: family, request, otherWays: objections.isEmpty ? options : [],
          recommending) : [],
      objections: objections, isNamed: named != nil && notNamed == nil,
      warnings: config.map { remarks + $0.notes }
        ?? best.map {
          [notNamed].compactMap(\.self) + $0.candidate.warnings(request)
            + cautions($0.candidate, request)
        } ?? [])
  }

  /// What speaks against the model whatever its memory: what the request's limits leave out.
  public func objections(_ candidate: Candidate, _ request: Request) -> [Message] {
    objections(candidate, request, Self.limits)
  }

  private static let limits: [Rule] = [
    .askedFor, .taskToModel, .languageToModel, .licenseToUse, .contextToModel,
  ]

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
    [Rule.fourBitToTrain, .speedToRun].compactMap { rule in
      guard case .allowed(let rank, let why) = rule.judge(candidate, request, guidance), rank > 0
      else { return nil }
      return why()
    } + [request.otherMachine].compactMap(\.self)
  }

  /// Whether an estimate fits the request's hardware: its cards, or part of it in system memory.
  public func verdict(of candidate: Candidate, _ memory: MemoryEstimate, _ request: Request)
    -> Fit.Verdict?
  {
    guard let hardware = request.hardware else { return nil }
    let most = 1 + memory.uncertainty
    let budget = hardware.budgetInBytes(of: memory)
    if memory.totalBytes <= budget {
      return Double(memory.totalBytes) * most > Double(budget) ? .uncertain : .yes
    }
    guard let split = candidate.split(for: request) else { return .no }
    return Double(split.hostBytes) * most > Double(hardware.ramInBytes) ? .uncertain : .yes
  }

  /// What fits comes first, then the technique that the rules prefer, then what needs less.
  private static func sorted(_ options: [Fit.Option]) -> [Fit.Option] {
    typealias Key = (Int, Int, Int, Int, Int)
    let verdicts: [Fit.Verdict] = [.yes, .uncertain, .no]
    let techniques: [Technique] = [.lora, .qlora, .full, .promptTuning, .prefixTuning, .pTuning]
    let variants: [Variant] = [.instruct, .reasoning, .base]
    func key(_ option: Fit.Option) -> Key {
      let fit = option.verdict.flatMap(verdicts.firstIndex) ?? 0
      let variant = variants.firstIndex(of: option.candidate.variant) ?? 0
      if let split = option.split {
        // Slow, so behind what needs no system memory: four bits first, then the fewest layers there.
        let bits = option.candidate.runQuantization?.nominalBits ?? 0
        let waiting = split.layers - split.layersOnCard
        return (1, fit, bits < 4 ? 1 : 0, waiting, .min + variant)
      }
      let technique =
        option.candidate.technique.flatMap(techniques.firstIndex)
        ?? -(option.candidate.runQuantization?.nominalBits ?? 0)
      let packing = option.candidate.quantization == .unslothBnb4bit ? 0 : 1
      // What does not fit is ordered by how near it is.
      return fit == 2
        ? (fit, option.memory.totalBytes, technique, variant, packing)
        : (fit, technique, variant, packing, option.memory.totalBytes)
    }
    let keys = options.map(key)
    return options.indices.sorted { keys[$0] < keys[$1] }
      .map { options[$0] }
  }
}
