import Messages
import ModelCatalog

/// One thing that candidates are compared by; the first in which two differ decides.
public struct Criterion: Sendable {
  /// The name in the output, such as `larger-size`; a rule's id for the rules.
  public let id: String
  /// What comes first, in one sentence.
  public let summary: Message
  /// The sections that say so; none where it is our own choice.
  public let cites: [String]
  /// Whether a model that is worse by it never passes a better one for the sake of diversity.
  let bindsDiversity: Bool
  /// The number that candidates are compared by: the lower one comes first.
  let value: Value
  /// Why the first of two candidates that differ in it comes first, in a sentence.
  let comparison: Comparison

  typealias Value = @Sendable (Candidate, Request, Guidance) -> Double
  typealias Comparison = @Sendable (Pair) -> Message

  /// Two candidates, the better one first, and what they are compared for.
  struct Pair {
    let first: Candidate
    let second: Candidate
    let request: Request
    let guidance: Guidance
  }

  init(
    _ id: String, bindsDiversity: Bool = false, _ summary: Message, by value: @escaping Value,
    comparison: @escaping Comparison
  ) {
    self.id = id
    self.summary = summary
    cites = []
    self.bindsDiversity = bindsDiversity
    self.value = value
    self.comparison = comparison
  }

  /// A rule that orders by another number than the rank of its verdict.
  init(
    _ rule: Rule, bindsDiversity: Bool = false, by value: @escaping Value,
    comparison: @escaping Comparison
  ) {
    id = rule.id
    summary = rule.summary
    cites = rule.cites
    self.bindsDiversity = bindsDiversity
    self.value = value
    self.comparison = comparison
  }

  /// A rule's verdict: the lower rank comes first.
  init(_ rule: Rule, bindsDiversity: Bool = false, comparison: @escaping Comparison) {
    id = rule.id
    summary = rule.summary
    cites = rule.cites
    self.bindsDiversity = bindsDiversity
    value = { Double(rule.judge($0, $1, $2).rank) }
    self.comparison = comparison
  }
}

extension Criterion.Pair {
  var task: TaskGuide? { guidance.task(request.task) }

  var taskTitle: Message { task?.title ?? .verbatim(request.task) }

  /// The languages asked for, by name.
  var languages: Message {
    Message.list(request.languages.map { tag in Message(guidance.language(tag)?.name ?? tag) })
  }

  /// The months in which both appeared.
  var releases: Message {
    "\(first.model.name) is newer (\(first.model.release ?? "")) than \(second.model.name) (\(second.model.release ?? ""))"
  }

  /// More sources list the first one.
  var listings: Message { "more sources list it than \(second.model.name)" }
}

extension Candidate {
  /// The size as it is named: `8.2B`.
  var size: String { Format.parameters(model.parameters.total) }

  /// The memory that it needs, in GiB with one decimal.
  var gib: String { (try? memory.get()).map { Format.gib($0.totalBytes) } ?? "" }
}
