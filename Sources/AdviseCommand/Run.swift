import ModelCatalog
import Rules

/// The version of the command.
public let version = "0.1.0"

/// Runs the command: arguments in, outcome out.
///
/// Touches no terminal and no environment, and no file but through the surroundings.
public func run(_ arguments: [String], in surroundings: Surroundings = .none) -> Outcome {
  run(arguments, Context(in: surroundings))
}

/// Runs the command with what was read before.
func run(_ arguments: [String], _ context: Context) -> Outcome {
  do {
    let invocation = try Parser.parse(arguments, context)
    if invocation.showsVersion { return Outcome(output: "advise \(version)\n") }
    if invocation.showsHelp { return Outcome(output: Help.text(for: invocation.command)) }
    return try invocation.command.answer(invocation, context)
  } catch let error as UsageError {
    return Outcome(errors: "error: \(error.message)\nSee 'advise --help'.\n", exitCode: .usage)
  } catch let error as DataError {
    return Outcome(errors: "error: \(error.message)\n", exitCode: .data)
  } catch let error as InputError {
    let lines = error.problems.map { "error: \($0)\n" }
    return Outcome(errors: lines.joined(), exitCode: .noInput)
  } catch let error as CatalogError {
    let lines = error.problems.map { "error: \($0)\n" }
    return Outcome(errors: lines.joined(), exitCode: .data)
  } catch {
    return Outcome(errors: "error: \(error)\n", exitCode: .software)
  }
}
