extension Rule {
  /// Puts QLoRA last for the lines whose trainers advise against it.
  static let fourBitToTrain = Rule(
    id: "four-bit-to-train",
    roles: [.onlyOrders, .method, .caution, .barsLarger],
    summary: "What its trainer advises against training in 4 bit comes after what takes it well.",
    rationale: """
      Some lines lose more than others when their weights are packed, and experts are no layers \
      that BitsAndBytes knows, so that the makers of a trainer advise against QLoRA. LoRA on their 16-bit weights is fine; where only QLoRA fits, \
      another line is the better choice.
      """,
    cites: ["fine-tuning-guide#techniques", "what-model#names"],
    examples: [
      Example(
        "advised against", Request(), "Qwen3.5-9B instruct qlora bnb-4bit", .allowed(rank: 1)),
      Example(
        "experts packed while loading", Request(), "Gemma-4-26B-A4B instruct qlora bnb-4bit",
        .allowed(rank: 1)),
      Example(
        "packed experts", Request(), "Qwen3-30B-A3B instruct qlora unsloth-bnb-4bit", .silent),
      Example("in 16 bit", Request(), "Qwen3.5-9B instruct lora 16-bit", .silent),
      Example(
        "a line that takes it well", Request(), "Qwen3-8B instruct qlora unsloth-bnb-4bit",
        .silent),
    ]
  ) { candidate, _, guidance in
    guard
      let caution = guidance.caution(
        candidate.technique, of: candidate.family,
        packsExperts: candidate.isMixtureQuantizedOnLoad)
    else { return .silent }
    let (family, by) = (candidate.family.name, caution.by)
    return .allows(
      rank: 1, "\(by) advises against QLoRA of \(family): \(caution.why); prefer LoRA")
  }
}
