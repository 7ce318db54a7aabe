import ModelCatalog

/// A trained prompt, and the tokens that it adds to every sequence.
///
/// As PEFT 0.21.2 has it: `tuners/prompt_tuning/model.py`, `tuners/p_tuning/model.py`,
/// `tuners/prefix_tuning/model.py`, their `config.py` for the encoder that is usual, and
/// `utils/other.py` (`_prepare_prompt_learning_config`) for the widths. The weights equal those that
/// PEFT counts, and the published ones of its MetaMathQA runs, to the unit.
struct TrainedPrompt {
  /// The weights that are trained.
  private(set) var weights = 0.0
  /// The tokens that go through all layers beside those of a sequence.
  private(set) var tokensOfRow = 0.0
  /// The tokens whose keys a token of the sequence sees beside the sequence's.
  private(set) var tokensOfCache = 0.0
  /// Trained keys and values of all layers for one sequence.
  private(set) var cachedNumbers = 0.0

  init(_ architecture: Architecture, _ setup: TrainingSetup) {
    guard setup.technique.trainsPrompt else { return }
    let tokens = Double(setup.promptLengthInTokens)
    let hidden = Double(architecture.hiddenSize)
    tokensOfCache = tokens
    switch setup.technique {
    case .full, .lora, .qlora: break
    case .promptTuning, .pTuning:
      tokensOfRow = tokens
      weights = tokens * hidden
      guard setup.technique == .pTuning else { return }
      switch setup.promptEncoder ?? .mlp {
      case .table: break
      case .mlp: weights += 3 * Self.linear(hidden, hidden)
      case .lstm:
        // Four gates, each with both biases; the second layer reads both directions of the first.
        let gates = 4 * hidden * (hidden + hidden + 2) + 4 * hidden * (2 * hidden + hidden + 2)
        weights += 2 * gates + Self.linear(2 * hidden, 2 * hidden) + Self.linear(2 * hidden, hidden)
      }
    case .prefixTuning:
      let counts = LayerCounts(architecture)
      let local = Double(AttentionWidths(local: architecture).keys)
      let global = Double(AttentionWidths(global: architecture).keys)
      // The same room in all layers, that of the widest; every layer takes what it needs of it.
      let width = counts.globalAttention > 0 ? global : local
      let outputs = 2 * Double(architecture.layers) * width
      switch setup.promptEncoder ?? .table {
      case .table: weights = tokens * outputs
      case .mlp, .lstm:
        weights = tokens * width + Self.linear(width, width) + Self.linear(width, outputs)
      }
      cachedNumbers =
        2 * tokens * (Double(counts.localStoring) * local + Double(counts.globalStoring) * global)
    }
  }

  /// The weights of a linear layer with its biases.
  private static func linear(_ inputs: Double, _ outputs: Double) -> Double {
    inputs * outputs + outputs
  }
}
