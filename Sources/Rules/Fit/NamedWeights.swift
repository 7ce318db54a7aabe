import MemoryEstimation
import Messages
import ModelCatalog

/// Which weights of a model a name asks for, beyond the model itself: `…-GGUF:Q8_0`, `…-Base`.
public struct NamedWeights: Sendable {
  /// The repository that is named, where the catalog has it.
  public let checkpoint: Checkpoint?
  /// The variant that the name says.
  public let variant: Variant?
  /// The edition that the name says, where it has facts of its own; nothing for the main one.
  public let edition: String?
  /// How the weights are stored by the name, such as `Q8_0`; nothing where it says 16 bit or none.
  public let packing: String?
  /// The format to run that the packing is; nothing where none that is counted is meant.
  public let format: RunQuantization?
  /// Whether the maker's own weights are packed and have no 16-bit copy of the maker's: others have
  /// unpacked them for training.
  private let isUnpackedToTrain: Bool
  /// Whether the packing is what a plain ollama tag holds, without saying it.
  private let isImplied: Bool
  /// Whether the format that a name says is one for running.
  private let isForRunning: Bool
  /// Whether a repository is named that the catalog does not have.
  private let isUnlisted: Bool

  /// Reads what a name says of a model's weights.
  public init(_ text: String, of model: Model) {
    if text == model.name || text.lowercased() == model.name.lowercased() {
      (checkpoint, variant, packing, edition) = (nil, nil, nil, nil)
      (isImplied, isForRunning, isUnlisted) = (false, false, false)
      (format, isUnpackedToTrain) = (nil, false)
      return
    }
    let name = ModelName(text)
    var repository = text.lowercased()
    for prefix in ["hf.co/", "huggingface.co/"] where repository.hasPrefix(prefix) {
      repository.removeFirst(prefix.count)
    }
    if let tag = name.tag { repository = String(repository.dropLast(tag.utf8.count + 1)) }
    let found = model.checkpoints.first { $0.repository.lowercased() == repository }
    checkpoint = found
    let named: Variant? =
      switch name.variant {
      case .base: .base
      case .instruct, .chat: .instruct
      case .reasoning: .reasoning
      case nil: nil
      }
    let byTag = model.forms.first {
      ([$0.ollama].compactMap(\.self) + ($0.ollamaAliases?.tags ?? [])).contains {
        $0.lowercased() == text.lowercased()
      }
    }
    let tagged = byTag?.edition
    variant =
      found?.variant ?? tagged?.variant ?? named.flatMap { model.variants.contains($0) ? $0 : nil }
    edition =
      found.map { found in model.editions.first { $0.name == found.edition }?.name }
      ?? byTag.map { $0.edition?.name } ?? Self.edition(in: text, of: model)
    let stored = found.map(\.quantization.rawValue).flatMap { $0 == "16-bit" ? nil : $0 }
    let packing = name.quantization ?? stored
    let isPlain =
      packing == "gguf"
      || name.format != "gguf" && ["bf16", "f16", "fp16", "unquantized"].contains(packing)
    // An `fp16` tag is GGUF's F16, and `mxfp4` its MXFP4.
    let aliases = name.format == "gguf" ? ["fp16": "f16", "mxfp4": "mxfp4_moe"] : [:]
    self.packing = isPlain ? nil : packing.map { aliases[$0] ?? $0 }
    format = self.packing.flatMap { Self.format($0, name) }
    isUnpackedToTrain = found.map { Self.isUnpackedToTrain($0, model) } ?? false
    isImplied = name.impliedByTag.contains("quantization") || name.isOllama && packing == nil
    isForRunning = ["gguf", "awq", "gptq", "exl2"].contains(name.format)
    isUnlisted = found == nil && repository.utf8.contains(UInt8(ascii: "/"))
  }

  /// The weights of a model's own file: in a format, or else as the file stores them; nothing where
  /// that is 16 bit.
  public init?(_ config: HuggingFaceConfig, as format: RunQuantization? = nil) {
    guard let format = format ?? config.stored.map(RunQuantization.init) else { return nil }
    (self.format, packing) = (format, format.name)
    (checkpoint, variant, edition) = (nil, nil, nil)
    (isImplied, isUnlisted, isUnpackedToTrain) = (false, false, false)
    isForRunning = ![.nf4, .nf4DoubleQuantized, .nf4Dynamic, .bf16, .fp32].contains(format)
  }

  /// Whether nothing but the model is named.
  public var isEmpty: Bool {
    variant == nil && packing == nil && checkpoint == nil && edition == nil && !isUnlisted
      && !isForRunning
  }

  /// Whether no other weights will do to run.
  public var areMeant: Bool {
    !isImplied && (packing != nil || checkpoint?.edition != nil || edition != nil)
  }

  /// Whether a name asks for weights that are only for running.
  public var isToRun: Bool {
    checkpoint.map { $0.quantization.isToRun && !isUnpackedToTrain }
      ?? (isForRunning && !isImplied)
  }

  /// The format that a packing is, by the kind of file too: MLX's 4 bits are not BitsAndBytes'.
  private static func format(_ packing: String, _ name: ModelName) -> RunQuantization? {
    switch name.format {
    case "mlx": RunQuantization("mlx-\(Int(name.bits ?? 0))bit")
    case "gptq": name.bits == 8 ? .gptqInt8 : name.bits ?? 4 == 4 ? .gptqInt4 : nil
    case "awq": name.bits ?? 4 == 4 ? .awq : nil
    default: RunQuantization(packing)
    }
  }

