import Messages
import ModelCatalog

/// One decision of the documents: what it says of a candidate, and why.
///
/// A rule sees a candidate, a request and the guidance; no file, no clock, no other rule's verdict.
public final class Rule: Sendable {
  /// What the rule decides, such as `rows-to-variant`.
  public let id: String
  /// The rule in one sentence.
  public let summary: Message
  /// Why it is so.
  public let rationale: Message
  /// The sections of the documents, as `document#section`.
  public let cites: [String]
  /// Examples on both sides of every threshold; run as tests.
  public let examples: [Example]
  /// What the rule looks at and can do.
  let scope: Scope
  let judge: @Sendable (Candidate, Request, Guidance) -> Verdict

  /// What a rule looks at and can do, so that none is asked more often than it must be.
  enum Scope: Sendable {
    /// Allows or excludes a model, whatever is done with it, except that the technique may not be
    /// the one asked for.
    case model(@Sendable (Family, Model, Request, Guidance) -> Verdict)
    /// Allows or excludes a candidate.
    case candidate
    /// Orders, and never excludes.
    case order
  }

  init(
    id: String, scope: Scope = .candidate, summary: Message, rationale: Message, cites: [String],
    examples: [Example], judge: @escaping @Sendable (Candidate, Request, Guidance) -> Verdict
  ) {
    self.id = id
    self.scope = scope
    self.summary = summary
    self.rationale = rationale
    self.cites = cites
    self.examples = examples
    self.judge = judge
  }

  /// A rule about models, whatever is done with them.
  convenience init(
    id: String, summary: Message, rationale: Message, cites: [String], examples: [Example],
    judgeModel: @escaping @Sendable (Family, Model, Request, Guidance) -> Verdict
  ) {
    self.init(
      id: id, scope: .model(judgeModel), summary: summary, rationale: rationale, cites: cites,
      examples: examples
    ) { judgeModel($0.family, $0.model, $1, $2) }
  }

  /// An example: a request, a candidate's id, and what the rule says of it.
  public struct Example: Sendable {
    /// What the example shows.
    public let name: Message
    /// The request.
    public let request: Request
    /// The candidate, as in `Candidate.id`.
    public let candidate: String
    /// What the rule answers.
    public let expected: Outcome

    init(_ name: Message, _ request: Request, _ candidate: String, _ expected: Outcome) {
      self.name = name
      self.request = request
      self.candidate = candidate
      self.expected = expected
    }
  }

  /// A verdict without its words.
  public enum Outcome: Sendable, Equatable {
    case silent
    case excluded
    case allowed(rank: Int)
  }
}

/// What a rule says of a candidate. The words are made only for what is shown.
public enum Verdict: Sendable {
  /// Nothing.
  case silent
  /// It cannot be recommended; by how much it misses, as a share, where that can be said.
  case excluded(by: Double, @Sendable () -> Message)
  /// It can, and the lower the rank the better.
  case allowed(rank: Int, @Sendable () -> Message)

  static func excludes(
    _ why: @autoclosure @escaping @Sendable () -> Message, by distance: Double = .infinity
  ) -> Verdict {
    .excluded(by: distance, why)
  }

  static func allows(rank: Int, _ why: @autoclosure @escaping @Sendable () -> Message) -> Verdict {
    .allowed(rank: rank, why)
  }

  /// The verdict without its words.
  public var outcome: Rule.Outcome {
    switch self {
    case .silent: .silent
    case .excluded: .excluded
    case .allowed(let rank, _): .allowed(rank: rank)
    }
  }
}
