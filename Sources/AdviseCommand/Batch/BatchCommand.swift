import Messages

extension Command {
  /// One request a line, one report a line.
  static let batch = Command(
    name: "batch", summary: "Answers requests as JSON, one a line, in order.",
    operands: "[FILE]", operandCount: 0...1, groups: [], formats: [.json],
    examples: [
      "advise batch requests.jsonl > reports.jsonl",
      "echo '{\"task\": \"code\", \"rows\": 500, \"vram\": 12}' | advise batch",
      "echo '{\"command\": \"fit\", \"name\": \"Qwen3-8B\", \"vram\": 12}' | advise batch",
    ]
  ) { invocation, context in
    let environment = context.environment
    let path = invocation.operands.first { $0 != "-" }
    let input = try path.map { try environment.stream($0) } ?? environment.nextInput
    var reader = LineReader(limit: Arguments.longestLine, input)
    let workers = BatchWorkers(try context.advisor(), context)
    var outcome = Outcome()
    var count = 0
    while outcome.output.isEmpty || environment.write == nil {
      guard let line = try reader.line() else { break }
      // The answers to lines that are there do not wait for those that are not.
      var lines = [line]
      while lines.count < workers.linesAtOnce, reader.hasLine, let line = try reader.line() {
        lines.append(line)
      }
      let answers = workers.answers(to: lines, from: count + 1)
      count += lines.count
      if answers.contains(where: \.isError) { outcome.exitCode = .no }
      for answer in answers {
        if outcome.output.isEmpty, let write = environment.write, write(answer.text) { continue }
        // Without a reader the rest waits here: whoever writes it finds out why.
        outcome.output += answer.text
      }
      environment.progress?(context.layout.text("\(count) lines"))
    }
    return outcome
  }
}
