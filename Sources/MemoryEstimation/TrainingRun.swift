import ModelCatalog

/// One estimate in the making: all sizes in bytes.
struct TrainingRun {
  private let architecture: Architecture
  private let setup: TrainingSetup
  private let profile: TrainerProfile
  private let count: ParameterCount
  private let activations: ActivationSize
  /// Weights beyond the language model's.
  private let towers: Int
  /// Tokens that go through the model at once.
  private let tokens: Double

  init(
    _ architecture: Architecture, _ parameters: Parameters, _ setup: TrainingSetup,
    _ profile: TrainerProfile
  ) {
    self.architecture = architecture
    self.setup = setup
    self.profile = profile
    count = ParameterCount(architecture)
    activations = ActivationSize(architecture, LayerCounts(architecture), setup, profile)
    let loaded =
      parameters.loaded ?? (parameters.total - (parameters.multiTokenPrediction ?? 0))
    towers = max(0, loaded - count.total)
    let prompt = setup.technique == .promptTuning ? setup.promptLengthInTokens : 0
    tokens = Double((setup.contextLengthInTokens + prompt) * setup.batchSize)
  }

  func estimate() -> MemoryEstimate {
    let weights = weightBytes
    let trained = Double(trainedWeights)
    let width = trainedWidth
    let gradients = profile.fusesOptimizerIntoBackward ? 0 : trained * width
    let states = stateBytes(trained, width)
    let copy = optimizerCopy(trained, width)
    let adapters = setup.technique == .full ? 0 : trained * width

    let kept = keptBytes
    let logits = logitBytes
    let working = workingBytes
    let held = profile.keepsGradients ? gradients : 0
    let norm = profile.finalNormBytes * hidden * tokens
    let logitGradient = profile.logitGradientBytes * vocabulary * tokens

    let loss = held + kept + norm + logits
    let backward = max(held + logitGradient + kept, gradients) + working
    let step = gradients + copy
    let peak = max(loss, backward, step)

    // The parts at the peak; activations take what rounding leaves.
    let isStep = peak == step
    let isLoss = !isStep && peak == loss
    let gradientsAtPeak =
      isStep || (!isLoss && held + logitGradient + kept < gradients) ? gradients : held
    let logitsAtPeak = isLoss ? logits : isStep || gradientsAtPeak > held ? 0 : logitGradient
    let allocated = Int(weights + adapters + states + peak + profile.workspaceBytes)
    let weightPart = Int(weights)
    let adapterPart = Int(adapters)
    let gradientPart = Int(gradientsAtPeak)
    let optimizerPart = Int(isStep ? states + copy : states)
    let logitPart = Int(logitsAtPeak)
    let rest = allocated - weightPart - adapterPart - gradientPart - optimizerPart - logitPart
    let reserved = Int(
      weights + adapters + states + peak + profile.workspaceBytes
        + slack(
          weights: weights, kept: kept, logits: logits, working: working, peak: peak + states))
    return MemoryEstimate(
      setup: setup,
      traits: MemoryEstimate.Traits(
        hasExperts: count.experts > 0, hasTowers: towers > count.total / 100,
        hasLinearAttention: architecture.linearAttention != nil
          || architecture.stateSpace != nil,
        isDoubleQuantized: isDoubleQuantized),
      weightBytes: weightPart, adapterBytes: adapterPart, gradientBytes: gradientPart,
      optimizerBytes: optimizerPart, activationBytes: rest, logitBytes: logitPart,
      fragmentationBytes: reserved - allocated, contextBytes: Int(profile.contextBytes),
      uncertainty: profile.uncertainty)
  }

  private var hidden: Double { Double(architecture.hiddenSize) }
  private var vocabulary: Double { Double(architecture.vocabularySize) }
  private var isPacked: Bool { setup.technique == .qlora }
  private var isDoubleQuantized: Bool {
    setup.doubleQuantization || profile.alwaysDoubleQuantizes
  }
  /// Whether what is not packed has 32 bits, the residual stream with it.
  private var isUpcast: Bool { isPacked && profile.upcastsUnpacked || setup.precision == .fp32 }
  /// Whether 16-bit training of all weights needs 32-bit weights beside the 16-bit copies.
  private var hasMasterWeights: Bool {
    profile.hasMasterWeights || setup.technique == .full && setup.precision == .fp16
  }
}

// MARK: - Weights, adapters, optimizer

extension TrainingRun {
  /// NF4 has a 32-bit scale for 64 weights; double quantization turns it to 8 bits with a 32-bit
  /// scale for 256 of them (bitsandbytes; QLoRA, arXiv:2305.14314, section 3).
  private var packedWeightBytes: Double {
    profile.packedBytes ?? (isDoubleQuantized ? 0.5 + 1.0 / 64 + 4.0 / 16384 : 0.5 + 4.0 / 64)
  }

