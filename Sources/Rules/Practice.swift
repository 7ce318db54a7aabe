import MemoryEstimation
import Messages
import ModelCatalog

/// A piece of advice that goes with an answer: what to do next, and how.
///
/// A practice looks at the request and the first recommendation; it excludes and ranks nothing.
public struct Practice: Sendable {
  /// The name, such as `experiment`.
  public let id: String
  /// The advice in one sentence.
  public let summary: Message
  /// The sections that say so.
  public let cites: [String]
  let advise: @Sendable (Request, Recommendation) -> Message?

  init(
    id: String, summary: Message, cites: [String],
    advise: @escaping @Sendable (Request, Recommendation) -> Message?
  ) {
    self.id = id
    self.summary = summary
    self.cites = cites
    self.advise = advise
  }

  /// Every practice, in the order in which they are printed.
  public static let all: [Practice] = [.experiment, .stages, .mergeDatasets, .frameworks]

  /// Train two variants on the same rows and compare.
  static let experiment = Practice(
    id: "experiment",
    summary: "Where two variants are open, train both on the same rows and compare.",
    cites: ["model-selection#experiment", "what-model#experiment"]
  ) { _, first in
    let variant = first.candidate.variant
    guard let other = first.alternatives.first(where: { $0.candidate.variant != variant }) else {
      return nil
    }
    return "no model is best on paper: train \(variant.rawValue) and "
      + "\(other.candidate.variant.rawValue) of \(first.candidate.model.name) on the same rows, "
      + "and compare them on a tenth held back"
  }

  /// Which training stage the rows are for.
  static let stages = Practice(
    id: "stages",
    summary: "Raw text is for continued pre-training, instructions and conversations for SFT, "
      + "preferences for DPO.",
    cites: ["when-to-fine-tune#stages"]
  ) { request, _ in
    guard request.rows != nil else { return nil }
    return "instructions and conversations are for SFT; raw text is for continued pre-training "
      + "(CPT) before it, preferences for DPO after it"
  }

  /// Several datasets are merged and trained once.
  static let mergeDatasets = Practice(
    id: "merge-datasets",
    summary: "Several datasets are merged and trained once.",
    cites: ["when-to-fine-tune#merge-datasets"]
  ) { request, _ in
    guard request.rows ?? 0 > 0 else { return nil }
    return "merge several datasets and train once: training again and again forgets"
  }

  /// What the trainer is good for.
  static let frameworks = Practice(
    id: "frameworks",
    summary: "What each trainer is good for.",
    cites: ["when-to-fine-tune#frameworks"]
  ) { request, _ in
    guard request.rows != nil else { return nil }
    return switch request.trainer {
    case .unsloth: "Unsloth needs the least memory; Transformers with PEFT covers every model"
    case .hf: "Transformers with PEFT covers every model; Unsloth needs less memory"
    case .torchtune: "torchtune works from recipes and configuration files on the command line"
    case .litgpt, .axolotl, .llamaFactory, .msSwift, .mlx: nil
    }
  }
}
