import MemoryEstimation
import Messages

extension Rule {
  /// Prefers LoRA, then QLoRA; full fine-tuning only for small models.
  public static let techniqueToUse = Rule(
    id: "technique-to-use",
    roles: .method,
    summary: "LoRA before QLoRA before full fine-tuning, which is for the smallest models only.",
    rationale: """
      LoRA reaches nearly the quality of full fine-tuning for a fraction of its memory. QLoRA \
      packs the frozen weights to 4 bit, which costs a little quality and makes 7B fit 8 GB. Prompt \
      tuning is the lightest and the weakest.
      """,
    cites: ["fine-tuning-guide#techniques", "fine-tuning-guide#hardware"],
    examples: [
      Example("LoRA", Request(), "Qwen2.5-7B instruct lora 16-bit", .allowed(rank: 0)),
      Example("QLoRA", Request(), "Qwen2.5-7B instruct qlora bnb-4bit", .allowed(rank: 1)),
      Example(
        "QLoRA that packs no experts", Request(trainer: .hf),
        "Qwen3.6-35B-A3B instruct qlora bnb-4bit", .excluded),
      Example(
        "QLoRA that packs experts while loading", Request(),
        "Qwen3.6-35B-A3B instruct qlora bnb-4bit", .allowed(rank: 1)),
      Example(
        "full, small", Request(), "Qwen2.5-0.5B instruct full 16-bit", .allowed(rank: 2)),
      Example("full, too large", Request(), "Qwen2.5-7B instruct full 16-bit", .excluded),
      Example(
        "full, but asked for", Request(technique: .full), "Qwen2.5-7B instruct full 16-bit",
        .allowed(rank: 2)),
      Example(
        "prompt tuning", Request(), "Qwen2.5-7B instruct prompt-tuning 16-bit",
        .allowed(rank: 3)),
      Example(
        "prefix tuning, asked for", Request(technique: .prefixTuning),
        "Qwen2.5-7B instruct prefix-tuning 16-bit", .allowed(rank: 3)),
      Example(
        "P-tuning, asked for", Request(technique: .pTuning),
        "Qwen2.5-7B instruct p-tuning 16-bit", .allowed(rank: 3)),
    ]
  ) { candidate, request, guidance in
    switch candidate.technique {
    case .lora:
      return .allows(
        rank: request.isBeginner ? 1 : 0, "LoRA on 16-bit weights: the usual way")
    case .qlora:
      if candidate.isMixtureQuantizedOnLoad, request.technique != .qlora,
        !request.trainer.packsExpertsWhileLoading(candidate.model.architecture)
      {
        return .excludes("keeps its experts in 16 bit when packed while loading: take LoRA")
      }
      return .allows(
        rank: request.isBeginner ? 0 : 1, "QLoRA: adapters over weights packed to 4 bit")
    case .full:
      let limit = guidance.thresholds.parametersUpToWhichFullFineTuningMakesSense.value
      guard candidate.billions <= limit || request.technique == .full else {
        return .excludes(
          "full fine-tuning makes sense up to \(Format.decimal(limit))B, not at \(Format.parameters(candidate.model.parameters.total))"
        )
      }
      return .allows(rank: 2, "full fine-tuning trains every weight")
    case .promptTuning:
      return .allows(rank: 3, "prompt tuning: very light, for quick trials and little data")
    case .prefixTuning:
      return .allows(rank: 3, "prefix tuning: trained keys and values before those of every layer")
    case .pTuning:
      return .allows(rank: 3, "P-tuning: a small network makes the tokens before the prompt")
    case nil: return .silent
    }
  }
}