  private var weightBytes: Double {
    let copies = profile.untiesEmbeddings && count.head == 0 ? count.embedding : 0
    let total = count.total + copies
    let width = Double(hasMasterWeights ? 6 : setup.precision.bytes)
    let towerBytes = Double(towers) * Double(setup.precision.bytes)
    guard isPacked else { return Double(total) * width + towerBytes }
    var packed = Double(count.linear + (setup.packsExperts ? count.experts : 0))
    if setup.dynamicQuantization { packed *= 1 - Self.dynamicShare }
    if profile.packsEmbeddings { packed += Double(count.embedding + count.head) }
    let rest = (Double(total) - packed) * (isUpcast ? 4 : Double(setup.precision.bytes))
    return packed * packedWeightBytes + rest + towerBytes
  }

  /// The linear layers that Unsloth's dynamic 4-bit format leaves in 16 bit: 2 % (Magistral 24B) to
  /// 11 % (Qwen3 14B), from what its notebooks hold before training.
  private static let dynamicShare = 0.08

  private var trainedWeights: Int {
    if let given = profile.trainedWeights { return given }
    switch setup.technique {
    case .full: return count.total + (profile.untiesEmbeddings ? count.embedding - count.head : 0)
    case .lora, .qlora:
      let adapters =
        setup.loraTargets == .all
        ? count.adapterWeightsPerRank.total * setup.loraRank
        : ParameterCount.adapterWeights(
          architecture, rank: setup.loraRank, targets: setup.loraTargets)
      return adapters + (profile.trainsEmbeddings ? count.embedding + count.head : 0)
    case .promptTuning: return setup.promptLengthInTokens * architecture.hiddenSize
    }
  }

  /// Bytes of one trained weight and of its gradient.
  private var trainedWidth: Double {
    if setup.technique != .full { return setup.precision == .fp32 ? 4 : profile.adapterBytes }
    return hasMasterWeights ? 4 : Double(setup.precision.bytes)
  }

  private func stateBytes(_ trained: Double, _ width: Double) -> Double {
    if let fixed = profile.stateBytes { return trained * fixed }
    guard setup.optimizer == .adafactor else {
      return trained * setup.optimizer.stateBytes(forWeightOfBytes: width)
    }
    let rank = Double(max(1, setup.loraRank))
    return 4 * (setup.technique == .full ? Double(count.rowsAndColumns) : trained / rank)
  }

  /// What the optimizer's step needs for a moment.
  private func optimizerCopy(_ trained: Double, _ width: Double) -> Double {
    if profile.fusesOptimizerIntoBackward { return 0 }
    switch setup.optimizer {
    case .adamw: return profile.hasOptimizerCopy ? trained * width : 0
    // The squared gradient and the update of the largest matrix, in 32 bits.
    case .adafactor: return setup.technique == .full ? 2 * 4 * Double(count.embedding) : 0
    case .adamw8bit, .pagedAdamw8bit, .sgd: return 0
    }
  }
}

// MARK: - Activations, logits, slack

extension TrainingRun {
  /// What stays from the forward pass: checkpoints, or all saved tensors.
  private var keptBytes: Double {
    if setup.gradientCheckpointing {
      if profile.offloadsCheckpoints { return 0 }
      return Double(architecture.layers) * hidden * (isUpcast ? 4 : 2) * tokens
    }
    // With a 32-bit residual stream and no checkpoints, the linear layers' outputs are 32-bit too.
    let width = isUpcast ? 2.0 : 1.0
    return activations.allLayers * profile.savedFactor * width * tokens
  }

  /// What the layer at work needs on top.
  private var workingBytes: Double {
    guard setup.gradientCheckpointing else { return 0 }
    let width = setup.precision == .fp32 ? 2.0 : 1.0
    return activations.largestLayer * profile.workingSetFactor * width * tokens
  }

  private var logitBytes: Double {
    (isUpcast ? profile.logitBytesOfFloatHead : profile.logitBytes) * vocabulary * tokens
  }

  private func slack(
    weights: Double, kept: Double, logits: Double, working: Double, peak: Double
  ) -> Double {
    var bytes = profile.slackOfWeights * weights
    if setup.gradientCheckpointing {
      bytes += profile.slackOfPhases * min(logits, working)
      bytes += profile.slackOfCheckpoints * kept + profile.slackOfLogits * logits
    } else {
      bytes += profile.slackOfAll * (weights + peak) + profile.slackBytes
    }
    return bytes
  }
}
