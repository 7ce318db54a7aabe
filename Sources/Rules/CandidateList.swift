import MemoryEstimation
import ModelCatalog

extension Candidate {
  /// Everything that could be done with a model: each variant that exists, by each technique or in
  /// each format.
  ///
  /// Prefix tuning and P-tuning are rare: without `offersAllTechniques` they are there only when
  /// the request asks for them.
  static func all(
    of model: Model, in family: Family, catalog: Catalog, _ request: Request,
    offersAllTechniques: Bool = false, isOption: (Family, Model) -> Bool = { _, _ in true }
  ) -> [Candidate] {
    var candidates: [Candidate] = []
    let successors = catalog.successors(of: model).filter { isOption($0.family, $0.model) }
      .map(\.model)
    let upstream = model.upstreamLicense.flatMap { catalog.licenses[$0] }
    for variant in Variant.allCases {
      let checkpoints = model.checkpoints.filter { $0.variant == variant && $0.edition == nil }
      guard
        let official = checkpoints.first(where: { $0.isOfficial })
          ?? model.checkpoints.first(where: { $0.isOfficial && $0.variant == variant })
      else { continue }
      let license = catalog.license(of: model, variant: variant)
      func add(_ way: Way, _ checkpoint: Checkpoint) {
        candidates.append(
          Candidate(
            family: family, model: model, variant: variant, way: way,
            checkpoint: checkpoint, official: official, license: license,
            upstreamLicense: upstream, successors: successors))
      }
      if request.mode == .run {
        for (quantization, checkpoint) in formats(of: model, variant, request.engine) {
          add(.run(quantization), checkpoint)
        }
        continue
      }
      let trainer = request.trainer
      let sixteenBit = Self.sixteenBit(model, variant, trainer)
      if let sixteenBit {
        for technique in Technique.allCases where technique != .qlora {
          let isRare = technique == .prefixTuning || technique == .pTuning
          guard !isRare || offersAllTechniques || request.technique == technique else { continue }
          add(.train(technique), sixteenBit)
        }
      }
      let packed = trainer.loadsPacked(model) ? checkpoints : []
      if let dynamic = packed.first(where: { $0.quantization == .unslothBnb4bit }) {
        add(.train(.qlora), dynamic)
      }
      if let plain = packed.first(where: { $0.quantization == .bnb4bit }) ?? sixteenBit {
        add(.train(.qlora), plain)
      }
    }
    return candidates
  }

  /// The 16-bit weights that a trainer loads: Unsloth's own copy, which has its fixes, for Unsloth;
  /// the maker's for the others.
  private static func sixteenBit(_ model: Model, _ variant: Variant, _ trainer: Trainer)
    -> Checkpoint?
  {
    let all = model.checkpoints.filter {
      $0.variant == variant && $0.quantization == .sixteenBit
    }
    let own = trainer == .unsloth ? all.first { !$0.isOfficial && $0.edition == nil } : nil
    return own ?? all.first { $0.isOfficial && $0.edition == nil }
      ?? all.first { $0.isOfficial && $0.edition?.lowercased() == "bf16" }
      ?? all.first { $0.edition == nil }
  }

  /// The formats that an engine runs, with the repository that holds them.
  ///
  /// Of several GGUF repositories the one whose owner publishes the most types is taken.
  private static func formats(of model: Model, _ variant: Variant, _ engine: Engine)
    -> [(RunQuantization, Checkpoint)]
  {
    func first(_ quantization: Quantization) -> Checkpoint? {
      let all = model.checkpoints.filter {
        $0.variant == variant && $0.quantization == quantization && $0.edition == nil
      }
      let owners = ["unsloth/", "bartowski/", "mradermacher/"]
      let usual = owners.lazy.compactMap { owner in
        all.first { $0.repository.hasPrefix(owner) }
      }
      return all.first { $0.isOfficial } ?? (quantization == .gguf ? usual.first : nil)
        ?? all.first
    }
    switch engine {
    case .llamaCpp:
      let types: [GGUFType] = [.q8_0, .q6_K, .q5_K_M, .q4_K_M, .q3_K_M, .q2_K]
      return first(.gguf).map { file in types.map { (.gguf($0), file) } } ?? []
    case .transformers:
      return [(.bf16, first(.sixteenBit)), (.nf4, first(.bnb4bit) ?? first(.sixteenBit))]
        .compactMap { format, place in place.map { (format, $0) } }
    case .vllm:
      return [(.bf16, first(.sixteenBit)), (.fp8, first(.fp8))]
        .compactMap { format, place in place.map { (format, $0) } }
    case .mlx:
      return first(.sixteenBit).map { place in
        [RunQuantization.mlx8, .mlx6, .mlx4].map { ($0, place) }
      } ?? []
    }
  }
}

extension Trainer {
  /// Whether the trainer reads a model's repositories that BitsAndBytes has packed.
  ///
  /// Those of a mixture of experts hold each expert by itself. Transformers 5 joins the experts while
  /// it loads and cannot do that with packed ones (tried with 5.6, 5.19 and 5.23); Unsloth can.
  func loadsPacked(_ model: Model) -> Bool {
    switch self {
    case .unsloth: true
    case .hf, .axolotl, .llamaFactory, .msSwift: model.architecture?.experts == nil
    case .torchtune, .litgpt, .mlx: false
    }
  }
}

extension Checkpoint {
  /// The repository as people paste it, with the hub where it is not the usual one.
  public var place: String { hub == .huggingface ? repository : "modelscope: \(repository)" }
}
