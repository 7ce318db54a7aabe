import Messages
import ModelCatalog
import Rules

extension Command {
  /// Lists the catalog, a line for each thing.
  static let list = Command(
    name: "list", summary: "What the catalog holds, one line each.",
    operands: "families|models|tasks|licenses|languages|gpus|quantizations|rules [WORD]",
    operandCount: 1...2, groups: [.list],
    extras: ["family", "task", "license", "language", "max-size"],
    formats: [.text, .json, .csv, .markdown],
    examples: [
      "advise list models --family qwen --max-size 8",
      "advise list families --task vision --language zh",
      "advise list gpus 4090 --vendor nvidia", "advise list licenses --format markdown",
    ]
  ) { invocation, context in
    let word = invocation.operands[0].lowercased()
    guard let kind = ListKind(rawValue: word) else {
      throw Values.unknown(invocation.operands[0], ListKind.allCases.map(\.rawValue))
    }
    for option in ListFilter.options
    where invocation.given.contains(option) && !kind.filters.contains(option) {
      let use: Message =
        kind.filters.isEmpty
        ? "it takes none of these options"
        : "it takes \(Message.names(kind.filters.sorted().map { "'--\($0)'" }))"
      throw UsageError("'--\(option)' means nothing for 'list \(kind.rawValue)'; \(use)")
    }
    var table = try kind.table(invocation, context)
    if let word = invocation.operands.dropFirst().first { table.keepRows(with: word) }
    let outcome = Outcome(output: try table.text(as: invocation.format, context.layout))
    guard table.rows.isEmpty else { return outcome }
    let report = ErrorReport(NoResultError("nothing in the catalog is like that"))
    return Outcome(
      output: invocation.format == .text ? "" : outcome.output,
      errors: report.text(context.layout, asJSON: invocation.format == .json),
      exitCode: report.exitCode)
  }
}
