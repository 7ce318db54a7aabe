import Messages

/// What to do at all, before a model is chosen.
public struct Approach: Sendable, Equatable {
  /// What to do.
  public enum Decision: String, CaseIterable, Sendable {
    case fineTune
    case rag
    case hybrid
    case prompt
  }

  /// What to do.
  public let decision: Decision
  /// Why.
  public let reasons: [Reason]

  /// The name in reasons.
  public static let id = "approach"
  /// What it decides.
  public static let summary: Message =
    "Whether to fine-tune at all, to retrieve, to do both, or to write a better prompt."
  /// The sections that the decision follows.
  public static let cites = [
    "when-to-fine-tune#rag", "when-to-fine-tune#reasons", "when-to-fine-tune#dataset-size",
  ]

  /// Decides from what must be known, whether it changes, and how many rows there are.
  static func decide(on request: Request, _ guidance: Guidance) -> Approach {
    let smallCard = guidance.thresholds.memoryUpToWhichACardIsSmall
    var reasons: [Reason] = []
    var decision = Decision.fineTune
    if let (retrieve, why) = retrieval(request, guidance.task(request.task)?.retrieval) {
      decision = retrieve
      reasons.append(
        Reason(
          rule: id, message: why,
          cites: ["when-to-fine-tune#rag", "fine-tuning-guide#scenarios"]))
    }
    let least = guidance.thresholds.rowsBelowWhichDataIsTooLittle
    if let rows = request.rows, rows < least.count, request.mode == .finetune {
      if decision == .fineTune { decision = .prompt }
      if decision == .hybrid { decision = .rag }
      let have: Message =
        rows == 0 ? "there are no rows" : "\(rows) rows are fewer than \(least.count)"
      reasons.append(
        Reason(
          rule: id,
          message: "\(have): write a better prompt with a few examples, or collect or synthesize "
            + "rows (with a teacher of 70B or more, then clean them) before fine-tuning",
          cites: least.cites))
    }
    if let rows = request.rows, rows >= guidance.thresholds.rowsFromWhichTimeIsTheLimit.count,
      let hardware = request.hardware,
      hardware.budgetInBytes <= Int(smallCard.value * 1_073_741_824)
    {
      reasons.append(
        Reason(
          rule: id,
          message: "\(rows) rows on this card: time is the limit, not memory. Train on a sample of "
            + "the best rows first, or rent a larger card",
          cites: guidance.thresholds.rowsFromWhichTimeIsTheLimit.cites, isDrawback: true))
    }
    if request.mode == .run, reasons.isEmpty {
      return Approach(
        decision: .prompt,
        reasons: [
          Reason(
            rule: id, message: "the model runs as it is, guided by its prompt",
            cites: ["local-models#instruct"])
        ])
    }
    if reasons.isEmpty {
      reasons.append(
        Reason(
          rule: id,
          message: "fine-tuning fits behaviour, style, a closed domain and private data",
          cites: ["when-to-fine-tune#reasons", "when-to-fine-tune#rag"]))
    }
    return Approach(decision: decision, reasons: reasons)
  }

  /// Whether knowledge is looked up, and why.
  private static func retrieval(_ request: Request, _ retrieval: TaskGuide.Retrieval?)
    -> (Decision, Message)?
  {
    switch (retrieval, request.knowledge) {
    case (.beside, .changing), (.beside, nil):
      return (
        .hybrid,
        "law must be precise and its texts change: fine-tune for the form, retrieve the texts"
      )
    case (.instead, nil) where request.rows != nil:
      return (.hybrid, "facts are looked up (RAG); fine-tuning on the rows teaches the form")
    case (.instead, nil):
      return (.rag, "facts are looked up (RAG), not trained in, unless they are fixed")
    case (_, .changing): return (.rag, "knowledge that changes is looked up (RAG), not trained in")
    case (_, .fixed), (nil, nil): return nil
    }
  }
}
