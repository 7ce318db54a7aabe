import ModelCatalog

/// Activations that a decoder keeps of one token for the backward pass, in bytes.
struct ActivationSize {
  /// All layers together: what is kept without checkpointing.
  private(set) var allLayers = 0.0
  /// The largest layer: what is there while a checkpointed layer is computed again.
  private(set) var largestLayer = 0.0

  private let dimensions: ModelDimensions
  private let setup: TrainingSetup
  private let profile: TrainerProfile
  /// Bytes of one number between the layers: 4 where the residual stream is 32-bit.
  private let width: Double
  /// The tokens whose keys a token sees.
  private let keyTokens: Double

  init(
    _ dimensions: ModelDimensions, _ setup: TrainingSetup, _ profile: TrainerProfile,
    hasFloatStream: Bool, prompt: TrainedPrompt
  ) {
    width = hasFloatStream ? 4 : 2
    keyTokens = Double(setup.contextLengthInTokens) + prompt.tokensOfCache
    self.dimensions = dimensions
    self.setup = setup
    self.profile = profile
    var largestMixer = 0.0
    var largestNetwork = 0.0
    func mixer(_ bytes: Double, _ layers: Int) {
      guard layers > 0 else { return }
      allLayers += bytes * Double(layers)
      largestMixer = max(largestMixer, bytes)
    }
    func network(_ bytes: Double, _ layers: Int) {
      guard layers > 0 else { return }
      allLayers += bytes * Double(layers)
      largestNetwork = max(largestNetwork, bytes)
    }
    let counts = dimensions.layers
    if let latent = architecture.latentAttention {
      mixer(bytes(of: latent), counts.attention)
    } else {
      mixer(bytes(of: AttentionWidths(local: architecture)), counts.localAttention)
      mixer(bytes(of: AttentionWidths(global: architecture)), counts.globalAttention)
    }
    if let linear = architecture.linearAttention { mixer(bytes(of: linear), linear.layers) }
    if let state = architecture.stateSpace {
      mixer(bytes(of: state), state.layers)
      mixer(width * 3 * Double(state.innerSize), counts.gatedMemory)
    }
    if let experts = architecture.experts {
      network(bytes(of: experts), counts.experts)
      if !experts.hasParallelDense { network(feedForward(), counts.dense) }
    } else {
      network(feedForward(), counts.dense)
      network(feedForward(times: 2), counts.doubleDense)
    }
    let norms = norms()
    allLayers += norms * Double(architecture.layers)
    largestLayer = norms + largestMixer + largestNetwork
  }

  private var architecture: Architecture { dimensions.architecture }
  private var isFull: Bool { setup.technique == .full }
  private var hidden: Double { Double(architecture.hiddenSize) }

  /// Norms keep their input in 32 bits, plain layer norms in 16.
  private func norms() -> Double {
    let isLayerNorm = architecture.biases.contains(.norm)
    let each = isLayerNorm ? 2 * hidden : 4 * hidden
    // A trained norm also keeps the normalized input.
    let trained = isFull && !isLayerNorm ? 8 * hidden : 0
    return each * Double(architecture.normsPerLayer) + trained
  }

  /// Attention keeps queries, keys, values, output and one 32-bit number for each head.
  private func bytes(of widths: AttentionWidths) -> Double {
    let queries = Double(widths.queries)
    let keys = Double(widths.keys)
    var bytes = width * (2 * queries + 2 * keys) + 4 * Double(widths.heads)
    bytes += profile.extraAttentionBytes * hidden
    if architecture.queryKeyNorm != nil { bytes += 4 * (queries + keys) }
    if architecture.hasAttentionOutputGate { bytes += width * 2 * queries }
    bytes += scores(heads: widths.heads)
    bytes += sharedInput(hidden, [.query, .key, .value])
    if profile.keepsPackedInputs { bytes += 2 * queries }
    for target: LoRATargets in [.query, .key, .value] { bytes += input(hidden, target) }
    return bytes + input(queries, .output)
  }

