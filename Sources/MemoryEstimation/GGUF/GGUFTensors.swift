import ModelCatalog

/// The sizes of the tensors of a GGUF file, in bits.
struct GGUFTensors {
  /// The decoder's matrices.
  private(set) var layers = 0.0
  /// The largest matrix of one layer, all experts together.
  private(set) var largest = 0.0
  /// Norms, biases, routers, convolutions and states, which stay in 32 bits.
  let small: Double
  /// The token embedding; where it is the output layer too, that.
  let embedding: Double
  /// The embedding that every layer reads.
  let perLayerEmbedding: Double
  /// The output layer; 0 where it is the embedding.
  let head: Double

  /// Everything in the file but the header and the vocabulary.
  var total: Double { layers + small + embedding + perLayerEmbedding + head }

  init(
    _ architecture: Architecture, _ count: ParameterCount, _ type: GGUFType,
    hasImportanceMatrix: Bool, hasFusedQueries: Bool
  ) {
    let width = architecture.hiddenSize
    let output = type.output(rowLength: width)
    let separate = type.embedding(rowLength: width)
    embedding =
      Double(count.embedding) * (architecture.hasTiedEmbeddings ? output : separate).bits
    head = Double(count.head) * output.bits
    let row = architecture.layers * (architecture.perLayerEmbedding?.dimension ?? 0)
    perLayerEmbedding =
      Double(count.perLayerEmbedding) * type.embedding(rowLength: row).bits
    small = Double(count.norms + count.biases + count.router + count.other) * 32
    let traits = GGUFTraits(
      hasWideGroups: architecture.attentionHeads >= 4 * architecture.keyValueHeads,
      experts: architecture.experts?.count ?? 0, isSeventyB: architecture.layers == 80,
      hasImportanceMatrix: hasImportanceMatrix)
    // llama.cpp leaves the experts of gpt-oss as they were published.
    let keepsExperts = architecture.biases.contains(.attentionSinks) || type == .mxfp4
    let experts = architecture.experts?.count ?? 1
    architecture.forEachLinearLayer { layer in
      let isExpert = layer.group == .experts
      let plan: TensorPlan =
        switch layer.group {
        case .router: TensorPlan(.f32)
        case .experts where keepsExperts: TensorPlan(.mxfp4)
        case .other where architecture.isSmallMatrix(layer): TensorPlan(.f16)
        default:
          type.plan(
            for: layer.kind(isFused: hasFusedQueries || architecture.isFusedInput(layer)), traits)
        }
      guard layer.group != .router else { return }
      let copies = isExpert ? layer.copies / experts : layer.copies
      let bits = plan.bits(weights: layer.weights, layers: copies, rowLength: layer.inputs)
      layers += bits
      largest = max(largest, bits / Double(max(1, copies)))
    }
  }
}

extension LinearLayer {
  /// The role that a mixture sees in it.
  fileprivate func kind(isFused: Bool) -> TensorPlan.Kind {
    switch group {
    case .attention:
      if isFused, target != .output { return .queryKeyValue }
      switch target {
      case .query: return .query
      case .key: return .key
      case .value: return .value
      default: return .output
      }
    case .feedForward, .sharedExperts, .experts: return target == .down ? .down : .gateOrUp
    case .linearAttention: return isFused ? .queryKeyValue : .other
    case .router, .other: return .other
    }
  }
}

extension Architecture {
  /// Whether it is the matrix of Gated DeltaNet that makes queries, keys and values, which
  /// llama.cpp names and treats like that of attention.
  fileprivate func isFusedInput(_ layer: LinearLayer) -> Bool {
    guard layer.group == .linearAttention, let linear = linearAttention else { return false }
    let keys = linear.keyHeads * linear.keyHeadDimension
    return layer.outputs == 2 * keys + linear.valueHeads * linear.valueHeadDimension
  }

  /// Whether llama.cpp keeps a matrix of Gemma's side paths as it is: all but those between the
  /// residual stream and the per-layer embedding (llama-quant.cpp).
  fileprivate func isSmallMatrix(_ layer: LinearLayer) -> Bool {
    guard let dimension = perLayerEmbedding?.dimension else { return true }
    return layer.inputs != dimension && layer.outputs != dimension
  }
}
