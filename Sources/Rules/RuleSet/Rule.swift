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
  /// Where a rule speaks beside the ranking.
  public let roles: Roles
  /// The verdict on a model, where it is the same whatever is done with the model.
  let judgeModel: (@Sendable (Family, Model, Request, Guidance) -> Verdict)?
  let judge: @Sendable (Candidate, Request, Guidance) -> Verdict

  /// Where a rule speaks beside the ranking of recommendations.
  public struct Roles: OptionSet, Sendable {
    /// The set as bits.
    public let rawValue: Int

    /// Describes a set by its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// It never excludes, so that it is not asked whether it does.
    public static let onlyOrders = Roles(rawValue: 32)
    /// It excludes what the request limits, so that it speaks against a model that was named.
    public static let limit = Roles(rawValue: 1)
    /// It is a reason for or against a way to train or run one model.
    public static let method = Roles(rawValue: 2)
    /// What it holds against a way to train or run is a warning where one model was named.
    public static let caution = Roles(rawValue: 4)
    /// The lines of memory and licence of an answer say the same.
    public static let shownAbove = Roles(rawValue: 8)
    /// What it ranks below the best is never shown as the larger model that may fit.
    public static let barsLarger = Roles(rawValue: 16)
  }

  init(
    id: String, roles: Roles = [], summary: Message, rationale: Message, cites: [String],
    examples: [Example],
    judgeModel: (@Sendable (Family, Model, Request, Guidance) -> Verdict)? = nil,
    judge: @escaping @Sendable (Candidate, Request, Guidance) -> Verdict
  ) {
    self.id = id
    self.roles = roles
    self.summary = summary
    self.rationale = rationale
    self.cites = cites
    self.examples = examples
    self.judgeModel = judgeModel
    self.judge = judge
  }

  /// A rule about models, whatever is done with them.
  convenience init(
    id: String, roles: Roles = [], summary: Message, rationale: Message, cites: [String],
    examples: [Example],
    judgeModel: @escaping @Sendable (Family, Model, Request, Guidance) -> Verdict
  ) {
    self.init(
      id: id, roles: roles, summary: summary, rationale: rationale, cites: cites,
      examples: examples, judgeModel: judgeModel
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

  /// The rank, or 0 where the rule is silent.
  var rank: Int {
    if case .allowed(let rank, _) = self { return rank }
    return 0
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
