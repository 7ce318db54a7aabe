import MemoryEstimation
import Messages
import ModelCatalog

/// Which weights of a model a name asks for, beyond the model itself: `…-GGUF:Q8_0`, `…-Base`.
public struct NamedWeights: Sendable {
  /// The repository that is named, where the catalog has it.
  public let checkpoint: Checkpoint?
  /// The variant that the name says.
  public let variant: Variant?
  /// How the weights are stored by the name, such as `Q8_0`; nothing where it says 16 bit or none.
  public let packing: String?
  /// Whether the packing is what a plain ollama tag holds, without saying it.
  private let isImplied: Bool

  /// Reads what a name says of a model's weights.
  public init(_ text: String, of model: Model) {
    if text.lowercased() == model.name.lowercased() {
      (checkpoint, variant, packing, isImplied) = (nil, nil, nil, false)
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
    variant = found?.variant ?? named.flatMap { model.variants.contains($0) ? $0 : nil }
    let stored = found.map(\.quantization.rawValue).flatMap { $0 == "16-bit" ? nil : $0 }
    let packing = name.quantization ?? stored
    let isPlain =
      packing == "gguf"
      || name.format != "gguf" && ["bf16", "f16", "fp16"].contains(packing)
    self.packing = isPlain ? nil : packing
    isImplied = name.impliedByTag.contains("quantization")
  }

  /// Whether nothing but the model is named.
  public var isEmpty: Bool { variant == nil && packing == nil }

  /// How near a candidate is to them: 0 for these weights, 1 for their variant, 2 for others.
  public func distance(of candidate: Candidate) -> Int {
    if let variant, candidate.variant != variant { return 2 }
    guard let packing else { return 0 }
    let isSame =
      candidate.runQuantization?.name.lowercased() == packing.lowercased()
      || candidate.checkpoint.quantization != .gguf
        && candidate.checkpoint.repository == checkpoint?.repository
    return isSame ? 0 : 1
  }

  /// What to say where nothing that was counted is these weights.
  func warning(_ nearest: Candidate?, _ request: Request) -> Message? {
    guard let packing, !isImplied else { return nil }
    if request.mode == .finetune, case .gguf? = RunQuantization(packing) {
      return "\(packing) weights are for running and cannot be trained: add '--mode run'"
    }
    guard let nearest, distance(of: nearest) > 0 else { return nil }
    return "weights in \(packing) are not among the ways that are counted here"
  }
}