  private static func isUnpackedToTrain(_ checkpoint: Checkpoint, _ model: Model) -> Bool {
    let unpacked = model.checkpoints.filter {
      $0.variant == checkpoint.variant && $0.quantization == .sixteenBit
    }
    return checkpoint.isOfficial && checkpoint.edition == nil && checkpoint.quantization.isToRun
      && checkpoint.quantization != .gguf && !unpacked.isEmpty
      && !unpacked.contains { $0.isOfficial && $0.edition == nil }
  }

  /// Whether the request's engine takes a format; of GGUF only llama.cpp is counted.
  private func loads(_ format: RunQuantization, _ request: Request) -> Bool {
    if case .gguf = format { return request.engine == .llamaCpp }
    return request.engine.loads(format)
  }

  /// The engine that the named format is for; nothing where any will do.
  public var engine: Engine? { isImplied ? nil : format.flatMap(Engine.init(for:)) }

  /// The edition whose name is a part of a text.
  private static func edition(in text: String, of model: Model) -> String? {
    if model.editions.isEmpty { return nil }
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }
    return model.editions.first { parts.contains(Substring($0.name.lowercased())) }?.name
  }

  /// How near a candidate is to them: 0 for these weights, 1 for their variant, 2 for others.
  public func distance(of candidate: Candidate) -> Int {
    if let variant, candidate.variant != variant { return 2 }
    if candidate.model.edition?.name != edition { return 1 }
    let isNamed = candidate.checkpoint.repository == checkpoint?.repository
    let isTrained = candidate.technique != nil && isUnpackedToTrain
    if packing == nil || isTrained {
      let isMain = checkpoint?.edition == edition && checkpoint?.quantization != .gguf
      return isMain || isNamed ? 0 : 1
    }
    let other = candidate.runQuantization
    let isSame =
      other != nil && other == format && (checkpoint == nil || isNamed)
      || candidate.checkpoint.quantization != .gguf && isNamed
      // A plain tag is of some four bits, and another copy has others.
      || isImplied && other != nil && other?.nominalBits == format?.nominalBits
    return isSame ? 0 : 1
  }

  /// The named weights as candidates, where they are none of the usual ones.
  func candidates(beside others: [Candidate], _ request: Request) -> [Candidate] {
    if others.contains(where: { distance(of: $0) == 0 }) { return [] }
    let wanted: [Variant] = variant.map { [$0] } ?? []
    let like =
      (wanted + [.instruct, .reasoning, .base]).lazy.map { variant in
        others.filter { $0.variant == variant }
      }.first { !$0.isEmpty } ?? []
    guard request.mode == .run, packing != nil else {
      guard let checkpoint, !isToRun || request.mode == .run else { return [] }
      // A later edition has the dimensions of the one before.
      return like.filter { $0.checkpoint.quantization == checkpoint.quantization }
        .map { $0.with(checkpoint) }
    }
    guard let format, let first = like.first, loads(format, request) else { return [] }
    let listed = first.model.checkpoints.first {
      $0.variant == first.variant && RunQuantization($0.quantization) == format
    }
    return [first.running(format, checkpoint ?? listed ?? first.checkpoint, request)]
  }

  /// What to say where nothing that was counted is these weights.
  func warning(_ nearest: Candidate?, _ request: Request) -> Message? {
    if request.mode == .finetune, isToRun {
      let name = packing ?? "GGUF"
      return "\(name) weights are for running and cannot be trained: add '--mode run'"
    }
    if request.mode == .finetune, isUnpackedToTrain, let nearest, let checkpoint {
      return """
        \(checkpoint.repository) holds \(checkpoint.quantization.rawValue) weights: to be trained \
        they are unpacked, as in \(nearest.checkpoint.repository)
        """
    }
    if let format, request.mode == .run, !isImplied, !loads(format, request) {
      return "\(request.engine.rawValue) does not load \(format.name)"
    }
    guard !isImplied, let nearest, distance(of: nearest) > 0 else { return nil }
    if let packing { return "weights in \(packing) are not among the ways that are counted here" }
    if let checkpoint {
      return """
        no copy of \(checkpoint.repository) is known for \(request.engine.rawValue): the weights \
        of the edition before need the same memory
        """
    }
    return nil
  }

  /// What to say where the format is counted but no repository in it is known.
  func unlisted(_ nearest: Candidate?, _ request: Request) -> Message? {
    guard request.mode == .run, !isImplied, let format, let nearest,
      nearest.runQuantization == format, checkpoint == nil, isUnlisted,
      RunQuantization(nearest.checkpoint.quantization) != format,
      nearest.checkpoint.quantization != .gguf || !format.isGGUF
    else { return nil }
    return "no repository of it in \(format.name) is listed in this catalog"
  }

  /// What to say where a repository is none of the catalog's.
  public func remark(_ text: String) -> Message? {
    isUnlisted ? "'\(text)' is not in the catalog: its model is, with other repositories" : nil
  }
}

extension RunQuantization {
  /// The format of a file's weights.
  fileprivate init(_ stored: StoredWeights) {
    self =
      stored.quantization == .bnb4bit && !stored.hasDoubleQuantization
      ? .nf4 : RunQuantization(stored.quantization)
  }
}
