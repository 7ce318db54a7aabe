import MemoryEstimation
import ModelCatalog

/// One thing that could be recommended: a model, which weights of it, and how to train them.
public struct Candidate: Sendable {
  /// The family line.
  public let family: Family
  /// The model.
  public let model: Model
  /// Which weights.
  public let variant: Variant
  /// How they are trained.
  public let technique: Technique
  /// The repository to load.
  public let checkpoint: Checkpoint
  /// The maker's repository of the same weights.
  public let official: Checkpoint
  /// The licence of the weights.
  public let license: License?
  /// The licence of the model that it was made from, where that applies too.
  public let upstreamLicense: License?
  /// The models that came after it, the next first.
  public let successors: [Model]

  /// Model, variant, technique and packing: `Qwen2.5-Coder-7B instruct qlora bnb-4bit`.
  public var id: String {
    "\(model.name) \(variant.rawValue) \(technique.rawValue) \(quantization.rawValue)"
  }

  /// The model's size, in billions of parameters.
  public var billions: Double { Double(model.parameters.total) / 1e9 }

  /// The size that a dense model of about the same ability has, in billions of parameters.
  ///
  /// For a mixture of experts the geometric mean of all and of active parameters: a rule of thumb
  /// of ours, for comparing only. Memory always counts all parameters.
  public var denseBillions: Double {
    guard let active = model.parameters.active else { return billions }
    return (billions * Double(active) / 1e9).squareRoot()
  }

  /// How the weights are held in memory.
  ///
  /// QLoRA without a repository in 4 bit quantizes the 16-bit weights while it loads them.
  public var quantization: Quantization {
    technique == .qlora && checkpoint.quantization == .sixteenBit
      ? .bnb4bit : checkpoint.quantization
  }

  /// Whether the repository is in 16 bit and becomes 4 bit while it is loaded.
  public var isQuantizedOnLoad: Bool { quantization != checkpoint.quantization }

  /// The languages of the model.
  public var languages: Languages? { model.languages ?? family.languages }

  /// What a trainer calls the chat template of tuned weights.
  public func chatTemplate(for trainer: Trainer) -> String? {
    guard variant != .base else { return nil }
    let templates = model.chatTemplates ?? family.chatTemplates
    switch trainer {
    case .unsloth: return templates?.unsloth
    case .llamaFactory: return templates?.llamaFactory
    case .msSwift: return templates?.msSwift
    case .hf, .torchtune, .litgpt, .axolotl, .mlx: return nil
    }
  }

  /// The set-up whose memory is estimated.
  public func setup(for request: Request) -> TrainingSetup {
    TrainingSetup(
      technique: technique, trainer: request.trainer, optimizer: request.resolvedOptimizer,
      gradientCheckpointing: request.gradientCheckpointing, attention: request.attention,
      loraTargets: request.loraTargets, loraRank: request.loraRank, precision: request.precision,
      doubleQuantization: request.doubleQuantization,
      dynamicQuantization: quantization == .unslothBnb4bit, packsExperts: !isQuantizedOnLoad,
      contextLengthInTokens: request.contextLengthInTokens, batchSize: request.batchSize)
  }

  /// The memory that training it needs.
  public func memory(for request: Request) -> Result<MemoryEstimate, MemoryUnknown> {
    TrainingMemory.estimate(model, setup(for: request))
  }
}

extension Candidate {
  /// Everything that could be done with a model: each variant that exists, by each technique.
  static func all(of model: Model, in family: Family, catalog: Catalog, trainer: Trainer)
    -> [Candidate]
  {
    var candidates: [Candidate] = []
    let successors = catalog.successors(of: model)
    let upstream = model.upstreamLicense.flatMap { catalog.licenses[$0] }
    for variant in Variant.allCases {
      let checkpoints = model.checkpoints.filter { $0.variant == variant && $0.edition == nil }
      guard
        let official = checkpoints.first(where: { $0.isOfficial })
          ?? model.checkpoints.first(where: { $0.isOfficial && $0.variant == variant })
      else { continue }
      let license = catalog.license(of: model, variant: variant)
      func add(_ technique: Technique, _ checkpoint: Checkpoint) {
        candidates.append(
          Candidate(
            family: family, model: model, variant: variant, technique: technique,
            checkpoint: checkpoint, official: official, license: license,
            upstreamLicense: upstream, successors: successors))
      }
      let sixteenBit = Self.sixteenBit(model, variant, trainer)
      if let sixteenBit {
        for technique in [Technique.full, .lora, .promptTuning] { add(technique, sixteenBit) }
      }
      let packed = trainer.loadsBitsAndBytes ? checkpoints : []
      if let dynamic = packed.first(where: { $0.quantization == .unslothBnb4bit }) {
        add(.qlora, dynamic)
      }
      if let plain = packed.first(where: { $0.quantization == .bnb4bit }) ?? sixteenBit {
        add(.qlora, plain)
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
}

extension Trainer {
  /// Whether the trainer reads repositories that BitsAndBytes has packed.
  var loadsBitsAndBytes: Bool {
    switch self {
    case .unsloth, .hf, .axolotl, .llamaFactory, .msSwift: true
    case .torchtune, .litgpt, .mlx: false
    }
  }
}

extension Checkpoint {
  /// The repository as people paste it, with the hub where it is not the usual one.
  public var place: String { hub == .huggingface ? repository : "modelscope: \(repository)" }
}
