import Messages
import ModelCatalog
import StrictJSON

/// An error as users and scripts read it.
struct ErrorReport {
  let exitCode: ExitCode
  /// One line for each problem.
  private(set) var problems: [Message] = []
  /// The way out, shown after the last problem.
  private var advice: [Message] = []

  init(_ error: any Error) {
    switch error {
    case let error as UsageError:
      exitCode = .usage
      problems = [error.message]
      if let allowed = error.allowed { advice.append("allowed: \(allowed)") }
      if let nearest = error.nearest { advice.append("did you mean '\(nearest)'?") }
      if let hint = error.hint { advice.append(hint) }
    case let error as NoResultError:
      exitCode = .no
      problems = Array(error.lines.prefix(1))
      advice = Array(error.lines.dropFirst())
    case let error as DataError:
      exitCode = .data
      problems = [error.message]
    case let error as InputError:
      exitCode = .noInput
      problems = error.problems
    case let error as CatalogError:
      exitCode = .data
      problems = error.problems.map(\.text)
    default:
      exitCode = .software
      problems = ["\("\(error)")"]
    }
  }

  /// The lines for standard error.
  ///
  /// - Parameter command: The command whose help a wrong command line points to.
  func text(_ layout: Layout, asJSON isJSON: Bool, of command: Command = .recommend) -> String {
    if isJSON { return layout.json(tree(layout)) }
    var text = problems.map { Self.safe(layout.text("error: \($0)")) + "\n" }.joined()
    // A program that follows an error is not indented.
    let indent = advice.count > 2 ? "" : "  "
    for line in advice { text += indent + Self.safe(layout.text(line)) + "\n" }
    if exitCode == .usage {
      let names = Command.all.dropFirst().map(\.name)
      let help = names.contains(command.name) ? "help \(command.name)" : "--help"
      text += layout.text("See 'advise \(help)'.") + "\n"
    }
    return text
  }

  /// A line without what would move, hide or reverse text.
  private static func safe(_ line: String) -> String { Values.shown(line, limit: 10_000) }

  /// The problems as an object for scripts; of a batch with the number of the line.
  private func tree(_ layout: Layout, line: Int? = nil) -> JSONTree {
    .object([
      "schemaVersion": .integer(1), "exitCode": .integer(Int(exitCode.rawValue)),
      "line": line.map { .integer($0) },
      "errors": .array(
        problems.enumerated().map { number, problem in
          .object([
            "message": .string(layout.text(problem)),
            "advice": number == problems.count - 1
              ? .list(advice.map(layout.text)) : nil,
          ])
        }),
    ])
  }

  /// The report as one line of a batch.
  func line(_ number: Int, _ layout: Layout) -> String { tree(layout, line: number).text + "\n" }
}
