import MemoryEstimation
import ModelCatalog

/// One thing that could be recommended: a model, which weights of it, and how to train or run them.
public struct Candidate: Sendable {
  /// The family line.
  public let family: Family
  /// The model.
  public let model: Model
  /// Which weights.
  public let variant: Variant
  /// How they are trained, or in which format they run.
  public let way: Way
  /// The repository to load.
  public let checkpoint: Checkpoint
  /// The maker's repository of the same weights.
  public let official: Checkpoint
  /// The licence of the weights.
  public let license: License?
  /// The licence of the model that it was made from, where that applies too.
  public let upstreamLicense: License?
  /// The models that came after it and are an option for the same request, the next first.
  public let successors: [Model]

  /// What is done with the weights.
  public enum Way: Sendable, Hashable {
    case train(Technique)
    case run(RunQuantization)
  }

  /// How they are trained; nothing when they are run.
  public var technique: Technique? {
    if case .train(let technique) = way { return technique }
    return nil
  }

  /// The format in which they run; nothing when they are trained.
  public var runQuantization: RunQuantization? {
    if case .run(let quantization) = way { return quantization }
    return nil
  }

  /// Model, variant, technique and packing: `Qwen2.5-Coder-7B instruct qlora bnb-4bit`; or model,
  /// variant and format: `Qwen2.5-Coder-7B instruct Q4_K_M`.
  public var id: String {
    let way = technique.map { "\($0.rawValue) " } ?? ""
    return "\(model.name) \(variant.rawValue) \(way)\(packing)"
  }

  /// How the weights are packed: `bnb-4bit`, `Q4_K_M`.
  public var packing: String { runQuantization?.name ?? quantization.rawValue }

  /// The size of the files to download, in bytes, where the format says it.
  public var downloadBytes: Int? {
    if case .gguf(let type) = runQuantization { return GGUFSize.fileBytes(of: model, type) }
    return checkpoint.quantization == .sixteenBit ? model.parameters.total * 2 : nil
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
  public var isQuantizedOnLoad: Bool {
    technique == .qlora && quantization != checkpoint.quantization
  }

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

  /// The memory that training or running it needs.
  public func memory(for request: Request) -> Result<MemoryEstimate, MemoryUnknown> {
    switch way {
    case .train(let technique): TrainingMemory.estimate(model, setup(technique, request))
    case .run(let quantization): running(quantization, request)
    }
  }

  /// Running takes one card if that is enough, else divides the layers among all.
  private func running(_ quantization: RunQuantization, _ request: Request)
    -> Result<MemoryEstimate, MemoryUnknown>
  {
    var setup = setup(quantization, request)
    let one = RunMemory.estimate(model, setup)
    guard let hardware = request.hardware, hardware.cardCount > 1,
      case .success(let memory) = one, memory.totalBytes > hardware.budgetInBytes
    else { return one }
    if hardware.hasUnequalCards {
      return RunMemory.estimate(model, setup, cardsBytes: hardware.cardsInBytes)
    }
    setup.cards = hardware.cardCount
    return RunMemory.estimate(model, setup)
  }

  /// What the run will show on the request's card, where the trainer takes memory that is free;
  /// nothing where it takes none, or without a card.
  func peakBytes(for request: Request) -> Int? {
    guard let technique, let hardware = request.hardware, hardware.hasCard,
      case .success(let needed) = memory(for: request),
      case .success(let peak) = TrainingMemory.peak(
        model, setup(technique, request), onCardOf: hardware.budgetInBytes),
      peak.totalBytes > needed.totalBytes
    else { return nil }
    return peak.totalBytes
  }

  private func setup(_ technique: Technique, _ request: Request) -> TrainingSetup {
    var setup = request.setup(technique)
    setup.dynamicQuantization = quantization == .unslothBnb4bit
    setup.packsExperts = !isQuantizedOnLoad
    return setup
  }

  func setup(_ quantization: RunQuantization, _ request: Request) -> RunSetup {
    RunSetup(
      engine: request.engine, quantization: quantization, kvCache: request.kvCache,
      contextLengthInTokens: request.contextLengthInTokens, batchSize: request.batchSize,
      hasUnifiedMemory: request.hardware.map { !$0.hasCard } ?? (request.engine == .mlx))
  }
}

extension Candidate {
  /// How it would be divided between cards and system memory, when they hold it together.
  func split(for request: Request) -> RunSplit? {
    guard let quantization = runQuantization, request.engine == .llamaCpp,
      let hardware = request.hardware, hardware.hasCard, hardware.ramInBytes > 0,
      case .success(let split) = RunMemory.split(
        model, setup(quantization, request), budgetsBytes: hardware.cardsInBytes),
      split.layersOnCard > 0, split.hostBytes <= hardware.ramInBytes
    else { return nil }
    return split
  }
}
