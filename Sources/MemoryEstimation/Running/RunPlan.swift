import ModelCatalog

/// One estimate of a running model in the making: all sizes in bytes.
struct RunPlan {
  let dimensions: ModelDimensions
  var setup: RunSetup
  let profile: RunProfile
  let weights: RunWeights
  let traits: MemoryEstimate.Traits
  let cache: Double
  let state: Double
  /// Prompt working memory, or llama.cpp's compute buffer.
  let working: Double

  var architecture: Architecture { dimensions.architecture }

  init(_ dimensions: ModelDimensions, _ setup: RunSetup, _ profile: RunProfile) {
    self.dimensions = dimensions
    self.setup = setup
    self.profile = profile
    let architecture = dimensions.architecture
    let count = dimensions.count
    weights = RunWeights(dimensions, setup, profile)
    let batch = Double(max(0, setup.batchSize))
    let size = CacheSize(architecture, dimensions.layers)
    let caps =
      profile.capsWindows && (profile.capsLoneWindows || !size.hasWindowsOnly)
    let context = max(0, setup.contextLengthInTokens)
    let step = profile.cacheStep
    let kept = context > Int.max - step ? context : (context + step - 1) / step * step
    func bytes(_ tokens: Int) -> Double {
      size.count(
        tokens: tokens, capsWindows: caps, windowSlack: profile.windowSlack,
        step: profile.cacheStep)
        * setup.kvCache.bytes * batch
    }
    cache = bytes(kept)
    state =
      batch
      * (KVCache.stateSize(
        architecture, convolutionWidth: profile.convolutionWidth,
        keepsWholeKernel: profile.keepsWholeKernel)
        + Double(KVCache.imageBytes(architecture)))
    let prompt = min(context, max(0, setup.promptLengthInTokens ?? context))
    let room = cache - bytes(min(kept, prompt))
    working = Self.working(
      architecture, setup, profile, prompt: prompt, batch: batch, cache: cache, room: room,
      loading: profile.loadsTiedHead && architecture.hasTiedEmbeddings
        ? Double(count.embedding) * 2 - cache - state : 0)
    traits = MemoryEstimate.Traits(
      hasExperts: count.experts > 0, hasEncoders: weights.encoders > 0,
      hasLinearAttention: architecture.linearAttention != nil || architecture.stateSpace != nil,
      isDoubleQuantized: false, hasLatentAttention: architecture.latentAttention != nil,
      hasCappedWindows: caps && architecture.slidingWindow != nil)
  }

  /// The most that any phase needs beyond weights and the full cache.
  private static func working(
    _ architecture: Architecture, _ setup: RunSetup, _ profile: RunProfile, prompt: Int,
    batch: Double, cache: Double, room: Double, loading: Double
  ) -> Double {
    if setup.engine == .llamaCpp {
      return ComputeBuffer.bytes(
        architecture, tokens: Double(max(1, setup.contextLengthInTokens)) * batch,
        microBatch: profile.microBatch, fusesAttention: profile.fusesAttention)
    }
    // vLLM's piece is of all sequences together.
    let tokens =
      setup.engine == .vllm
      ? min(Double(prompt) * batch, Double(profile.promptStep))
      : Double(min(prompt, profile.promptStep)) * batch
    let vocabulary = Double(architecture.vocabularySize)
    let layer = WorkingSize(architecture).bytesPerToken * tokens
    let allLogits = profile.promptLogitBytes * vocabulary * tokens
    let rows = max(batch, Double(profile.logitRows))
    let lastLogits = profile.logitBytes * vocabulary * rows
    // While the prompt goes through the layers, the cache holds no answer yet.
    let reading = max(layer, allLogits) * profile.workingCopies - room
    let writing = max(lastLogits, (profile.cacheCopies - 1) * cache + lastLogits)
    let tables =
      Double(2 * architecture.layers * architecture.headDimension * 2)
      * Double(profile.rotaryPositions)
    return max(max(reading, writing) + tables + profile.workspaceBytes, loading)
  }

  /// The share of a card that the engine uses.
  var usableShare: Double {
    guard setup.engine == .vllm else { return 1 }
    return setup.memoryFraction > 0.05 ? min(setup.memoryFraction, 1) : 0.05
  }

  func estimate() -> MemoryEstimate {
    let whole = KVCache.whole
    let share = CardShare(self)
    let weightBytes = whole(share.weights)
    let cacheBytes = whole(cache * share.cache)
    let stateBytes = whole(state * share.state)
    let workingBytes = whole(working)
    let slack = whole(profile.slack * (cache * share.cache + working))
    let context = setup.hasUnifiedMemory ? 0 : whole(profile.contextBytes)
    let sum = Double(weightBytes + cacheBytes + stateBytes + workingBytes + slack + context)
    return MemoryEstimate(
      purpose: .running(setup), traits: traits, weightBytes: weightBytes,
      cacheBytes: cacheBytes, stateBytes: stateBytes, activationBytes: workingBytes,
      fragmentationBytes: slack, contextBytes: context,
      reserveBytes: whole(sum / usableShare - sum), hostBytes: whole(weights.host),
      uncertainty: profile.uncertainty)
  }
}
