import Messages
import ModelCatalog
import Rules
import StrictJSON

/// The version of the command.
public let version = "0.1.0"

/// Runs the command: arguments in, outcome out.
///
/// Touches no terminal and no environment, and no file but through the surroundings.
public func run(_ arguments: [String], in surroundings: Surroundings = .none) -> Outcome {
  run(arguments, Context(in: surroundings))
}

/// Runs the command in a process of its own, which ends with what follows.
///
/// The catalog is not taken apart before, which would take longer than many an answer.
public func run(
  _ arguments: [String], in surroundings: Surroundings, _ finish: (Outcome) -> Never
) -> Never {
  let context = Context(in: surroundings)
  let outcome = run(arguments, context)
  withExtendedLifetime(context) { finish(outcome) }
}

/// Runs the command with what was read before.
func run(_ arguments: [String], _ context: Context) -> Outcome {
  context.layout = Layout(for: arguments, context.surroundings)
  do {
    return try answer(arguments, context)
  } catch {
    let complaint = Complaint(error)
    return Outcome(
      errors: complaint.text(
        context.layout, asJSON: Complaint.isWantedAsJSON(arguments), of: arguments),
      exitCode: complaint.exitCode)
  }
}

/// The answer in the context's layout.
func answer(_ arguments: [String], _ context: Context) throws -> Outcome {
  let invocation = try Parser.parse(arguments, context)
  if invocation.showsVersion { return Outcome(output: "advise \(version)\n") }
  if invocation.showsManPage { return Outcome(output: ManPage(layout: context.layout).text) }
  if invocation.showsHelp {
    let help = Help(layout: context.layout)
    return Outcome(
      output: invocation.showsOverview ? help.overview : help.text(for: invocation.command))
  }
  return try invocation.command.answer(invocation, context)
}

/// The lines that say what went wrong after the answer was made.
public func errorText(
  _ message: Message, for arguments: [String], in surroundings: Surroundings
) -> String {
  Complaint(NoAnswer(message)).text(
    Layout(for: arguments, surroundings), asJSON: Complaint.isWantedAsJSON(arguments))
}

/// There is no answer to a question that is well put, and why.
struct NoAnswer: Error, Equatable {
  /// The reason, then what to do instead, line by line.
  let lines: [Message]

  init(_ lines: Message...) { self.lines = lines }

  init(lines: [Message]) { self.lines = lines }
}

/// Data that a user named and that is wrong.
struct DataError: Error, Equatable {
  let message: Message

  init(_ message: Message) { self.message = message }
}

/// What went wrong, in words for the user.
struct Complaint {
  let exitCode: ExitCode
  /// One line for each problem.
  private(set) var problems: [Message] = []
  /// What to do instead, after the last problem.
  private var advice: [Message] = []

  init(_ error: any Error) {
    switch error {
    case let error as UsageError:
      exitCode = .usage
      problems = [error.message]
      if let allowed = error.allowed { advice.append("allowed: \(allowed)") }
      if let nearest = error.nearest { advice.append("did you mean '\(nearest)'?") }
    case let error as NoAnswer:
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
  /// - Parameter arguments: The command line, whose command's help is pointed to.
  func text(_ layout: Layout, asJSON isJSON: Bool, of arguments: [String] = []) -> String {
    if isJSON { return layout.json(report(layout)) }
    var text = problems.map { Self.safe(layout.text("error: \($0)")) + "\n" }.joined()
    // A program that follows an error is not indented.
    let indent = advice.count > 2 ? "" : "  "
    for line in advice { text += indent + Self.safe(layout.text(line)) + "\n" }
    if exitCode == .usage {
      let names = Command.all.dropFirst().map(\.name)
      let help = arguments.first.flatMap { names.contains($0) ? "help \($0)" : nil } ?? "--help"
      text += layout.text("See 'advise \(help)'.") + "\n"
    }
    return text
  }

  /// A line without what would move, hide or reverse text.
  private static func safe(_ line: String) -> String { Values.shown(line, limit: 10_000) }

  /// The problems as an object for scripts; of a batch with the number of the line.
  func report(_ layout: Layout, line: Int? = nil) -> JSONTree {
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
  func line(_ number: Int, _ layout: Layout) -> String { report(layout, line: number).text + "\n" }

  /// Whether a command line, right or wrong, asks for JSON.
  static func isWantedAsJSON(_ arguments: [String]) -> Bool {
    let options = arguments.prefix { $0 != "--" }
    return options.contains("--json") || options.contains("--format=json")
      || zip(options, options.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }
}
