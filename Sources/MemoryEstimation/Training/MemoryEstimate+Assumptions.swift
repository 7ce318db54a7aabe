import Messages

extension MemoryEstimate {
  /// Properties of the model that the assumptions name.
  struct Traits: Sendable, Equatable {
    let hasExperts: Bool
    var expertAdapters = ExpertAdapters.none
    let hasEncoders: Bool
    let hasLinearAttention: Bool
    let isDoubleQuantized: Bool
    var hasLatentAttention = false
    var hasCappedWindows = false
  }

  /// The assumptions behind the number, as short English sentences.
  public var assumptions: [Message] {
    switch purpose {
    case .training(let setup): assumptions(of: setup)
    case .running(let setup): assumptions(of: setup)
    }
  }

  private func assumptions(of setup: TrainingSetup) -> [Message] {
    var list: [Message] = [
      "sequence length \(setup.contextLengthInTokens), micro-batch \(setup.batchSize)",
      setup.checkpointingSentence,
      "attention \(setup.attention.rawValue), precision \(setup.precision.rawValue)",
      "optimizer \(setup.optimizer.rawValue)",
      "trainer \(setup.trainer.rawValue): \(setup.trainer.lossSentence)",
    ]
    switch setup.technique {
    case .full: list.append("all weights of the language model are trained")
    case .lora, .qlora:
      let layers: Message =
        switch setup.loraTargets {
        case .all: "all linear layers"
        case .attention: "the attention projections"
        default: "\(setup.loraTargets)"
        }
      list.append("LoRA rank \(setup.loraRank) on \(layers)")
    case .promptTuning: list.append("\(setup.promptLengthInTokens) trained prompt tokens")
    case .prefixTuning:
      list.append(
        "trained keys and values of \(setup.promptLengthInTokens) tokens before those of every layer"
      )
    case .pTuning:
      list.append("\(setup.promptLengthInTokens) prompt tokens made by a trained network (PEFT)")
    }
    if setup.comparesAnswers {
      list.append("both answers of a row go through the model together")
      list.append(
        setup.technique == .full
          ? "the model as it was is in memory a second time"
          : "the model as it was is the same without its adapters")
    }
    if setup.technique == .qlora { list += quantizationSentences(setup) }
    if traits.hasExperts {
      list.append("all experts are in memory; those that a token uses set the activations")
      if setup.technique.hasAdapters { list.append(traits.expertAdapters.sentence) }
    }
    if traits.hasEncoders {
      list.append("towers for images or sound are in memory in 16 bit; the rows are text only")
    }
    if traits.hasLinearAttention {
      list.append("fast kernels for linear attention or Mamba are installed")
    }
    return list
  }

  private func quantizationSentences(_ setup: TrainingSetup) -> [Message] {
    let scales: Message = traits.isDoubleQuantized ? " with double quantization" : ""
    var list: [Message]
    if setup.trainer == .mlx {
      list = ["4 bits in groups of 64 with 16-bit scales and biases, embeddings included"]
    } else {
      list = ["NF4\(scales) for the decoder's linear layers; embeddings and norms are not packed"]
    }
    if setup.dynamicQuantization {
      list.append("Unsloth's dynamic format keeps 8 % of the linear layers in 16 bit")
    }
    if traits.hasExperts {
      list.append(
        setup.packsExperts
          ? "the experts are packed to 4 bits"
          : "the experts are not packed")
    }
    return list
  }
}

extension ExpertAdapters {
  /// Which adapters the experts get, for people.
  fileprivate var sentence: Message {
    switch self {
    case .none: "the experts get no adapters"
    case .joined, .separate: "every expert gets adapters"
    case .converted, .convertedByName:
      "every expert gets adapters, of twice the rank on gate and up (PEFT from 0.20 on)"
    }
  }
}

extension TrainingSetup {
  /// Whether activations are dropped, for people.
  fileprivate var checkpointingSentence: Message {
    guard technique.allowsCheckpointing || gradientCheckpointing else {
      return "no gradient checkpointing: PEFT's prefix tuning does not work with it"
    }
    return "gradient checkpointing \(gradientCheckpointing ? "on" : "off")"
  }
}

extension Trainer {
  /// How the trainer computes the loss, for people.
  fileprivate var lossSentence: Message {
    switch self {
    case .unsloth: "loss in chunks, no logits kept; checkpoints wait in system RAM"
    case .hf: "logits of all tokens in 32 bit; with 4-bit weights, the rest in 32 bit too"
    case .axolotl, .llamaFactory, .msSwift: "logits of all tokens in 32 bit, as transformers"
    case .torchtune: "loss in chunks, compiled"
    case .litgpt: "loss in chunks, adapters in 16 bit"
    case .mlx: "logits of all tokens"
    }
  }
}
