import MemoryEstimation
import Messages
import ModelCatalog

/// A piece of advice that goes with an answer: what to do next, and how.
///
/// A step looks at the request and the first recommendation; it excludes and ranks nothing.
public struct NextStep: Sendable {
  /// The name, such as `experiment`.
  public let id: String
  /// The advice in one sentence.
  public let summary: Message
  /// The sections that say so.
  public let cites: [String]
  let advise: @Sendable (Request, Recommendation, Guidance) -> Message?

  init(
    id: String, summary: Message, cites: [String],
    advise: @escaping @Sendable (Request, Recommendation, Guidance) -> Message?
  ) {
    self.id = id
    self.summary = summary
    self.cites = cites
    self.advise = advise
  }

  /// Every step, in the order in which they are printed.
  public static let all: [NextStep] = [
    .experiment, .moreRows, .cleanRows, .reasoningRows, .promptTuning, .fillInTheMiddle, .stages,
    .mergeDatasets, .frameworks,
  ]

  /// Train two variants on the same rows and compare.
  static let experiment = NextStep(
    id: "experiment",
    summary: "Where two variants are open, train both on the same rows and compare.",
    cites: ["model-selection#experiment", "what-model#experiment"]
  ) { _, first, _ in
    let variant = first.candidate.variant
    guard let other = first.alternatives.first(where: { $0.candidate.variant != variant }) else {
      return nil
    }
    return "no model is best on paper: train \(variant.rawValue) and "
      + "\(other.candidate.variant.rawValue) of \(first.candidate.model.name) on the same rows, "
      + "and compare them on a tenth held back"
  }

  /// More rows are better, if they are good.
  static let moreRows = NextStep(
    id: "more-rows",
    summary: "From 100 rows on it works, from 1000 on better; quality counts before quantity.",
    cites: ["when-to-fine-tune#dataset-size"]
  ) { request, _, guidance in
    guard let rows = request.rows, rows >= guidance.thresholds.rowsBelowWhichDataIsTooLittle.count,
      rows < guidance.thresholds.rowsBelowWhichInstructIsRequired.count
    else { return nil }
    return "\(rows) rows work, 1000 and more are better: collect or synthesize good ones (with a "
      + "teacher of 70B or more, then clean them)"
  }

  /// Rows that are not of high quality are cleaned first.
  static let cleanRows = NextStep(
    id: "clean-rows",
    summary: "Rows that are not of high quality are cleaned before training.",
    cites: ["when-to-fine-tune#preparation", "when-to-fine-tune#dataset-size"]
  ) { request, _, _ in
    guard request.quality == .low || request.quality == .mixed else { return nil }
    return "clean the rows first: mask private data, take out HTML, links and duplicates, read a "
      + "sample, and rather keep fewer good ones"
  }

  /// Rows hold the reasoning if the model is to reason.
  static let reasoningRows = NextStep(
    id: "reasoning-in-rows",
    summary: "Rows hold the reasoning where the model is to reason, and none where it is not.",
    cites: ["when-to-fine-tune#reasoning"]
  ) { request, first, guidance in
    guard guidance.task(request.task)?.reasons == true, request.mode == .finetune,
      first.candidate.variant != .reasoning
    else { return nil }
    return
      "\(first.candidate.model.name) is trained on answers without the reasoning, unless it is "
      + "to think aloud: then the rows' answers must contain the reasoning"
  }

  /// Prompt tuning for little data on a small card.
  static let promptTuning = NextStep(
    id: "prompt-tuning-trial",
    summary: "On a small card with little data, prompt tuning is the lightest trial.",
    cites: ["fine-tuning-guide#techniques", "fine-tuning-guide#hardware"]
  ) { request, _, guidance in
    if request.technique?.trainsPrompt == true {
      return "LoRA needs hardly more memory than this, and learns more: '--technique lora'"
    }
    guard let rows = request.rows,
      rows < guidance.thresholds.rowsBelowWhichInstructIsRequired.count,
      let hardware = request.hardware, request.mode == .finetune, request.technique == nil,
      Double(hardware.budgetInBytes)
        <= guidance.thresholds.memoryUpToWhichPromptTuningIsATrial.value * 1_073_741_824
    else { return nil }
    return "with \(rows) rows on this card, prompt tuning of a model of about 1B is a light first "
      + "trial: '--technique prompt-tuning'"
  }

  /// Rows for filling in the middle.
  static let fillInTheMiddle = NextStep(
    id: "fill-in-the-middle",
    summary: "To complete code, rows are cut into prefix, suffix and middle.",
    cites: ["local-models#domain"]
  ) { request, _, guidance in
    guard guidance.task(request.task)?.fillsInTheMiddle == true, request.mode == .finetune else {
      return nil
    }
    return
      "rows are code cut into prefix, suffix and middle with the model's own tokens, trained as "
      + "text, not as instructions"
  }

  /// Which training stage the rows are for.
  static let stages = NextStep(
    id: "stages",
    summary: "Raw text is for continued pre-training, instructions and conversations for SFT, "
      + "preferences for DPO.",
    cites: ["when-to-fine-tune#stages"]
  ) { request, _, _ in
    guard request.rows != nil else { return nil }
    return "instructions and conversations are for SFT; raw text is for continued pre-training "
      + "(CPT) before it, preferences for DPO after it"
  }

  /// Several datasets are merged and trained once.
  static let mergeDatasets = NextStep(
    id: "merge-datasets",
    summary: "Several datasets are merged and trained once.",
    cites: ["when-to-fine-tune#merge-datasets"]
  ) { request, _, _ in
    guard request.rows ?? 0 > 0 else { return nil }
    return "merge several datasets and train once: training again and again forgets"
  }

  /// What the trainer is good for.
  static let frameworks = NextStep(
    id: "frameworks",
    summary: "What each trainer is good for.",
    cites: ["when-to-fine-tune#frameworks"]
  ) { request, _, _ in
    guard request.rows != nil else { return nil }
    return switch request.trainer {
    case .unsloth: "Unsloth needs the least memory; Transformers with PEFT covers every model"
    case .hf: "Transformers with PEFT covers every model; Unsloth needs less memory"
    case .torchtune: "torchtune works from recipes and configuration files on the command line"
    case .litgpt, .axolotl, .llamaFactory, .msSwift, .mlx: nil
    }
  }
}
