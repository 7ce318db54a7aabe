import Messages

extension MemoryEstimate {
  /// The assumptions behind the number of a running model, as short English sentences.
  func assumptions(of setup: RunSetup) -> [Message] {
    var list: [Message] = [
      "context \(setup.contextLengthInTokens) tokens, \(setup.batchSize) at once",
      "\(setup.quantization.name) weights: \(setup.quantization.sentence)",
      "\(setup.kvCache.rawValue) cache",
      "engine \(setup.engine.rawValue): \(setup.engine.sentence)",
    ]
    if setup.isGGUF, setup.engine == .transformers {
      list.append("transformers unpacks GGUF weights to 16 bit while loading")
    }
    if setup.engine == .llamaCpp, hostBytes > 0 {
      list.append("the token embedding stays in system memory")
    }
    if setup.engine == .vllm {
      let percent = Int((setup.memoryFraction * 100).rounded())
      list.append("vLLM takes \(percent) % of the card and fills what is free with cache")
    }
    if !setup.layersByCard.isEmpty {
      let layers = Message.names(setup.layersByCard.map { "\($0)" })
      list.append("layers on each card: \(layers); the number is of the one that is fullest")
    } else if setup.cards > 1 {
      list.append(
        setup.engine == .vllm
          ? "every matrix is divided among \(setup.cards) cards; the number is of one card"
          : "the layers are divided among \(setup.cards) cards; the number is of the fullest one")
    }
    if let prompt = setup.promptLengthInTokens { list.append("a prompt of \(prompt) tokens") }
    if traits.hasExperts { list.append("all experts are in memory") }
    if traits.hasEncoders { list.append("towers for images or sound are in memory in 16 bit") }
    if traits.hasLatentAttention { list.append("the cache holds the compressed vectors (MLA)") }
    if traits.hasCappedWindows { list.append("sliding-window layers cache their window only") }
    if traits.hasLinearAttention {
      list.append("linear attention and Mamba layers keep a state of fixed size")
    }
    if setup.hasUnifiedMemory { list.append("card and system share one memory") }
    return list
  }
}

extension RunQuantization {
  /// The packed parts, for people.
  fileprivate var sentence: Message {
    switch self {
    case .fp32: "32 bits each"
    case .bf16: "16 bits each"
    case .gguf(let type) where type.isFloat: "not quantized"
    case .gguf: "each tensor's type as llama.cpp's mixture has it, norms in 32 bit"
    case .nvfp4: "the decoder's linear layers with a scale for 16 weights; the rest in 16 bit"
    case .mlx4, .mlx6, .mlx8: "groups of 64, embeddings included"
    case .mxfp4: "experts only, the rest in 16 bit"
    case .nf4Dynamic: "the decoder's linear layers, but 8 % that stay in 16 bit with all the rest"
    case .int8, .nf4, .nf4DoubleQuantized, .gptqInt8, .gptqInt4, .awq, .w4a16, .w8a8, .fp8:
      "the decoder's linear layers; embeddings, output layer and norms in 16 bit"
    }
  }
}

extension Engine {
  /// How the engine works, for people.
  fileprivate var sentence: Message {
    switch self {
    case .transformers: "the prompt goes through in one piece, logits of the last token only"
    case .llamaCpp: "flash attention, prompts in pieces of 512 tokens"
    case .vllm: "prompts in pieces of 2048 tokens, CUDA graphs, cache in blocks of 16 tokens"
    case .mlx: "prompts in pieces of 2048 tokens"
    }
  }
}
