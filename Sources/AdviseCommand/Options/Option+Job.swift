extension Option {
  static let job: [Option] = [
    Option(
      "task", "NAME", .job, field: Field("task") { $0.task }, completion: .names(.tasks),
      help: "What the model is for; chat if not given."
    ) { invocation, value in
      let task = try value.context.task(value.text)
      invocation.request.task = task
      if Values.plain(task) != Values.plain(value.text) {
        invocation.notes.append("'--task \(Values.shown(value.text))' is taken as '\(task)'")
      }
    },
    Option(
      "mode", "finetune|run", .job, field: Field("mode") { $0.mode.rawValue },
      help: "Train it, or run it as it is; finetune if not given."
    ) { $0.request.mode = try Values.choice($1.text) },
    Option(
      "rows", "N", .job, for: .finetune, field: Field("rows") { $0.rows },
      help: "Rows of training data: 500, 10k, 1M."
    ) { $0.request.rows = try Values.rows($1.text) },
    Option(
      "quality", "high|mixed|low", .job, for: .finetune,
      field: Field("quality") { $0.quality?.rawValue }, help: "The quality of the rows."
    ) { $0.request.quality = try Values.choice($1.text) },
    Option(
      "goal", "general|domain", .job, for: .finetune, field: Field("goal") { $0.goal?.rawValue },
      help: "Keep general abilities, or adapt to a domain."
    ) { $0.request.goal = try Values.choice($1.text) },
    Option(
      "knowledge", "fixed|changing", .job, field: Field("knowledge") { $0.knowledge?.rawValue },
      help: "Whether what it must know changes."
    ) { $0.request.knowledge = try Values.choice($1.text) },
    Option(
      "beginner", nil, .job, field: Field("beginner") { $0.isBeginner },
      help: "Prefer what is easy to start with."
    ) { invocation, _ in invocation.request.isBeginner = true },
  ]
}
