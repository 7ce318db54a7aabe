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
    let name = invocation.operands[0]
    if !invocation.given.contains("mode"), asksToRun(invocation) {
      invocation.request.setMode(.run, keepingContext: invocation.given.contains("context"))
    }
    let advisor = try context.advisor()
    if let family = try family(name, invocation, advisor, context) {
      let fits = family.rows.contains(where: \.fits) || invocation.request.hardware == nil
      var outcome = Outcome(exitCode: fits ? .answered : .no)
      outcome.output =
        invocation.format == .json ? context.layout.json(family) : family.text(context.layout)
      return outcome
    }
    let primary = try part(name, invocation, advisor, context)
    let fit = primary.fit
    var parts = [primary]
    if !invocation.given.contains("mode") {
      var other = invocation
      other.request.setMode(
        invocation.request.mode == .run ? .finetune : .run,
        keepingContext: invocation.given.contains("context"))
      parts.append(try part(name, other, advisor, context, onlyOptions: true))
    }
    var outcome = Outcome(exitCode: fit.isRefused || fit.unknown != nil ? .no : .answered)
    invocation.request.engine = primary.request.engine
    let recipe = RecipeStep.command(invocation, fit, context)
    switch invocation.format {
    case .json:
      outcome.output = context.layout.json(
        FitReport(parts: parts, catalog: advisor.catalog, recipe: recipe))
    case .markdown, .csv:
      outcome.output = try Table.options(fit).text(as: invocation.format, context.layout)
    default:
      guard invocation.explains else {
        outcome.output =
          FitSummary(
            parts: parts, invocation: invocation, advisor: advisor, layout: context.layout,
            recipe: recipe
          ).text
        return outcome
      }
      outcome.output =
        FitText(fit: fit, request: primary.request, recipe: recipe, layout: context.layout).text
    }
    invocation.request.contextLengthInTokens = primary.request.contextLengthInTokens
    outcome.errors = assumed(invocation, context.layout, withoutTask: true)
    if fit.verdict == .uncertain {
      outcome.errors += context.layout.warning(
        "it fits by the estimate, but within the estimate's error")
    }
    return outcome
  }

  /// Whether the name is of weights that are only run, and no option is about training.
  private static func asksToRun(_ invocation: Invocation) -> Bool {
    let name = ModelName(invocation.operands[0])
    return (name.isOllama || ["gguf", "mlx", "awq", "gptq", "exl2"].contains(name.format))
      && !invocation.options.contains { $0.option.mode == .finetune }
  }

  /// The models of a family, where the name is of one and of no model.
  private static func family(
    _ name: String, _ invocation: Invocation, _ advisor: Advisor, _ context: Context
  ) throws -> FamilySummary? {
    let families = advisor.catalog.families(named: name)
    if families.isEmpty || advisor.catalog.model(named: name) != nil { return nil }
    let models = families.flatMap(\.models).sorted { $0.parameters.total < $1.parameters.total }
    let rows = try models.map { model in
      func answer(_ mode: Request.Mode) throws -> FitSummary.Part? {
        if invocation.given.contains("mode"), invocation.request.mode != mode { return nil }
        var asked = invocation
        asked.request.setMode(mode, keepingContext: invocation.given.contains("context"))
        return try part(model.name, asked, advisor, context, onlyOptions: true)
      }
      return FamilySummary.Row(training: try answer(.finetune), running: try answer(.run))
    }
    let title = families.count == 1 ? families[0].name : name
    return FamilySummary(name: title, rows: rows, advisor: advisor, invocation: invocation)
  }

  /// The answer for one mode.
  ///
  /// - Throws: `NoResultError` where the name is no model.
  private static func part(
    _ name: String, _ invocation: Invocation, _ advisor: Advisor, _ context: Context,
    onlyOptions: Bool = false
  ) throws -> FitSummary.Part {
    var request = invocation.request
    if let file = try ConfigFile(operand: name, context, advisor.catalog) {
      let config = try file.config()
      // A file has dimensions only: no task, licence or language to judge.
      let limits = ["task", "license", "commercial", "region", "language", "family", "model"]
      let given = limits.filter(invocation.given.contains).map { "'--\($0)'" }
      if !invocation.given.contains("engine") {
        request.engine = NamedWeights(config, as: file.format)?.engine ?? request.engine
      }
      let fit = advisor.fit(
        config, named: file.modelName(config), request, as: file.format,
        remarks: [file.card?.note].compactMap(\.self)
          + (given.isEmpty
            ? [] : ["a file tells dimensions only: \(Message.list(given)) cannot be judged by it"]))
      return FitSummary.Part(fit: fit, request: request)
    }
    guard case .found(let family, let model) = ModelFinder(advisor.catalog).find(name) else {
      throw NoResultError(ModelFinder(advisor.catalog).problem(with: name))
    }
    if !invocation.given.contains("task") {
      request.task = advisor.guidance.mainTask(of: family)
    }
    // A default asks for no more than the model was made for.
    if !invocation.given.contains("context") { request.limitContext(to: model) }
    let weights = NamedWeights(name, of: model)
    let named = weights.isEmpty ? nil : weights
    if !invocation.given.contains("engine") { request.engine = weights.engine ?? request.engine }
    let fit = advisor.fit(
      model, of: family, request, named: named,
      remarks: named?.remark(Values.shown(name)).map { [$0] } ?? [],
      judgesTask: invocation.given.contains("task"), onlyOptions: onlyOptions)
    return FitSummary.Part(fit: fit, request: request)
  }
}
