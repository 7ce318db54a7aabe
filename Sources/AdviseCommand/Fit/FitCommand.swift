import Messages
import ModelCatalog
import Rules

extension Command {
  /// Whether one model fits, and what to do when it does not.
  static let fit = Command(
    name: "fit", summary: "Whether one model fits, what each part costs, what to change.",
    operands: "NAME", operandCount: 1...1,
    groups: [.job, .hardware, .training, .running, .limits, .answer],
    formats: [.text, .json, .markdown, .csv],
    examples: [
      "advise fit Qwen3-8B --vram 12",
      "advise fit meta-llama/Llama-3.3-70B-Instruct --gpu \"2x RTX 3090\"",
      "advise fit qwen2.5-coder:14b --vram 12 --context 8k --json",
      "advise fit ./my-model/config.json --vram 24",
    ]
  ) { invocation, context in
    var invocation = invocation
    let advisor = try context.advisor()
    let name = invocation.operands[0]
    var request = invocation.request
    let fit: Fit
    if let file = try ConfigFile(operand: name, context, advisor.catalog) {
      let config = try file.config()
      // A file has dimensions only: no task, licence or language to judge.
      let limits = ["task", "license", "commercial", "region", "language", "family", "model"]
      let given = limits.filter(invocation.given.contains).map { "'--\($0)'" }
      if !invocation.given.contains("engine") {
        request.engine = NamedWeights(config, as: file.format)?.engine ?? request.engine
      }
      fit = advisor.fit(
        config, named: file.modelName(config), request, as: file.format,
        remarks: [file.card?.note].compactMap(\.self)
          + (given.isEmpty
            ? []
            : ["a file tells dimensions only: \(Message.list(given)) cannot be judged by it"]))
    } else if case .found(let family, let model) = ModelFinder(advisor.catalog).find(name) {
      if !invocation.given.contains("task") {
        request.task = advisor.guidance.mainTask(of: family)
      }
      // A default asks for no more than the model was made for.
      if !invocation.given.contains("context") { request.limitContext(to: model) }
      let weights = NamedWeights(name, of: model)
      let named = weights.isEmpty ? nil : weights
      if !invocation.given.contains("engine") { request.engine = weights.engine ?? request.engine }
      fit = advisor.fit(
        model, of: family, request, named: named,
        remarks: named?.remark(Values.shown(name)).map { [$0] } ?? [],
        judgesTask: invocation.given.contains("task"))
    } else {
      throw NoResultError(ModelFinder(advisor.catalog).problem(with: name))
    }
    var outcome = Outcome(
      exitCode: fit.isRefused || fit.unknown != nil ? .no : .answered)
    let recipe = RecipeStep.command(invocation, fit, context)
    switch invocation.format {
    case .json:
      outcome.output = context.layout.json(
        FitReport(fit: fit, request: request, catalog: advisor.catalog, recipe: recipe))
    case .markdown, .csv:
      outcome.output = try Table.options(fit).text(as: invocation.format, context.layout)
    default:
      outcome.output =
        FitText(fit: fit, request: request, recipe: recipe, layout: context.layout).text
    }
    invocation.request.contextLengthInTokens = request.contextLengthInTokens
    invocation.request.engine = request.engine
    outcome.errors = assumed(invocation, context.layout, withoutTask: true)
    if fit.verdict == .uncertain {
      outcome.errors += context.layout.warning(
        "it fits by the estimate, but within the estimate's error")
    }
    return outcome
  }
}
