import ModelCatalog

extension Rule {
  /// Takes a reasoning model only where the task reasons.
  static let reasoningRows = Rule(
    id: "reasoning-rows",
    roles: .onlyOrders,
    summary: "A reasoning model needs rows with the reasoning in the answer.",
    rationale: """
      Trained on answers alone, a reasoning model forgets to reason; trained on reasoning, any \
      other model learns to ramble. So it comes first for reasoning and mathematics only.
      """,
    cites: ["when-to-fine-tune#reasoning"],
    examples: [
      Example(
        "reasoning", Request(task: "reasoning"), "QwQ-32B reasoning lora 16-bit", .allowed(rank: 0)),
      Example("chat", Request(), "QwQ-32B reasoning lora 16-bit", .allowed(rank: 1)),
      Example(
        "chat, to run", Request(mode: .run), "gpt-oss-20b reasoning Q4_K_M", .allowed(rank: 0)),
      Example(
        "chat, to run, beside instruct models", Request(mode: .run),
        "GLM-Z1-32B-0414 reasoning Q4_K_M", .allowed(rank: 1)),
      Example("no reasoning model", Request(), "Qwen2.5-7B instruct lora 16-bit", .silent),
    ]
  ) { candidate, request, guidance in
    guard candidate.variant == .reasoning else { return .silent }
    // To run, a line that only makes reasoning models is taken as it is.
    let isOnlyKind = !candidate.family.models.contains { $0.variants.contains(.instruct) }
    let fits =
      guidance.task(request.task)?.reasons == true || request.mode == .run && isOnlyKind
    return .allows(
      rank: fits ? 0 : 1,
      request.mode == .run
        ? "a reasoning model: thinks aloud first, which takes time and context"
        : "a reasoning model: the rows' answers must contain the reasoning")
  }
}
