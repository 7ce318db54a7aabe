/// The memory that a training run or a running model needs on one card.
public struct MemoryEstimate: Sendable, Equatable {
  /// One part of the memory at its peak.
  public struct Component: Sendable, Equatable {
    /// Its contents, in camelCase.
    public let name: String
    /// Its size.
    public let bytes: Int
  }

  /// The use of the memory.
  ///
  /// Behind a reference, since estimates are handed on far more often than they are made.
  public indirect enum Purpose: Sendable, Equatable {
    /// Training, with its set-up.
    case training(TrainingSetup)
    /// Running, with its set-up.
    case running(RunSetup)
  }

  /// The set-up that was estimated.
  public let purpose: Purpose
  /// The properties of the model that assumptions name.
  let traits: Traits
  /// The frozen or trained weights, encoders for images and sound included.
  public let weightBytes: Int
  /// The weights of adapters or trained prompt tokens.
  public internal(set) var adapterBytes = 0
  /// The gradients at the peak.
  public internal(set) var gradientBytes = 0
  /// The optimizer's states and working copy at the peak.
  public internal(set) var optimizerBytes = 0
  /// The cached keys and values.
  public internal(set) var cacheBytes = 0
  /// The states of linear attention and Mamba layers, of all sequences.
  public internal(set) var stateBytes = 0
  /// The activations at the peak; for a running model, the working memory of its prompt, or
  /// llama.cpp's compute buffer.
  public let activationBytes: Int
  /// The logits and their gradient at the peak.
  public internal(set) var logitBytes = 0
  /// Memory that the allocator holds and cannot use.
  public let fragmentationBytes: Int
  /// The CUDA context; 0 on unified memory.
  public let contextBytes: Int
  /// Memory that an engine leaves free on a card that the rest just fills (vLLM's memory fraction).
  public internal(set) var reserveBytes = 0
  /// The part that stays in system memory beside the card; not in the total.
  public internal(set) var hostBytes = 0
  /// The bytes on each of several unequal cards, in their order; empty where the cards are alike.
  public internal(set) var bytesByCard: [Int] = []
  /// The relative error to expect: 0.1 means that the truth is mostly within ±10 %.
  public let uncertainty: Double

  /// PyTorch's `max_memory_allocated`.
  public var allocatedBytes: Int {
    weightBytes + adapterBytes + gradientBytes + optimizerBytes + cacheBytes + stateBytes
      + activationBytes + logitBytes
  }

  /// PyTorch's `max_memory_reserved`: allocated and fragmentation.
  public var reservedBytes: Int { allocatedBytes + fragmentationBytes }

  /// The memory that the card must have free: reserved, CUDA's own, and what an engine leaves free.
  public var totalBytes: Int { reservedBytes + contextBytes + reserveBytes }

  /// The parts that are not empty; their sum is `totalBytes`.
  public var components: [Component] {
    [
      Component(name: "weights", bytes: weightBytes),
      Component(name: "adapters", bytes: adapterBytes),
      Component(name: "gradients", bytes: gradientBytes),
      Component(name: "optimizer", bytes: optimizerBytes),
      Component(name: "kvCache", bytes: cacheBytes),
      Component(name: "state", bytes: stateBytes),
      Component(name: hasComputeBuffer ? "computeBuffer" : "activations", bytes: activationBytes),
      Component(name: "logits", bytes: logitBytes),
      Component(name: "fragmentation", bytes: fragmentationBytes),
      Component(name: "cudaContext", bytes: contextBytes),
      Component(name: "reserve", bytes: reserveBytes),
    ].filter { $0.bytes > 0 }
  }

  private var hasComputeBuffer: Bool {
    if case .running(let setup) = purpose { return setup.engine == .llamaCpp }
    return false
  }
}
