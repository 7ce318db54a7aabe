import Messages
import ModelCatalog

extension Rule {
  /// Shows what the documents take for the job, and what came after the models they name.
  static let scenarioToModel = Rule(
    id: "scenario-to-model",
    roles: .onlyOrders,
    summary: "For the documents' five jobs, models of the sizes that they take are marked.",
    rationale: """
      The documents work five jobs through, with sizes, memory and models. Their models are kept; \
      the line's successor stands beside them.
      """,
    cites: ["fine-tuning-guide#scenarios"],
    examples: [
      Example(
        "within", Request(task: "legal"), "Qwen3-8B instruct lora 16-bit", .silent),
      Example(
        "named", Request(task: "legal"), "Qwen1.5-7B instruct lora 16-bit", .allowed(rank: 0)),
      Example(
        "what came after", Request(task: "legal"), "Ministral-3-8B instruct lora 16-bit",
        .allowed(rank: 0)),
      Example(
        "the size", Request(task: "legal"), "Qwen2.5-7B instruct lora 16-bit",
        .allowed(rank: 0)),
      Example(
        "larger", Request(task: "legal"), "Qwen2.5-14B instruct lora 16-bit", .silent),
      Example("no such job", Request(), "Qwen2.5-7B instruct lora 16-bit", .silent),
    ]
  ) { candidate, request, guidance in
    guard let scenario = guidance.task(request.task)?.scenario else { return .silent }
    if scenario.models.contains(candidate.model.name) {
      let today = Message.list(scenario.today, or: true)
      return .allows(rank: 0, "named for this job, today rather \(today): \(scenario.why)")
    }
    if scenario.today.contains(candidate.model.name) {
      let once = Message.list(scenario.models)
      return .allows(rank: 0, "today's choice for this job, once \(once): \(scenario.why)")
    }
    guard candidate.billions >= scenario.parametersFromInBillions,
      candidate.billions <= scenario.parametersUpToInBillions
    else { return .silent }
    let models = Message.list(scenario.models)
    return .allows(
      rank: 0, "of the size taken for this job (\(scenario.vram); \(models)): \(scenario.why)")
  }
}