  private func bytes(of latent: Architecture.LatentAttention) -> Double {
    let heads = Double(architecture.attentionHeads)
    let head = Double(latent.plainHeadDimension + latent.rotaryHeadDimension)
    let values = heads * Double(latent.valueHeadDimension)
    let ranks = Double(latent.keyValueRank + (latent.queryRank ?? 0))
    var bytes = width * (2 * heads * head + 2 * values) + 4 * heads
    bytes += (width + 4) * ranks + scores(heads: architecture.attentionHeads)
    bytes += sharedInput(hidden, [.query, .key])
    bytes += input(hidden, .query) + input(hidden, .key) + input(ranks, [.query, .key])
    return bytes + input(values, .output)
  }

  /// Gated DeltaNet keeps the convolution's input and output, queries and keys of all value heads,
  /// values, output, its gate and the 32-bit norm; the chunks' states are computed again.
  private func bytes(of linear: Architecture.LinearAttention) -> Double {
    let keys = Double(linear.keyHeads * linear.keyHeadDimension)
    let values = Double(linear.valueHeads * linear.valueHeadDimension)
    let wide = Double(linear.valueHeads * linear.keyHeadDimension)
    let convolution = 2 * width * (2 * keys + values)
    let bytes = convolution + 2 * width * wide + (3 * width + 4) * values
    return bytes + sharedInput(hidden, .other) + 4 * input(hidden, .other) + input(values, .other)
  }

  /// Mamba keeps the projected input, the convolution's output, the output and its 32-bit norm.
  private func bytes(of state: Architecture.StateSpace) -> Double {
    let inner = Double(state.innerSize)
    let states = 2 * Double((state.groups ?? 1) * state.stateSize)
    let steps = Double(state.heads ?? state.innerSize)
    let bytes = width * (4 * inner + 2 * states + steps) + 4 * inner
    return bytes + sharedInput(hidden, .other) + input(hidden, .other) + input(inner, .other)
  }

  private func feedForward(times factor: Double = 1) -> Double {
    network(features: factor * Double(architecture.intermediateSize ?? 0))
  }

  /// A network keeps gate, up and their product, or the input of its only activation.
  private func network(features: Double) -> Double {
    let bytes = (architecture.hasGatedFeedForward ? 3 : 1) * width * features
    let inputs = sharedInput(hidden, [.gate, .up]) + sharedInput(features, .down)
    let gate = architecture.hasGatedFeedForward ? input(hidden, .gate) : 0
    return bytes + inputs + gate + input(hidden, .up) + input(features, .down)
  }

  /// Experts keep what the chosen ones compute, their outputs and the 32-bit router.
  private func bytes(of experts: Architecture.Experts) -> Double {
    let chosen = Double(experts.perToken)
    let features = chosen * Double(experts.intermediateSize)
    var bytes = (architecture.hasGatedFeedForward ? 3 : 1) * width * features
    bytes += 2 * width * chosen * hidden + 2 * 4 * Double(experts.count)
    if isFull { bytes += width * (hidden + features) }
    if let shared = experts.sharedIntermediateSize { bytes += network(features: Double(shared)) }
    if experts.hasParallelDense { bytes += feedForward() }
    return bytes
  }

  /// Plain attention keeps numbers for every pair of tokens.
  private func scores(heads: Int) -> Double {
    guard setup.attention == .eager else { return 0 }
    let each =
      if setup.gradientCheckpointing {
        setup.technique == .qlora ? profile.eagerWorkingBytesOfPacked : profile.eagerWorkingBytes
      } else {
        profile.eagerSavedBytes
      }
    return each * Double(heads) * keyTokens
  }

  /// Activations that one adapter keeps of its input.
  private func input(_ features: Double, _ target: LoRATargets) -> Double {
    guard setup.technique.hasAdapters, !setup.loraTargets.isDisjoint(with: target) else { return 0 }
    let copy = profile.keepsFloatAdapterInputs && width < 4 ? 4.0 : 0
    return (copy + (profile.hasAdapterDropout ? 3 : 0)) * features
  }

  /// Activations that trained layers keep of an input that they share.
  private func sharedInput(_ features: Double, _ targets: LoRATargets) -> Double {
    if isFull || profile.keepsPackedInputs { return width * features }
    let hasCopies = profile.keepsFloatAdapterInputs && width < 4
    guard setup.technique.hasAdapters, !hasCopies, !setup.loraTargets.isDisjoint(with: targets)
    else { return 0 }
    return width * features
  }
}
