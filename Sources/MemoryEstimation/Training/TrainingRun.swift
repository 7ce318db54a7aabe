import ModelCatalog

/// One estimate in the making: all sizes in bytes.
struct TrainingRun {
  let dimensions: ModelDimensions
  let setup: TrainingSetup
  let profile: TrainerProfile
  let activations: ActivationSize
  /// Whether the decoder's linear layers are packed to 4 bits.
  let isPacked: Bool
  /// Whether what is not packed has 32 bits, the residual stream with it.
  let isUpcast: Bool
  /// Weights beyond the language model's: encoders for images and sound.
  let encoders: Int
  /// The trained prompt.
  let prompt: TrainedPrompt
  /// Tokens that go through the model at once.
  let tokens: Double

  init(_ dimensions: ModelDimensions, _ setup: TrainingSetup, _ profile: TrainerProfile) {
    self.dimensions = dimensions
    self.setup = setup
    self.profile = profile
    let isPacked = setup.technique == .qlora || profile.packsFrozenWeights
    isUpcast = isPacked && profile.upcastsUnpacked || setup.precision == .fp32
    self.isPacked = isPacked
    prompt = TrainedPrompt(dimensions.architecture, setup)
    activations = ActivationSize(
      dimensions, setup, profile, hasFloatStream: isUpcast, prompt: prompt)
    let parameters = dimensions.parameters
    let loaded =
      parameters.loaded ?? (parameters.total - (parameters.multiTokenPrediction ?? 0))
    encoders = max(0, loaded - dimensions.count.total)
    tokens = (Double(setup.contextLengthInTokens) + prompt.tokensOfRow) * Double(setup.sequences)
  }

  func estimate() -> MemoryEstimate {
    let weights = weightBytes + referenceBytes
    let trained = trainedWeights
    let width = trainedWidth
    let adapters = setup.technique == .full ? 0 : trained * width
    let states = stateBytes(trained, width)
    let kept = keptBytes
    let logits = logitBytes
    let working = workingBytes
    let peak = peak(trained * width, optimizerCopy(trained, width), kept, logits, working)
    let resident = weights + adapters + states + profile.workspaceBytes
    let slack = slack(
      weights: weights, kept: kept, logits: logits, working: working,
      allocated: resident + peak.total)

    // Activations take what rounding leaves, so that the sum stays the sum.
    let allocated = whole(resident + peak.total)
    let optimizer = whole(states + peak.copy)
    let gradients = whole(peak.gradients)
    let others = whole(weights) + whole(adapters) + optimizer + gradients + whole(peak.logits)
    return MemoryEstimate(
      purpose: .training(setup), traits: traits,
      weightBytes: whole(weights), adapterBytes: whole(adapters), gradientBytes: gradients,
      optimizerBytes: optimizer, activationBytes: allocated - others,
      logitBytes: whole(peak.logits),
      fragmentationBytes: whole(resident + peak.total + slack) - allocated,
      contextBytes: whole(profile.contextBytes), uncertainty: profile.uncertainty)
  }

  /// Whole bytes; absurd runs end at an exbibyte instead of trapping.
  private func whole(_ bytes: Double) -> Int { Int(min(bytes, 1_152_921_504_606_846_976)) }

  /// The phase of a step that needs the most.
  private func peak(
    _ gradients: Double, _ copy: Double, _ kept: Double, _ logits: Double, _ working: Double
  ) -> Phase {
    let complete = profile.fusesOptimizerIntoBackward ? 0 : gradients
    let held = profile.keepsGradients ? complete : heldGradientBytes
    let norm = profile.finalNormBytes * hidden * tokens
    let logitGradient = profile.logitGradientBytes * vocabulary * tokens
    // The loss, the last layer's backward pass, the first layer's, the optimizer's step.
    return Phase(gradients: held, activations: kept + norm, logits: logits)
      .orLarger(Phase(gradients: held, activations: kept + working, logits: logitGradient))
      .orLarger(Phase(gradients: complete, activations: working))
      .orLarger(Phase(gradients: complete, copy: copy))
  }

  /// Memory of one phase of a step besides weights and optimizer states.
  private struct Phase {
    var gradients = 0.0
    var copy = 0.0
    var activations = 0.0
    var logits = 0.0

    var total: Double { gradients + copy + activations + logits }

    func orLarger(_ other: Phase) -> Phase { other.total > total ? other : self }
  }

  private var traits: MemoryEstimate.Traits {
    MemoryEstimate.Traits(
      hasExperts: count.experts > 0, expertAdapters: expertAdapters,
      hasEncoders: encoders > count.total / 100,
      hasLinearAttention: architecture.linearAttention != nil || architecture.stateSpace != nil,
      isDoubleQuantized: isDoubleQuantized)
  }

  var architecture: Architecture { dimensions.architecture }
  var count: ParameterCount { dimensions.count }
  var hidden: Double { Double(architecture.hiddenSize) }
  var vocabulary: Double { Double(architecture.vocabularySize) }
  var isDoubleQuantized: Bool {
    setup.doubleQuantization || profile.alwaysDoubleQuantizes
  }
  /// Whether 16-bit training of all weights needs 32-bit weights beside the 16-bit copies.
  var hasMasterWeights: Bool {
    profile.hasMasterWeights || setup.technique == .full && setup.precision == .fp16
  }
}
