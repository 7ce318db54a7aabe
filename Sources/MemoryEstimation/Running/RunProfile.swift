/// How an engine uses memory, as facts and a few measured constants.
package struct RunProfile: Sendable, Equatable {
  /// Whether windowed layers keep the window only.
  package var capsWindows = true
  /// Whether they do so where every layer has a window.
  package var capsLoneWindows = true
  /// The tokens that windowed layers keep beyond the window.
  package var windowSlack = 0
  /// The cache's length is a multiple of it.
  package var cacheStep = 1
  /// How often the cache is there while it grows.
  package var cacheCopies = 1.0
  /// Bytes of one number of a convolution's state.
  package var convolutionWidth = 2
  /// Whether the whole width of a convolution is kept, not the past only.
  package var keepsWholeKernel = true
  /// The tokens of a prompt that go through the model at once.
  package var promptStep = Int.max
  /// Bytes of one entry of the logits of the last token, their 32-bit copy included.
  package var logitBytes = 6.0
  /// Sequences whose logits are there at once, with any batch.
  package var logitRows = 1
  /// Bytes of one entry of the logits of every token of the prompt; 0 where only the last token has
  /// logits.
  package var promptLogitBytes = 0.0
  /// The cards that each need the working memory of the prompt.
  package var workingCopies = 1.0
  /// Positions for which every layer keeps a table of sines and cosines.
  package var rotaryPositions = 0
  /// Workspaces of the matrix libraries.
  package var workspaceBytes = 24.0 * 1_048_576
  /// Weights in memory beyond the model's own, as a share of the embedding.
  package var extraEmbeddings = 0.0
  /// Bytes of a packed weight where the format is not one of today's.
  package var packedBytes: Double?
  /// Whether the output layer is packed too.
  package var packsHead = false
  /// Whether GPTQ keeps room for the largest matrix in 16 bits (exllama v2).
  package var unpacksLargest = true
  /// Whether loading AWQ weights holds an output layer beside the embedding it is tied to.
  package var loadsTiedHead = false
  /// Whether attention is fused (FlashAttention).
  package var fusesAttention = true
  /// Tokens that llama.cpp computes at once (`--ubatch-size`).
  package var microBatch = 512
  /// Reserved beyond allocated, as a share of cache and working memory: both grow and shrink.
  package var slack = 0.0
  /// The CUDA context: 0.3 to 0.6 GiB on most cards; 0 on unified memory.
  package var contextBytes = 0.35 * 1_073_741_824
  /// The relative error to expect.
  package var uncertainty = 0.05

  package init() {}

  /// How an engine behaves today.
  package init(_ engine: Engine) {
    self.init()
    switch engine {
    case .transformers: slack = 0.05
    case .llamaCpp:
      // llama-kv-cache-iswa.cpp: window and one micro-batch, padded. Models with windows in every
      // layer keep all tokens: the `llama` and `phi3` graphs know no window.
      windowSlack = microBatch
      capsLoneWindows = false
      cacheStep = 256
      convolutionWidth = 4
      keepsWholeKernel = false
      workspaceBytes = 0
    case .vllm:
      // Blocks of 16 tokens; start-up tries 2048 tokens and 256 sequences, and CUDA graphs are
      // recorded.
      cacheStep = 16
      promptStep = 2048
      unpacksLargest = false
      // Sorting the logits of 256 sequences: 1.26 GiB for Llama 3 8B (vllm-project/vllm#10511).
      logitBytes = 41
      logitRows = 256
      workspaceBytes += 0.5 * 1_073_741_824
      contextBytes = 0.5 * 1_073_741_824
      uncertainty = 0.12
    case .mlx:
      // mlx_lm: steps of 256 tokens, prompts in pieces of 2048.
      cacheStep = 256
      promptStep = 2048
      workspaceBytes = 0
      uncertainty = 0.12
    }
  }
}
