import ModelCatalog

/// Weights, adapters and optimizer.
extension TrainingRun {
  /// NF4 has a 32-bit scale for 64 weights; double quantization turns it to 8 bits with a 32-bit
  /// scale for 256 of them (bitsandbytes; QLoRA, arXiv:2305.14314, section 3).
  private var packedWeightBytes: Double {
    profile.packedBytes ?? (isDoubleQuantized ? 0.5 + 1.0 / 64 + 4.0 / 16384 : 0.5 + 4.0 / 64)
  }

  var weightBytes: Double {
    let copies = profile.untiesEmbeddings && count.head == 0 ? count.embedding : 0
    let total = count.total + copies
    let width = Double(hasMasterWeights ? 6 : setup.precision.bytes)
    let encoderBytes = Double(encoders) * Double(setup.precision.bytes)
    guard isPacked else { return Double(total) * width + encoderBytes }
    var packed = Double(count.linear + (setup.packsExperts ? count.experts : 0))
    if setup.dynamicQuantization { packed *= 1 - Self.dynamicShare }
    if profile.packsEmbeddings { packed += Double(count.embedding + count.head) }
    let rest = (Double(total) - packed) * (isUpcast ? 4 : Double(setup.precision.bytes))
    return packed * packedWeightBytes + rest + encoderBytes
  }

  /// The model as it was, which DPO compares with; with adapters it is the model without them.
  var referenceBytes: Double {
    guard setup.comparesAnswers, setup.technique == .full else { return 0 }
    let width = setup.precision == .bf16 ? 2.0 : 4.0
    return Double(count.total + encoders) * width
  }

  /// The linear layers that Unsloth's dynamic 4-bit format leaves in 16 bit: 2 % (Magistral 24B) to
  /// 11 % (Qwen3 14B), from what its notebooks hold before training.
  static let dynamicShare = 0.08

  var trainedWeights: Double {
    if let given = profile.trainedWeights { return given }
    let embeddings = Double(count.embedding + count.head)
    switch setup.technique {
    case .full:
      return Double(count.total)
        + (profile.untiesEmbeddings ? Double(count.embedding - count.head) : 0)
    case .lora, .qlora:
      let known = count.adapterWeightsPerRank
      let perRank =
        switch (setup.loraTargets, expertAdapters) {
        case (.all, .none): known.total
        case (.all, .joined): known.total + known.experts
        case (let targets, let kind): architecture.adapterWeightsPerRank(targets, kind)
        }
      return Double(perRank) * Double(setup.loraRank)
        + (profile.trainsEmbeddings ? embeddings : 0)
    case .promptTuning, .prefixTuning, .pTuning: return prompt.weights
    }
  }

  var expertAdapters: ExpertAdapters {
    architecture.expertAdapters(profile.expertAdapters, setup.loraTargets)
  }

  /// Bytes of one trained weight and of its gradient.
  var trainedWidth: Double {
    if setup.technique != .full { return setup.precision == .fp32 ? 4 : profile.adapterBytes }
    return hasMasterWeights ? 4 : Double(setup.precision.bytes)
  }

  /// Where every gradient is used at once, the embedding's still grows until the end.
  var heldGradientBytes: Double {
    guard profile.fusesOptimizerIntoBackward, setup.technique == .full else { return 0 }
    return Double(count.embedding) * trainedWidth
  }

  func stateBytes(_ trained: Double, _ width: Double) -> Double {
    if let fixed = profile.stateBytes { return trained * fixed }
    if setup.optimizer.has8BitStates, setup.technique == .full {
      // Token embeddings keep 32-bit moments: transformers and torchtune tell bitsandbytes so.
      let embeddings = Double(count.embedding + count.perLayerEmbedding)
      return trained * 2.06 + embeddings * (8 - 2.06)
    }
    guard setup.optimizer == .adafactor else {
      return trained * setup.optimizer.stateBytes(forWeightOfBytes: width)
    }
    let rank = Double(max(1, setup.loraRank))
    return 4 * (setup.technique == .full ? Double(count.rowsAndColumns) : trained / rank)
  }

  /// Memory that only the optimizer's step needs.
  func optimizerCopy(_ trained: Double, _ width: Double) -> Double {
    if profile.fusesOptimizerIntoBackward { return 0 }
    switch setup.optimizer {
    case .adamw: return profile.hasOptimizerCopy ? trained * width : 0
    // The squared gradient and the update of the largest matrix, in 32 bits.
    case .adafactor: return setup.technique == .full ? 2 * 4 * Double(count.embedding) : 0
    case .adamw8bit, .pagedAdamw8bit, .sgd: return 0
    }
  }
}
