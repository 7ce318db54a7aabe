extension Rule {
  /// Marks the models that the documents hold to fine-tune well.
  static let fineTunesWell = Rule(
    id: "fine-tunes-well",
    roles: .onlyOrders,
    summary: "Models that the documents hold to fine-tune well are marked.",
    rationale: "They are small, well documented and tried by many; what followed them is too.",
    cites: ["fine-tuning-guide#fits-well"],
    examples: [
      Example("named", Request(), "TinyLlama-1.1B instruct lora 16-bit", .allowed(rank: 0)),
      Example("not named", Request(), "Qwen3-8B instruct lora 16-bit", .silent),
    ]
  ) { candidate, _, guidance in
    guidance.tiers.fineTunesWell.contains(candidate.model.name)
      ? .allows(rank: 0, "known to fine-tune well") : .silent
  }
}
