import ModelCatalog

/// Working memory of one layer while a prompt goes through it, in bytes for each token.
///
/// The count follows the live tensors of transformers' code at their peak, 16 bits each:
/// the embedded input, the layer's input, the residual after attention and its norm stay; beside
/// them are gate, up and their product. Over 112 measured runs (Qwen2.5, transformers 4.46) what
/// remains is below 0.2 GiB.
struct WorkingSize {
  /// The peak.
  let bytesPerToken: Double
  /// Numbers (not bytes) of the widest feed-forward network.
  let feedForward: Double

  init(_ architecture: Architecture) {
    let hidden = Double(architecture.hiddenSize)
    let parts = architecture.hasGatedFeedForward ? 3.0 : 2.0
    var network = parts * Double(architecture.intermediateSize ?? 0)
    if architecture.hasDoubleWidthOnSharedLayers { network *= 2 }
    if let experts = architecture.experts {
      // Every token is copied for each of its experts, and their outputs are added up.
      let chosen = Double(experts.perToken)
      network = max(network, chosen * (parts * Double(experts.intermediateSize) + 2 * hidden))
      network = max(network, parts * Double(experts.sharedIntermediateSize ?? 0) + hidden)
    }
    feedForward = network
    let positions = 2 * Double(architecture.headDimension)
    let block = 4 * hidden + positions + network
    bytesPerToken = 2 * max(block, Self.mixer(architecture) + 3 * hidden)
  }

  /// Queries, keys and values, and the copies that rotary positions make of them.
  private static func mixer(_ architecture: Architecture) -> Double {
    var widest = 0.0
    if let latent = architecture.latentAttention {
      let heads = Double(architecture.attentionHeads)
      let keys = Double(latent.plainHeadDimension + latent.rotaryHeadDimension)
      widest = heads * (2 * keys + 2 * Double(latent.valueHeadDimension) + keys)
    } else {
      let local = AttentionWidths(local: architecture)
      let global = AttentionWidths(global: architecture)
      for widths in [local, global] {
        widest = max(widest, 4 * Double(widths.queries) + 3 * Double(widths.keys))
      }
    }
    if let linear = architecture.linearAttention {
      let keys = Double(linear.keyHeads * linear.keyHeadDimension)
      let values = Double(linear.valueHeads * linear.valueHeadDimension)
      widest = max(widest, 3 * (2 * keys + values) + 3 * values)
    }
    if let state = architecture.stateSpace { widest = max(widest, 6 * Double(state.innerSize)) }
    return widest
  }
}
