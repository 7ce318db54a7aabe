import ModelCatalog

extension Rule {
  /// Says which chat template goes with the variant.
  static let variantToTemplate = Rule(
    id: "variant-to-template",
    roles: .onlyOrders,
    summary:
      "Instruct goes with conversations in the family's template, base with Alpaca or Vicuna.",
    rationale: """
      Tuned weights know their own chat template: rows as ChatML or ShareGPT conversations keep to \
      it. Base weights know none; a plain instruction template such as Alpaca's or Vicuna's fits.
      """,
    cites: ["what-model#template", "model-selection#base-or-instruct"],
    examples: [
      Example(
        "tuned", Request(rows: 500), "Qwen3-8B instruct lora 16-bit", .allowed(rank: 0)),
      Example("base", Request(rows: 500), "Qwen3-8B base lora 16-bit", .allowed(rank: 0)),
      Example("no rows", Request(), "Qwen3-8B base lora 16-bit", .silent),
    ]
  ) { candidate, request, guidance in
    guard request.rows != nil, guidance.task(request.task)?.fillsInTheMiddle != true else {
      return .silent
    }
    if candidate.variant == .base {
      return .allows(rank: 0, "rows in an instruction template such as Alpaca's or Vicuna's")
    }
    let template = candidate.chatTemplate(for: request.trainer).map { " ('\($0)')" } ?? ""
    return .allows(rank: 0, "rows as conversations (ChatML or ShareGPT) in its template\(template)")
  }
}
