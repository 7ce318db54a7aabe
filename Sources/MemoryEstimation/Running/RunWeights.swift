import ModelCatalog

/// Where the weights of a running model are, in bytes.
struct RunWeights {
  /// The decoder's layers, norms included.
  private(set) var layers = 0.0
  /// The output layer, or the embedding where it is the output layer too.
  private(set) var head = 0.0
  /// Embeddings beside it.
  private(set) var embeddings = 0.0
  /// Embeddings that stay in system memory.
  private(set) var host = 0.0
  /// Encoders for images and sound.
  private(set) var encoders = 0.0
  /// The largest matrix of a layer.
  private(set) var largest = 0.0

  /// All weights on the card.
  var card: Double { layers + head + embeddings + encoders }

  init(_ dimensions: ModelDimensions, _ setup: RunSetup, _ profile: RunProfile) {
    let architecture = dimensions.architecture
    let count = dimensions.count
    let weights = ModalityEncoders.weights(count, dimensions.parameters)
    encoders = 2 * Double(weights)
    guard setup.engine.keepsGGUF, let type = setup.ggufType else {
      fill(count, setup, profile, architecture)
      return
    }
    let tensors = GGUFTensors(
      architecture, count, type, hasImportanceMatrix: true,
      hasFusedQueries: dimensions.hasFusedQueries)
    layers = (tensors.layers + tensors.small) / 8
    largest = tensors.largest / 8
    let embedding = tensors.embedding / 8
    let table = tensors.perLayerEmbedding / 8
    let isTied = architecture.hasTiedEmbeddings
    head = isTied ? embedding : tensors.head / 8
    if setup.engine == .llamaCpp, !setup.hasUnifiedMemory {
      // llama-model.cpp: the input layer stays on the CPU; a tied output layer is a second copy.
      host = embedding + table
    } else {
      embeddings = (isTied ? 0 : embedding) + table
    }
  }

  private mutating func fill(
    _ count: ParameterCount, _ setup: RunSetup, _ profile: RunProfile,
    _ architecture: Architecture
  ) {
    let isDequantized = setup.isGGUF
    let quantization = isDequantized ? .bf16 : setup.quantization
    var total = quantization.packedBytes(count, groupSize: setup.groupSize)
    let wide: Double = quantization == .fp32 ? 4 : 2
    if let packed = profile.packedBytes {
      total = Double(count.total) * wide - Double(count.linear + count.experts) * (wide - packed)
    }
    let output = Double(count.head == 0 ? count.embedding : count.head)
    if quantization == .mxfp4, setup.engine == .vllm, let experts = architecture.experts {
      // vLLM's Marlin kernels take experts whose width is a multiple of 128 and whose input is one
      // of 256; the rest is zeros.
      let padding =
        Self.padded(experts.intermediateSize, to: 128)
        * Self.padded(architecture.hiddenSize, to: 256)
      total += Double(count.experts) * (padding - 1) * (quantization.bytesPerPackedWeight() ?? 2)
    }
    let packed =
      profile.packedBytes ?? quantization.bytesPerPackedWeight(groupSize: setup.groupSize) ?? 2
    if profile.packsHead { total -= output * (wide - packed) }
    if quantization == .fp8, count.head == 0 {
      // Published 8-bit floats come with an output layer of their own.
      total += output * wide
    }
    let packsEmbeddings = setup.engine == .mlx && quantization != .bf16
    head = output * (packsEmbeddings ? packed : wide)
    embeddings =
      Double(count.perLayerEmbedding + (count.head == 0 ? 0 : count.embedding))
      * (packsEmbeddings ? packed : wide) + profile.extraEmbeddings * Double(count.embedding) * wide
    layers = total - head - embeddings + profile.extraEmbeddings * Double(count.embedding) * wide
    if quantization == .gptqInt4, profile.unpacksLargest {
      layers += Double(architecture.hiddenSize * (architecture.intermediateSize ?? 0)) * wide
    }
  }
}

extension RunWeights {
  /// How much larger a dimension is as a multiple of another number.
  fileprivate static func padded(_ size: Int, to multiple: Int) -> Double {
    Double((size + multiple - 1) / multiple * multiple) / Double(max(1, size))
  }
}

extension Engine {
  /// Whether weights of a GGUF file stay packed; transformers unpacks them while loading.
  var keepsGGUF: Bool { self == .llamaCpp || self == .vllm }
}

extension RunSetup {
  var isGGUF: Bool {
    if case .gguf = quantization { return true }
    return false
  }

  /// The GGUF type that llama.cpp would load.
  var ggufType: GGUFType? {
    switch quantization {
    case .gguf(let type): type
    case .bf16 where engine == .llamaCpp: .bf16
    case .mxfp4 where engine == .llamaCpp: .mxfp4
    default: nil
    }
  }
}
