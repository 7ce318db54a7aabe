import MemoryEstimation
import Messages
import ModelCatalog

/// One thing that could be recommended: a model, which weights of it, and how to train or run them.
public struct Candidate: Sendable {
  /// The family.
  public let family: Family
  /// The model.
  public let model: Model
  /// The model's dimensions; nil when they are not known.
  let dimensions: ModelDimensions?
  /// The models that came after it and are an option for the same request, the next first.
  public let successors: [Model]
  /// The maker's repository of the same weights.
  public let official: Checkpoint
  /// The licence of the weights.
  public let license: License?
  /// The licence of the model that it was made from, where that applies too.
  public let upstreamLicense: License?
  /// The repository to load.
  public internal(set) var checkpoint: Checkpoint
  /// How the weights are trained, or in which format they run.
  public internal(set) var way: Way
  /// The memory that training or running it needs, for the request that it was made for.
  public internal(set) var memory: Memory

  /// The variant of the weights.
  public var variant: Variant { checkpoint.variant }

  /// The same with other weights of the model, of the same dimensions and stored alike.
  func with(_ checkpoint: Checkpoint) -> Candidate {
    var other = self
    other.checkpoint = checkpoint
    return other
  }

  /// Weights of the model in a format that is not usually counted.
  func running(_ quantization: RunQuantization, _ checkpoint: Checkpoint, _ request: Request)
    -> Candidate
  {
    var other = with(checkpoint)
    other.way = .run(quantization)
    other.memory = other.memory(for: request)
    return other
  }

  /// An estimate, or why there is none.
  public typealias Memory = Result<MemoryEstimate, MemoryUnknown>

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
    let name = ([model.name] + [model.edition?.name].compactMap(\.self)).joined(separator: " ")
    return "\(name) \(variant.rawValue) \(way)\(packing)"
  }

  /// How the weights are packed: `bnb-4bit`, `Q4_K_M`.
  public var packing: String { runQuantization?.name ?? quantization.rawValue }

  /// How they are trained, or the format in which they run, for people.
  public var wayTitle: Message { technique?.title ?? .verbatim(packing) }

  /// The size of the files to download, in bytes, where the format says it.
  public var downloadBytes: Int? {
    if case .gguf(let type) = runQuantization { return GGUFSize.fileBytes(of: model, type) }
    return checkpoint.quantization == .sixteenBit ? model.parameters.total * 2 : nil
  }

  /// The model's size, in billions of parameters.
  public var billions: Double { Double(model.parameters.total) / 1e9 }

  /// The parameters that compute, in billions.
  var computingBillions: Double { model.computingBillions }

  /// The size of a dense model that measures alike, in billions of parameters: of a mixture of
  /// experts a little less than all. Memory always counts all parameters.
  public var denseBillions: Double { model.weightInBillions }

  /// The size as a name would say it, in billions: 4.3 and 4.0 are both "4B", 31 and 28 "30B".
  var nominalBillions: Double {
    let billions = denseBillions
    let step = billions < 1 ? 0.1 : billions < 10 ? 1 : billions < 100 ? 5 : 50
    return (billions / step).rounded() * step
  }

  /// The parameters that each token reads, in billions.
  var activeBillions: Double {
    Double(model.parameters.active ?? model.parameters.total) / 1e9
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

  /// Whether it is a mixture of experts whose 16-bit weights become 4 bit while they are loaded.
  var isMixtureQuantizedOnLoad: Bool {
    isQuantizedOnLoad && model.architecture?.experts != nil
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

  /// The memory that training or running it needs, for another request.
  public func memory(for request: Request) -> Memory {
    request.memory(dimensions, way, stored: checkpoint.quantization)
  }

  /// What the run will show on the card of the request that it was made for, where the trainer takes
  /// memory that is free; nothing where it takes none, or without a card.
  public func peakBytes(for request: Request) -> Int? {
    guard let hardware = request.hardware, hardware.hasCard, case .success(let needed) = memory,
      case .training(let setup) = needed.purpose,
      case .success(let peak) = TrainingMemory.peak(
        dimensions, setup, onCardOf: hardware.budgetInBytes, needed: needed),
      peak.totalBytes > needed.totalBytes
    else { return nil }
    return peak.totalBytes
  }
}

extension Candidate {
  /// Whether the cards cannot hold it, so that a part would stay in system memory.
  func waitsInSystemMemory(for request: Request) -> Bool {
    guard let hardware = request.hardware, hardware.hasCard, hardware.ramInBytes > 0,
      case .success(let memory) = memory
    else { return false }
    return memory.totalBytes > hardware.budgetInBytes(of: memory)
  }

  /// How it would be divided between cards and system memory, when they hold it together.
  public func split(for request: Request) -> RunSplit? {
    guard let quantization = runQuantization, request.engine == .llamaCpp,
      let hardware = request.hardware, hardware.hasCard, hardware.ramInBytes > 0,
      case .success(let split) = RunMemory.split(
        dimensions, request.running(quantization),
        budgetsBytes: hardware.cardsInBytes),
      split.layersOnCard > 0, split.hostBytes <= hardware.ramInBytes
    else { return nil }
    return split
  }
}
