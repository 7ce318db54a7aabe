import Messages
import ModelCatalog

extension Rule {
  /// Shows the score of the skill that the task needs, where one is sourced.
  static let scoreInClass = Rule(
    id: "score-in-class",
    roles: .onlyOrders,
    summary: "The published score of the skill is shown; compare it within one weight class only.",
    rationale: """
      A score tells models of one size apart, for the skill that it measures; models are trained \
      towards benchmarks, so it never decides alone. Here it does not rank, since scores come from \
      different settings.
      """,
    cites: ["local-models#scores", "local-models#domain"],
    examples: [
      Example(
        "sourced", Request(task: "math"), "Qwen3-8B instruct lora 16-bit", .allowed(rank: 0)),
      Example("no skill", Request(task: "legal"), "Qwen3-8B instruct lora 16-bit", .silent),
      Example(
        "not sourced", Request(task: "math"), "Ministral-3-8B instruct lora 16-bit", .silent),
    ]
  ) { candidate, request, guidance in
    let benchmarks = guidance.task(request.task)?.benchmarks ?? []
    for benchmark in benchmarks {
      let score = candidate.model.scores.first {
        $0.benchmark == benchmark && $0.repository == candidate.official.repository
      }
      if let score {
        return .allows(
          rank: 0,
          "\(benchmark) \(Format.decimal(score.value)) (\(Message(score.setting))): compare within its "
            + "weight class only")
      }
    }
    return .silent
  }
}
