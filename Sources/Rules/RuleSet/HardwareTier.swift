import Messages

extension Rule {
  /// Orders what fits by the sizes that the documents take on such a card.
  static let hardwareTier = Rule(
    id: "hardware-tier",
    roles: .onlyOrders,
    summary: "Of what fits, the sizes that are usual on such a card come first.",
    rationale: """
      The documents name a size for every card, from 0.5B without one to 13B on 24 GB. The \
      estimate admits or excludes; these rules of thumb only order models of one weight class.
      """,
    cites: ["fine-tuning-guide#hardware", "fine-tuning-guide#persona", "fine-tuning-guide#sizes"],
    examples: [
      Example(
        "usual", Request(hardware: .vram(12)), "Qwen2.5-7B instruct qlora bnb-4bit",
        .allowed(rank: 0)),
      Example(
        "larger than usual", Request(hardware: .vram(12)), "Qwen2.5-14B instruct qlora bnb-4bit",
        .allowed(rank: 1)),
      Example(
        "usual on the next card", Request(hardware: .vram(24)),
        "Qwen2.5-14B instruct qlora bnb-4bit", .allowed(rank: 0)),
      Example(
        "to run", Request(mode: .run, hardware: .vram(12)), "Qwen2.5-14B instruct Q4_K_M",
        .silent),
      Example("no hardware", Request(), "Qwen2.5-7B instruct qlora bnb-4bit", .silent),
    ]
  ) { candidate, request, guidance in
    guard request.mode == .finetune, let hardware = request.hardware,
      let tier = guidance.tiers.tier(memoryInGiB: hardware.nominalInGiB)
    else { return .silent }
    let rule: Message = "the rule of thumb for \(tier.label) is \(tier.takes)"
    // A name stands for sizes a little above it: 8B for 7B.
    let isNamed =
      candidate.billions <= tier.parametersNamedInBillions
      * guidance.thresholds.timesFromWhichAModelIsClearlyLarger.value
    return .allows(
      rank: candidate.billions <= tier.parametersUpToInBillions ? 0 : 1,
      isNamed ? rule : "\(rule); this is larger")
  }
}
