import ModelCatalog

/// The memory that training needs, from first principles.
///
/// Peak = weights + adapters + optimizer states + the largest of three phases: the loss (kept
/// activations and logits), a layer's backward pass (kept activations and the layer's working set)
/// and the optimizer's step (gradients and a working copy).
public enum TrainingMemory {
  /// Estimates a model of the catalog on one card, or says which dimension is missing.
  public static func estimate(
    _ model: Model, _ setup: TrainingSetup
  ) -> Result<MemoryEstimate, MemoryUnknown> {
    estimate(ModelDimensions(model), setup)
  }

  /// Estimates dimensions that were counted before, or says that there are none.
  public static func estimate(
    _ dimensions: ModelDimensions?, _ setup: TrainingSetup
  ) -> Result<MemoryEstimate, MemoryUnknown> {
    estimate(dimensions, setup, TrainerProfile(setup.trainer))
  }

  /// Estimates dimensions on one card, or says which dimension is missing.
  ///
  /// `parameters` adds what the dimensions do not tell: encoders for images and sound.
  public static func estimate(
    architecture: Architecture, parameters: Parameters, _ setup: TrainingSetup
  ) -> Result<MemoryEstimate, MemoryUnknown> {
    estimate(
      architecture: architecture, parameters: parameters, setup,
      profile: TrainerProfile(setup.trainer))
  }

  /// The peak that a run shows on a card of `cardBytes`, where that is more than it needs.
  ///
  /// Unsloth's loss takes larger chunks while memory is free: as few as keep its count of 4 bytes
  /// for each token and entry of the vocabulary under half of what is free, one or a multiple of
  /// four. Nobody needs that memory to train, so it decides nothing. What the run needs is counted
  /// here where it is not known.
  public static func peak(
    _ dimensions: ModelDimensions?, _ setup: TrainingSetup, onCardOf cardBytes: Int,
    needed known: MemoryEstimate? = nil
  ) -> Result<MemoryEstimate, MemoryUnknown> {
    peak(dimensions, setup, onCardOf: cardBytes, needed: known, TrainerProfile(setup.trainer))
  }

  /// The same with a profile that is no trainer's default.
  package static func peak(
    _ dimensions: ModelDimensions?, _ setup: TrainingSetup, onCardOf cardBytes: Int,
    needed known: MemoryEstimate? = nil, _ profile: TrainerProfile
  ) -> Result<MemoryEstimate, MemoryUnknown> {
    let needed = known.map(Result.success) ?? estimate(dimensions, setup, profile)
    return needed.flatMap { needed in
      var profile = profile
      guard let inBrainFloat = profile.logitBytesOfFreeMemory, let dimensions,
        cardBytes > needed.totalBytes
      else { return .success(needed) }
      let entries =
        Double(dimensions.architecture.vocabularySize) * Double(setup.contextLengthInTokens)
        * Double(setup.sequences)
      let room = Double(cardBytes - needed.totalBytes) / 2
      let most =
        setup.precision == .fp16 ? profile.logitBytesOfFreeMemoryInHalf : inBrainFloat
      let chunks = max(1, 4 * (entries * 4 / room / 4).rounded())
      profile.logitBytes = max(profile.logitBytes, min(most / chunks, room / entries))
      profile.logitBytesOfFloatHead = profile.logitBytes
      return estimate(dimensions, setup, profile)
    }
  }

  /// Estimates with a profile that is no trainer's default.
  package static func estimate(
    architecture: Architecture, parameters: Parameters, _ setup: TrainingSetup,
    profile: TrainerProfile
  ) -> Result<MemoryEstimate, MemoryUnknown> {
    estimate(ModelDimensions(architecture, parameters), setup, profile)
  }

  /// Estimates dimensions that were counted before with a profile that is no trainer's default.
  package static func estimate(
    _ dimensions: ModelDimensions?, _ setup: TrainingSetup, _ profile: TrainerProfile
  ) -> Result<MemoryEstimate, MemoryUnknown> {
    guard let dimensions else { return .failure(.noArchitecture) }
    if let unknown = dimensions.unknown ?? dimensions.architecture.unknown(for: setup.technique) {
      return .failure(unknown)
    }
    return .success(TrainingRun(dimensions, setup, profile).estimate())
  }
}

extension Architecture {
  /// Why a technique cannot train it, if so.
  ///
  /// Tried with PEFT 0.21.2 and transformers 5.23 on small models of each kind.
  fileprivate func unknown(for technique: Technique) -> MemoryUnknown? {
    guard technique == .prefixTuning else { return nil }
    if linearAttention != nil || stateSpace != nil {
      return .contradiction("prefix tuning needs keys and values in every layer")
    }
    if latentAttention != nil {
      return .contradiction("prefix tuning does not know compressed keys and values (MLA)")
    }
    return nil
  }

  /// The dimension that is missing to count weights and activations; nil where all are known.
  var unknownForMemory: MemoryUnknown? {
    let recurrent = (linearAttention?.layers ?? 0) + (stateSpace?.layers ?? 0)
    if recurrent > layers { return .contradiction("more recurrent layers than layers") }
    if intermediateSize == nil {
      let everyLayerHasExperts =
        experts.map { $0.denseFirstLayers == 0 && $0.everyLayers == 1 && !$0.hasParallelDense }
        ?? (stateSpace?.layers == layers)
      if !everyLayerHasExperts { return .missing(key: "intermediateSize") }
    }
    if let state = stateSpace {
      if state.version == 2, state.heads == nil { return .missing(key: "stateSpace.heads") }
      if state.version == 2, state.groups == nil { return .missing(key: "stateSpace.groups") }
      if state.version == 1, state.timeStepRank == nil {
        return .missing(key: "stateSpace.timeStepRank")
      }
    }
    return nil
  }
}
