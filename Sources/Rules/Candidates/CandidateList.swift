import MemoryEstimation
import ModelCatalog

extension Candidate {
  /// Everything that could be done with a model: each variant that exists by each technique or in
  /// each format that the request allows.
  ///
  /// - Parameters:
  ///   - successors: The models that came after it and are an option for the same request.
  ///   - allTechniques: Whether prefix tuning and P-tuning are among them unasked.
  ///   - unlisted: Whether formats to run count of which no repository is listed.
  static func all(
    of model: Model, in family: Family, _ request: Request, _ catalog: Catalog,
    successors: [Model], allTechniques: Bool = false, unlisted: Bool = false
  ) -> [Candidate] {
    let dimensions = ModelDimensions(model)
    // The variants of a model have the same dimensions.
    var memories: [(way: Candidate.Way, stored: Quantization, memory: Candidate.Memory)] = []
    func memory(_ way: Candidate.Way, stored: Quantization) -> Candidate.Memory {
      if let known = memories.first(where: { $0.way == way && $0.stored == stored }) {
        return known.memory
      }
      let memory = request.memory(dimensions, way, stored: stored)
      memories.append((way, stored, memory))
      return memory
    }
    return Variant.allCases.flatMap { variant -> [Candidate] in
      let weights = Weights(model: model, variant: variant)
      guard let official = weights.official else { return [] }
      let ways = weights.ways(request, allTechniques: allTechniques, unlisted: unlisted)
      return ways.map { way, checkpoint in
        Candidate(
          family: family, model: model, dimensions: dimensions, successors: successors,
          official: official, license: catalog.licenses[weights.license],
          upstreamLicense: model.upstreamLicense.flatMap { catalog.licenses[$0] },
          checkpoint: checkpoint, way: way, memory: memory(way, stored: checkpoint.quantization))
      }
    }
  }

  /// Whether anything can be done with a model at all.
  static func exist(of model: Model, _ request: Request) -> Bool {
    Variant.allCases.contains { variant in
      let weights = Weights(model: model, variant: variant)
      return weights.official != nil && !weights.ways(request, allTechniques: false).isEmpty
    }
  }
}

/// The repositories of one variant of a model.
struct Weights {
  let model: Model
  let variant: Variant
  private let checkpoints: [Checkpoint]

  init(model: Model, variant: Variant) {
    self.model = model
    self.variant = variant
    checkpoints = model.checkpoints.filter { $0.variant == variant && model.isOwn($0) }
  }

  private func first(where holds: (Checkpoint) -> Bool) -> Checkpoint? {
    checkpoints.first(where: holds)
  }

  /// Whether a repository is of the edition that is asked for, not of a special one beside it.
  private func isMain(_ checkpoint: Checkpoint) -> Bool {
    checkpoint.edition == model.edition?.name
  }

  /// The maker's repository, the main edition if there is one; nothing where there are only
  /// special editions.
  var official: Checkpoint? {
    first { $0.isOfficial && isMain($0) } ?? first { $0.isOfficial }
  }

  /// The id of the licence that the weights come under.
  var license: String { first { $0.isOfficial }?.license ?? model.license }

  /// What can be done with the weights, and from which repository.
  func ways(_ request: Request, allTechniques: Bool, unlisted: Bool = false)
    -> [(way: Candidate.Way, checkpoint: Checkpoint)]
  {
    var ways: [(way: Candidate.Way, checkpoint: Checkpoint)] = []
    func add(_ way: Candidate.Way, _ checkpoint: Checkpoint?) {
      if let checkpoint { ways.append((way, checkpoint)) }
    }
    switch request.mode {
    case .run:
      for (format, stored) in request.engine.formats {
        let checkpoint = stored.lazy.compactMap(usual).first ?? (unlisted ? official : nil)
        for quantization in format { add(.run(quantization), checkpoint) }
      }
    case .finetune:
      let sixteenBit = sixteenBit(for: request.trainer)
      let packs = request.trainer.loadsPacked(model)
      for technique in Technique.allCases where technique != .qlora {
        let isRare = technique == .prefixTuning || technique == .pTuning
        if isRare, !allTechniques, request.technique != technique { continue }
        add(.train(technique), sixteenBit)
      }
      if packs { add(.train(.qlora), plain(.unslothBnb4bit)) }
      add(.train(.qlora), (packs ? plain(.bnb4bit) : nil) ?? sixteenBit)
    }
    return ways
  }

  /// The main edition's repository in a format.
  func plain(_ quantization: Quantization) -> Checkpoint? {
    first { $0.quantization == quantization && isMain($0) }
  }

  /// The 16-bit weights that a trainer loads: Unsloth's own copy, which has its fixes, for Unsloth;
  /// the maker's for the others.
  func sixteenBit(for trainer: Trainer) -> Checkpoint? {
    func first(where holds: (Checkpoint) -> Bool) -> Checkpoint? {
      self.first { $0.quantization == .sixteenBit && holds($0) }
    }
    let own = trainer == .unsloth ? first { !$0.isOfficial && isMain($0) } : nil
    return own ?? first { $0.isOfficial && isMain($0) }
      ?? first { $0.isOfficial && $0.edition?.lowercased() == "bf16" } ?? first(where: isMain)
  }

  private static let ggufOwners = ["unsloth/", "bartowski/", "mradermacher/"]

  /// The maker's repository; of several GGUF repositories of others the one whose owner publishes
  /// the most types.
  private func usual(_ quantization: Quantization) -> Checkpoint? {
    var best: (rank: Int, checkpoint: Checkpoint)?
    for checkpoint in checkpoints
    where checkpoint.quantization == quantization && isMain(checkpoint) {
      if checkpoint.isOfficial { return checkpoint }
      let rank =
        quantization == .gguf
        ? Self.ggufOwners.firstIndex { checkpoint.repository.hasPrefix($0) } ?? .max - 1 : 0
      if rank < best?.rank ?? .max { best = (rank, checkpoint) }
    }
    return best?.checkpoint
  }
}

extension Engine {
  /// The formats that the engine is recommended with, most bits first, and how the repository holds
  /// the weights that they come from.
  fileprivate var formats: [(formats: [RunQuantization], stored: [Quantization])] {
    switch self {
    case .llamaCpp: [(Self.ggufFormats, [.gguf])]
    case .transformers:
      [([.bf16], [.sixteenBit]), ([.nf4], [.bnb4bit, .sixteenBit]), ([.mxfp4], [.mxfp4])]
    case .vllm:
      [([.bf16], [.sixteenBit])]
        + [Quantization.fp8, .w8a8, .gptqInt8, .awq, .w4a16, .gptqInt4, .mxfp4].map {
          ([RunQuantization($0)], [$0])
        }
    case .mlx:
      [Quantization.mlx8bit, .mlx6bit, .mlx4bit].map { ([RunQuantization($0)], [$0, .sixteenBit]) }
    }
  }

  private static let ggufFormats = [GGUFType.q8_0, .q6_K, .q5_K_M, .q4_K_M, .q3_K_M, .q2_K]
    .map(RunQuantization.gguf)
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
