/// The memory that a training run needs on one card.
public struct MemoryEstimate: Sendable, Equatable {
  /// One part of the memory at its peak.
  public struct Component: Sendable, Equatable {
    /// What it holds, in camelCase.
    public let name: String
    /// Its size.
    public let bytes: Int
  }

  /// The set-up that was estimated.
  public let setup: TrainingSetup
  /// What there is to say about the model.
  let traits: Traits
  /// The frozen or trained weights, towers for images and sound included.
  public let weightBytes: Int
  /// The weights of adapters or trained prompt tokens.
  public let adapterBytes: Int
  /// The gradients at the peak.
  public let gradientBytes: Int
  /// The optimizer's states and working copy at the peak.
  public let optimizerBytes: Int
  /// The activations at the peak.
  public let activationBytes: Int
  /// The logits and their gradient at the peak.
  public let logitBytes: Int
  /// What the allocator holds and cannot use.
  public let fragmentationBytes: Int
  /// What CUDA takes for itself; 0 on unified memory.
  public let contextBytes: Int
  /// The relative error to expect: 0.1 means that the truth is mostly within ±10 %.
  public let uncertainty: Double

  /// What PyTorch calls `max_memory_allocated`.
  public var allocatedBytes: Int {
    weightBytes + adapterBytes + gradientBytes + optimizerBytes + activationBytes + logitBytes
  }

  /// What PyTorch calls `max_memory_reserved`: allocated and fragmentation.
  public var reservedBytes: Int { allocatedBytes + fragmentationBytes }

  /// What the card must have free: reserved and CUDA's own.
  public var totalBytes: Int { reservedBytes + contextBytes }

  /// The parts that are not empty; their sum is `totalBytes`.
  public var components: [Component] {
    [
      Component(name: "weights", bytes: weightBytes),
      Component(name: "adapters", bytes: adapterBytes),
      Component(name: "gradients", bytes: gradientBytes),
      Component(name: "optimizer", bytes: optimizerBytes),
      Component(name: "activations", bytes: activationBytes),
      Component(name: "logits", bytes: logitBytes),
      Component(name: "fragmentation", bytes: fragmentationBytes),
      Component(name: "cudaContext", bytes: contextBytes),
    ].filter { $0.bytes > 0 }
  }
}
