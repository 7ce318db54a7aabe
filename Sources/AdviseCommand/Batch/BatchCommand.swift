import Messages
import ModelCatalog
import Rules

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
    let surroundings = context.surroundings
    let path = invocation.operands.first { $0 != "-" }
    let next = try path.map { try surroundings.stream($0) } ?? surroundings.nextInput
    var reader = BatchReader(next)
    var layout = context.layout
    layout.isCompact = true
    let workers = BatchWorkers(
      try context.advisor(), isBuiltIn: context.choice.isBuiltIn, surroundings, layout)
    var outcome = Outcome()
    var number = 0
    while true {
      let lines = try reader.lines(upTo: workers.window(after: number))
      if lines.isEmpty { break }
      let answers = workers.answers(to: lines, from: number + 1)
      number += lines.count
      if answers.contains(where: \.isError) { outcome.exitCode = .no }
      var isTaken = true
      func takes(_ text: String) -> Bool {
        guard isTaken, let write = surroundings.write else { return false }
        isTaken = write(text)
        return isTaken
      }
      for (place, answer) in answers.enumerated() {
        // A long answer goes as it is; short ones together, and before the next lines are waited for.
        let size = outcome.output.utf8.count
        if size == 0, answer.text.utf8.count >= 1 << 12, takes(answer.text) { continue }
        outcome.output += answer.text
        // What nobody takes is kept: whoever writes the rest finds out why.
        if size >= 1 << 16 || place == answers.count - 1, takes(outcome.output) {
          outcome.output.removeAll(keepingCapacity: true)
        }
      }
      if !isTaken { break }
      surroundings.progress?(layout.text("\(number) lines"))
    }
    return outcome
  }
}

/// The answer to one line of a batch.
public struct BatchAnswer: Sendable {
  let text: String
  let isError: Bool
}

/// Answers lines beside each other, and hands them on in order.
struct BatchWorkers: Sendable {
  /// What one worker remembers. No two workers share one, and none works twice at once.
  private final class Desk: @unchecked Sendable {
    /// Made where the work is done.
    lazy var context = make()
    private let make: @Sendable () -> Context
    /// Reports by their lines: the same question has the same answer.
    private var reports: [BatchReader.Line: String] = [:]
    private var size = 0

    init(_ make: @escaping @Sendable () -> Context) { self.make = make }

    func report(to line: BatchReader.Line) -> String? { reports[line] }

    /// Keeps a report; never more than 2 MiB of them.
    func remember(_ report: String, to line: BatchReader.Line) {
      size += line.bytes.count + report.utf8.count
      if size > 2 << 20 {
        reports.removeAll(keepingCapacity: true)
        size = line.bytes.count + report.utf8.count
      }
      reports[line] = report
    }
  }

  private let desks: [Desk]
  private let surroundings: Surroundings
  private let layout: Layout

  init(_ advisor: Advisor, isBuiltIn: Bool, _ surroundings: Surroundings, _ layout: Layout) {
    let inner = surroundings.withoutInput
    desks = (0..<max(1, surroundings.workers)).map { number in
      Desk {
        // Threads that share models wait for each other to count who uses them. What is built in
        // is quickly read again.
        let own = number > 0 && isBuiltIn ? try? Advisor.embedded() : nil
        return Context((own ?? advisor).caching(), in: inner, texts: MemoryTexts())
      }
    }
    self.surroundings = surroundings
    self.layout = layout
  }

  /// The most lines that are read before their answers are written, after some that are.
  ///
  /// Few at first, so that the first answers come soon, then more and more, since all workers wait
  /// for the last one after each.
  func window(after count: Int) -> Int { min(256 * desks.count, 16 * desks.count + count) }

  /// The answers to lines, the first of which has the number given.
  func answers(to lines: [BatchReader.Line], from first: Int) -> [BatchAnswer] {
    let count = min(desks.count, lines.count)
    guard count > 1 else {
      return lines.enumerated().map { answer(to: $1, number: first + $0, desks[0]) }
    }
    // Every worker takes each so many-th line, since neighbours take about the same time.
    let parts = surroundings.concurrently(count) { worker in
      stride(from: worker, to: lines.count, by: count).map { number in
        answer(to: lines[number], number: first + number, desks[worker])
      }
    }
    return lines.indices.map { parts[$0 % count][$0 / count] }
  }

  private func answer(to line: BatchReader.Line, number: Int, _ desk: Desk) -> BatchAnswer {
    // An empty line keeps its place, so that the lines of both files belong together.
    if line.isBlank { return BatchAnswer(text: "\n", isError: false) }
    if let known = desk.report(to: line) { return BatchAnswer(text: known, isError: false) }
    let context = desk.context
    context.layout = layout
    do {
      let request = try BatchRequest(line)
      if let locale = request.locale { context.layout.translation = locale.translation }
      let outcome = try AdviseCommand.answer(request.words, context)
      desk.remember(outcome.output, to: line)
      return BatchAnswer(text: outcome.output, isError: false)
    } catch {
      return BatchAnswer(text: Complaint(error).line(number, context.layout), isError: true)
    }
  }
}
