import Messages
import Rules

/// The version of the command.
public let version = "0.1.0"

/// Runs the command: arguments in, outcome out.
///
/// Touches no terminal, no environment variable and no file but through the environment.
///
/// - Parameters:
///   - arguments: The words after the program's name.
///   - environment: The machine that it runs on; without one there are no files.
/// - Returns: The answer, or the error as text and exit code: nothing is thrown.
public func run(_ arguments: [String], in environment: Environment = .none) -> Outcome {
  // The process ends with the answer, and to free a catalog takes as long as many an answer.
  let context = Unmanaged.passRetained(Context(in: environment))
  return run(arguments, context.takeUnretainedValue())
}

/// Runs the command in a context, whose layout follows the arguments.
func run(_ words: [String], _ context: Context) -> Outcome {
  var arguments = Arguments(words)
  context.layout = Layout(for: arguments, context.environment)
  do {
    if arguments.unknownCommand != nil {
      arguments = try arguments.asQuestionAboutAModel(words, context)
    }
    return try answer(arguments, context)
  } catch {
    let report = ErrorReport(error)
    return Outcome(
      errors: report.text(
        context.layout, asJSON: arguments.asksForJSON, of: arguments.command),
      exitCode: report.exitCode)
  }
}

/// The answer in the context's layout.
func answer(_ arguments: Arguments, _ context: Context) throws -> Outcome {
  let invocation = try Invocation(arguments, context)
  let help = Help(layout: context.layout)
  switch invocation.page {
  case .start:
    let isTerminal = context.environment.terminalColumns() != nil
    return Outcome(output: isTerminal ? help.start : help.overview)
  case .overview: return Outcome(output: help.overview)
  case .brief: return Outcome(output: help.brief(of: invocation.command))
  case .help: return Outcome(output: help.text(for: invocation.command))
  case .manual: return Outcome(output: ManPage(layout: context.layout).text)
  case .version: return Outcome(output: "advise \(version)\n")
  case nil:
    var outcome = try invocation.command.answer(invocation, context)
    outcome.errors =
      invocation.notes.map { context.layout.note($0) }.joined() + outcome.errors
    return outcome
  }
}

/// The lines for standard error when something goes wrong after the answer was made.
///
/// - Parameters:
///   - message: The error, without `error:` before it.
///   - arguments: The words after the program's name, which say in which language and format.
///   - environment: The machine that it runs on.
public func errorText(
  _ message: Message, for arguments: [String], in environment: Environment
) -> String {
  let arguments = Arguments(arguments)
  return ErrorReport(NoResultError(message)).text(
    Layout(for: arguments, environment), asJSON: arguments.asksForJSON)
}
