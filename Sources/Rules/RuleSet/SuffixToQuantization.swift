import MemoryEstimation
import ModelCatalog

extension Rule {
  /// Prefers Unsloth's dynamic 4-bit repository to a plain one.
  static let suffixToQuantization = Rule(
    id: "suffix-to-quantization",
    roles: [.onlyOrders, .method],
    summary: "For QLoRA, `-unsloth-bnb-4bit` before `-bnb-4bit` before the 16-bit weights.",
    rationale: """
      The dynamic quantization leaves the most sensitive layers in 16 bit: a little more memory, \
      clearly more accurate. A plain 4-bit repository is smaller to download than the 16-bit \
      original, which has to be packed each time it is loaded.
      """,
    cites: ["model-selection#names", "what-model#names"],
    examples: [
      Example(
        "dynamic", Request(), "Qwen3-8B instruct qlora unsloth-bnb-4bit", .allowed(rank: 0)),
      Example("plain", Request(), "Qwen3-8B instruct qlora bnb-4bit", .allowed(rank: 1)),
      Example("no packing", Request(), "Qwen3-8B instruct lora 16-bit", .silent),
    ]
  ) { candidate, _, _ in
    guard candidate.technique == .qlora else { return .silent }
    switch candidate.checkpoint.quantization {
    case .unslothBnb4bit:
      return .allows(rank: 0, "dynamic 4-bit: a little more memory, clearly more accurate")
    case .bnb4bit: return .allows(rank: 1, "plain BitsAndBytes 4-bit")
    default:
      let hasDynamic = candidate.model.checkpoints.contains {
        $0.variant == candidate.variant && $0.quantization == .unslothBnb4bit && $0.edition == nil
      }
      if hasDynamic {
        return .allows(
          rank: 2,
          "the 16-bit weights are packed while loading; its dynamic 4-bit repository needs more")
      }
      return .allows(
        rank: 2, "no 4-bit repository is known: the 16-bit weights are packed while loading")
    }
  }
}
