import ModelCatalog
import Rules

extension Command {
  /// Whether one model fits, and what to do when it does not.
  static let fit = Command(
    name: "fit", summary: "Whether one model fits, what each part costs, what to change.",
    operands: "NAME", operandCount: 1...1,
    groups: [.job, .hardware, .training, .running, .answer, .output],
    examples: [
      "advise fit Qwen3-8B --vram 12",
      "advise fit meta-llama/Llama-3.3-70B-Instruct --gpu \"2x RTX 3090\"",
      "advise fit qwen2.5-coder:14b --vram 12 --context 8k --json",
    ]
  ) { invocation, context in
    let advisor = try context.advisor()
    let (family, model): (Family, Model)
    do throws(UsageError) {
      (family, model) = try ModelFinder(advisor.catalog).model(named: invocation.operands[0])
    } catch {
      return Outcome(errors: "error: \(error.message)\n", exitCode: .no)
    }
    var request = invocation.request
    if !invocation.given.contains("task") { request.task = advisor.guidance.mainTask(of: family) }
    let fit = advisor.fit(model, of: family, request)
    var outcome = Outcome(
      exitCode: fit.verdict == .no || fit.unknown != nil ? .no : .answered)
    switch invocation.format {
    case .json: outcome.output = try JSONText.of(FitReport(fit, request, advisor.catalog))
    default: outcome.output = FitText(fit: fit, request: request).text
    }
    outcome.errors = assumed(invocation, withoutTask: true)
    if fit.verdict == .uncertain {
      outcome.errors += "warning: it fits by the estimate, but within the estimate's error\n"
    }
    return outcome
  }
}
