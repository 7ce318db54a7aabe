import MemoryEstimation
import Messages
import ModelCatalog

/// One thing that could be recommended: a model, which weights of it, and how to train or run them.
public final class Candidate: Sendable {
  /// What all candidates of one model have in common, for one request.
  final class Subject: Sendable {
    let family: Family
    let model: Model
    let upstreamLicense: License?
    let successors: [Model]
    let dimensions: ModelDimensions?

    init(
      family: Family, model: Model, upstreamLicense: License?, successors: [Model],
      dimensions: ModelDimensions?
    ) {
      self.family = family
      self.model = model
      self.upstreamLicense = upstreamLicense
      self.successors = successors
      self.dimensions = dimensions
    }
  }

  /// A memory that several candidates have in common.
  final class Estimate: Sendable {
    let memory: Result<MemoryEstimate, MemoryUnknown>

    init(_ memory: Result<MemoryEstimate, MemoryUnknown>) { self.memory = memory }
  }

  private let subject: Subject
  private let offer: Offer
  private let estimate: Estimate

  /// Which weights.
  public var variant: Variant { offer.variant }
  /// How they are trained, or in which format they run.
  public var way: Way { offer.way }
  /// The repository to load.
  public var checkpoint: Checkpoint { offer.checkpoint }
  /// The maker's repository of the same weights.
  public var official: Checkpoint { offer.official }
  /// The licence of the weights.
  public var license: License? { offer.license }

  /// The memory that training or running it needs, for the request that it was made for.
  public var memory: Result<MemoryEstimate, MemoryUnknown> { estimate.memory }
  /// The family line.
  public var family: Family { subject.family }
  /// The model.
  public var model: Model { subject.model }
  /// The licence of the model that it was made from, where that applies too.
  public var upstreamLicense: License? { subject.upstreamLicense }
  /// The models that came after it and are an option for the same request, the next first.
  public var successors: [Model] { subject.successors }

  /// What it is whatever its memory and whoever asks, to tell it again.
  public var sharedOffer: AnyObject { offer }

  init(_ subject: Subject, _ offer: Offer, _ estimate: Estimate) {
    self.subject = subject
    self.offer = offer
    self.estimate = estimate
  }

  /// The same with other weights of the model, of the same dimensions and stored alike.
  func with(_ checkpoint: Checkpoint) -> Candidate {
    Candidate(subject, offer(checkpoint, way), estimate)
  }

  /// Weights of the model in a format that is not usually counted.
  func running(_ quantization: RunQuantization, _ checkpoint: Checkpoint, _ request: Request)
    -> Candidate
  {
    let way = Way.run(quantization)
    let memory = MemorySetup(request).memory(
      subject.dimensions, way, stored: checkpoint.quantization)
    return Candidate(subject, offer(checkpoint, way), Estimate(memory))
  }

  private func offer(_ checkpoint: Checkpoint, _ way: Way) -> Offer {
    Offer(
      variant: checkpoint.variant, way: way, checkpoint: checkpoint, official: official,
      license: license, memory: offer.memory)
  }

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

  /// How they are trained, or the format in which they run, for people.
  public var wayTitle: Message { technique?.title ?? .verbatim(packing) }

  /// The size of the files to download, in bytes, where the format says it.
  public var downloadBytes: Int? {
    if case .gguf(let type) = runQuantization { return GGUFSize.fileBytes(of: model, type) }
    return checkpoint.quantization == .sixteenBit ? model.parameters.total * 2 : nil
  }

  /// The model's size, in billions of parameters.
  public var billions: Double { Double(model.parameters.total) / 1e9 }

  /// The parameters that compute, in billions: without the table of embeddings that each layer of
  /// Gemma 3n and of Gemma 4's small models looks up.
  var computingBillions: Double {
    let layers = model.architecture?.layers ?? 0
    guard let table = model.architecture?.perLayerEmbedding else { return billions }
    return billions - Double(table.vocabularySize * table.dimension * layers) / 1e9
  }

  /// The size that a dense model of about the same ability has, in billions of parameters.
  ///
  /// For a mixture of experts the geometric mean of all and of active parameters: a rule of thumb
  /// of ours, for comparing only. Memory always counts all parameters.
  public var denseBillions: Double {
    guard let active = model.parameters.active else { return computingBillions }
    return (billions * Double(active) / 1e9).squareRoot()
  }

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
  public func memory(for request: Request) -> Result<MemoryEstimate, MemoryUnknown> {
    MemorySetup(request).memory(subject.dimensions, way, stored: checkpoint.quantization)
  }

  /// What the run will show on the card of the request that it was made for, where the trainer takes
  /// memory that is free; nothing where it takes none, or without a card.
  public func peakBytes(for request: Request) -> Int? {
    guard let hardware = request.hardware, hardware.hasCard, case .success(let needed) = memory,
      case .training(let setup) = needed.purpose,
      case .success(let peak) = TrainingMemory.peak(
        subject.dimensions, setup, onCardOf: hardware.budgetInBytes, needed: needed),
      peak.totalBytes > needed.totalBytes
    else { return nil }
    return peak.totalBytes
  }

  /// One and the same for candidates that need the same memory for the same reason.
  public var sharedMemory: AnyObject { estimate }
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
        subject.dimensions, MemorySetup(request).running(quantization),
        budgetsBytes: hardware.cardsInBytes),
      split.layersOnCard > 0, split.hostBytes <= hardware.ramInBytes
    else { return nil }
    return split
  }
}
