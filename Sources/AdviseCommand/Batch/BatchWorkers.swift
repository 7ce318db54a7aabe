import Messages
import Rules

/// Answers lines of a batch beside each other, and hands the answers on in order.
struct BatchWorkers: Sendable {
  /// A context that one thread at a time works in, which the compiler does not check.
  private final class Worker: @unchecked Sendable {
    let context: Context

    init(_ context: Context) { self.context = context }
  }

  private let workers: [Worker]
  private let layout: Layout
  private let concurrently: @Sendable (Int, @escaping Environment.Work) -> [[BatchAnswer]]

  /// As many workers as the environment has room for.
  init(_ advisor: Advisor, _ context: Context) {
    let environment = context.environment
    workers = (0..<max(1, environment.workers)).map { _ in
      Worker(Context(advisor.remembering(), in: environment.withoutInputAndOutput))
    }
    var layout = context.layout
    layout.isCompact = true
    self.layout = layout
    concurrently = environment.concurrently
  }

  /// The lines that are read before their answers are written: enough to keep every worker busy, few
  /// enough for the first answer to come soon.
  var linesAtOnce: Int { 16 * workers.count }

  /// The answers to lines, the first of which has the number given.
  func answers(to lines: [LineReader.Line], from first: Int) -> [BatchAnswer] {
    let count = min(workers.count, lines.count)
    // Neighbours take about the same time, so each worker takes every so many-th line.
    let parts = concurrently(count) { worker in
      stride(from: worker, to: lines.count, by: count).map { index in
        answer(to: lines[index], number: first + index, workers[worker].context)
      }
    }
    return lines.indices.map { parts[$0 % count][$0 / count] }
  }

  private func answer(to line: LineReader.Line, number: Int, _ context: Context) -> BatchAnswer {
    // An empty line is answered by one, so that the lines of both files belong together.
    if line.isBlank { return BatchAnswer(text: "\n", isError: false) }
    context.layout = layout
    do {
      let arguments = try Arguments(line)
      if let language = arguments.language { context.layout.translation = language.translation }
      let outcome = try AdviseCommand.answer(arguments, context)
      return BatchAnswer(text: outcome.output, isError: false)
    } catch {
      return BatchAnswer(text: ErrorReport(error).line(number, context.layout), isError: true)
    }
  }
}
