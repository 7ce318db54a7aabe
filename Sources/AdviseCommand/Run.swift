import ModelCatalog
import Rules

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The version of the command.
public let version = "0.1.0"

/// Runs the command: arguments in, outcome out. Touches no file, no terminal, no environment.
public func run(_ arguments: [String]) -> Outcome {
  var loaded: Context?
  func context() throws(UsageError) -> Context {
    if let loaded { return loaded }
    do throws(CatalogError) {
      let context = Context(advisor: try .embedded())
      loaded = context
      return context
    } catch {
      throw UsageError(error.problems.map(\.description).joined(separator: "\n"))
    }
  }
  do throws(UsageError) {
    let invocation = try Parser.parse(arguments, context)
    if invocation.showsHelp {
      let tasks = Guidance.embeddedTasks()
      return Outcome(output: Help.text(tasks: tasks))
    }
    if invocation.showsVersion { return Outcome(output: "advise \(version)\n") }
    return answer(invocation, try context().advisor)
  } catch {
    return Outcome(
      errors: "error: \(error.message)\nSee 'advise --help'.\n", exitCode: .usage)
  }
}

private func answer(_ invocation: Invocation, _ advisor: Advisor) -> Outcome {
  let advice = advisor.advise(on: invocation.request)
  var outcome = Outcome(exitCode: advice.recommendations.isEmpty ? .no : .answered)
  switch invocation.format {
  case .text: outcome.output = TextReport(advice: advice, invocation: invocation).text
  case .json:
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      let data = try encoder.encode(Report(advice, to: invocation, from: advisor))
      outcome.output = String(decoding: data, as: UTF8.self) + "\n"
    } catch {
      return Outcome(errors: "error: the report cannot be written as JSON\n", exitCode: .software)
    }
  }
  outcome.errors = assumed(invocation)
  return outcome
}

/// One line that says which defaults the answer depends on.
private func assumed(_ invocation: Invocation) -> String {
  let request = invocation.request
  var assumptions: [String] = []
  func note(_ option: String, _ text: String) {
    if !invocation.given.contains(option) { assumptions.append(text) }
  }
  note("task", "task \(request.task)")
  if request.hardware == nil { assumptions.append("no hardware given, so nothing is left out") }
  note("context", "\(request.contextLengthInTokens) tokens")
  note("batch", "batch \(request.batchSize)")
  note("rank", "LoRA rank \(request.loraRank)")
  note("trainer", "trainer \(request.trainer.rawValue)")
  return assumptions.isEmpty ? "" : "assumed: \(assumptions.joined(separator: ", "))\n"
}
