import MemoryEstimation
import Messages

/// The software that a recipe is for: a trainer, or an engine that runs a model.
public enum RecipeTarget: String, CaseIterable, Sendable {
  case axolotl
  case llamaFactory = "llama-factory"
  case llamaCpp = "llama.cpp"
  case mlx
  case msSwift = "ms-swift"
  case ollama
  case trl
  case unsloth
  case vllm

  /// The trainers, in the order in which another one is proposed.
  public static let trainers: [RecipeTarget] = [
    .unsloth, .trl, .llamaFactory, .mlx, .axolotl, .msSwift,
  ]

  /// The engines.
  public static let engines: [RecipeTarget] = [.ollama, .llamaCpp, .vllm]

  /// Whose memory behaviour a recipe's estimate follows; nothing for an engine.
  public var trainer: Trainer? {
    switch self {
    case .axolotl: .axolotl
    case .llamaFactory: .llamaFactory
    case .mlx: .mlx
    case .msSwift: .msSwift
    case .trl: .hf
    case .unsloth: .unsloth
    case .llamaCpp, .ollama, .vllm: nil
    }
  }

  /// The engine that a recipe's estimate follows; nothing for a trainer.
  public var engine: Engine? {
    switch self {
    case .llamaCpp, .ollama: .llamaCpp
    case .vllm: .vllm
    case .axolotl, .llamaFactory, .mlx, .msSwift, .trl, .unsloth: nil
    }
  }

  /// The recipe that goes with a trainer of estimates.
  public init(_ trainer: Trainer) {
    switch trainer {
    case .unsloth: self = .unsloth
    case .hf, .torchtune, .litgpt: self = .trl
    case .axolotl: self = .axolotl
    case .llamaFactory: self = .llamaFactory
    case .msSwift: self = .msSwift
    case .mlx: self = .mlx
    }
  }

  /// The recipe that goes with an engine of estimates, where there is one.
  public init?(_ engine: Engine) {
    switch engine {
    case .llamaCpp: self = .llamaCpp
    case .vllm: self = .vllm
    case .transformers, .mlx: return nil
    }
  }

  /// Why there is no recipe for some software, and what to take instead.
  public static func whyNot(_ name: String) -> Message? {
    switch name.lowercased() {
    case "torchtune":
      "torchtune is no longer maintained (last release 0.6.1, April 2025) and knows no model of "
        + "2025 or later; take '--for trl'"
    case "autotrain", "autotrain-advanced":
      "AutoTrain is no longer maintained (last release 0.8.36, January 2025); take "
        + "'--for llama-factory', which is one file too"
    case "litgpt", "hf", "transformers", "peft":
      "there is no recipe for '\(name.lowercased())'; take '--for trl'"
    case "swift": "write '--for ms-swift'"
    default: nil
    }
  }
}
