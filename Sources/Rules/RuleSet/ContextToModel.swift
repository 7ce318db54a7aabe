extension Rule {
  /// Takes the models that were made for the context length.
  static let contextToModel = Rule(
    id: "context-to-model",
    roles: .limit,
    summary: "A model must be made for the context length, without position scaling if possible.",
    rationale: """
      Beyond the length of its training a model loses the thread, unless its maker provides for \
      position scaling; then it works, less surely.
      """,
    cites: ["fine-tuning-guide#scale"],
    examples: [
      Example(
        "within", Request(contextLengthInTokens: 32768), "Qwen2.5-7B instruct lora 16-bit",
        .silent),
      Example(
        "scaled", Request(contextLengthInTokens: 32769), "Qwen2.5-7B instruct lora 16-bit",
        .allowed(rank: 1)),
      Example(
        "beyond", Request(contextLengthInTokens: 131073), "Qwen2.5-7B instruct lora 16-bit",
        .excluded),
    ]
  ) { _, model, request, _ in
    let asked = request.contextLengthInTokens
    guard let context = model.context, asked > context.nativeInTokens else {
      return .silent
    }
    if let extended = context.extendedInTokens, asked <= extended {
      return .allows(
        rank: 1, "made for \(context.nativeInTokens) tokens, up to \(extended) with scaling")
    }
    let most = context.extendedInTokens ?? context.nativeInTokens
    return .excludes(
      "takes \(most) tokens, fewer than \(asked)", by: Double(asked) / Double(most) - 1)
  }
}
