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
}
