import ModelCatalog

/// The software whose memory behaviour an estimate follows.
public enum Trainer: String, CaseIterable, Sendable {
  /// Unsloth.
  case unsloth
  /// Hugging Face transformers with PEFT, and TRL on top of them.
  case hf
  /// PyTorch's torchtune.
  case torchtune
  /// LitGPT.
  case litgpt
  /// Axolotl.
  case axolotl
  /// LLaMA-Factory.
  case llamaFactory = "llama-factory"
  /// ms-swift.
  case msSwift = "ms-swift"
  /// mlx-lm, on Apple's unified memory.
  case mlx

  /// The optimizer that the trainer's own examples use.
  public var defaultOptimizer: Optimizer { self == .unsloth ? .adamw8bit : .adamw }
  /// Whether the trainer drops activations and computes them again unless told otherwise.
  public var checkpointsByDefault: Bool { self != .mlx }
  /// Whether experts are packed too where 16-bit weights are packed while they are loaded.
  ///
  /// Unsloth teaches transformers to do it with experts that are named as usual (unsloth_zoo
  /// 2026.10.9, `moe_utils_bnb4bit.py`; measured in `h200-runs.csv`, while 2026.4.4 left Gemma 4
  /// 26B-A4B at 46 GiB). The layers of mlx-lm and LitGPT are their own. Transformers packs linear
  /// layers alone, and its experts are none.
  public func packsExpertsWhileLoading(_ architecture: Architecture?) -> Bool {
    switch self {
    case .unsloth: architecture?.hasUsualExperts ?? false
    case .mlx, .litgpt: true
    case .hf, .torchtune, .axolotl, .llamaFactory, .msSwift: false
    }
  }
}
