import MemoryEstimation
import Messages
import ModelCatalog

/// The answer to a request.
public struct Advice: Sendable {
  /// What to do at all: fine-tune, retrieve, both, or write a better prompt.
  public let approach: Approach
  /// What to take, best first, one entry for each model.
  public let recommendations: [Recommendation]
  /// The models that no rule of theirs allowed, nearest first.
  public let exclusions: [Exclusion]
  /// What the reader should know before acting.
  public let warnings: [Message]
  /// What to do next.
  public let nextSteps: [Message]
  /// The best of a heavier class, which fits only just or perhaps.
  public let larger: Candidate?

  /// A warning that goes with every answer of files for llama.cpp.
  public static let unknownFiles: Message =
    "Which files a GGUF repository holds is not known: look for the format there first."

  /// The larger model in a sentence.
  public var largerSentence: Message? {
    guard let larger, case .success(let memory) = larger.memory else { return nil }
    return """
      larger, and not certain to fit: \(larger.model.name) \(larger.variant.rawValue), \
      \(larger.wayTitle), about \(Format.gib(memory.totalBytes)) GiB
      """
  }

  /// The exclusions that came far, without what was not asked for, unless there are no others; none
  /// where no model is nearer than another.
  public var nearest: [Exclusion] {
    let near = exclusions.filter { $0.passed > 0 }
    // What has another name than was asked for is not near, but what misses a size is.
    guard let first = near.first else { return exclusions.filter { $0.distance < .infinity } }
    let equal = near.prefix { $0.passed == first.passed && $0.distance == .infinity }
    return recommendations.isEmpty && equal.count > exclusions.count / 2 ? [] : near
  }
}

/// Why something is so: the rule, in words with numbers, and the sections that say it.
public struct Reason: Sendable, Equatable {
  /// The rule's id.
  public let rule: String
  /// The reason, to follow the model's name.
  public let message: Message
  /// The sections, as `document#section`.
  public let cites: [String]
  /// Whether the rule counts it against the model.
  public let isDrawback: Bool

  init(rule: String, message: Message, cites: [String], isDrawback: Bool = false) {
    self.rule = rule
    self.message = message
    self.cites = cites
    self.isDrawback = isDrawback
  }

  /// What a rule said; nothing where it said nothing.
  init?(_ rule: Rule, _ verdict: Verdict) {
    switch verdict {
    case .silent: return nil
    case .allowed(let rank, let why):
      self.init(rule: rule.id, message: why(), cites: rule.cites, isDrawback: rank > 0)
    case .excluded(_, let why):
      self.init(rule: rule.id, message: why(), cites: rule.cites, isDrawback: true)
    }
  }
}

/// A model to take, how to train it, and why.
public struct Recommendation: Sendable {
  /// The place, from 1.
  public let rank: Int
  /// What is recommended.
  public let candidate: Candidate
  /// What training it needs.
  public let memory: MemoryEstimate
  /// Why, one reason for each rule that spoke.
  public let reasons: [Reason]
  /// What independent sources counted for it, in the task and the languages asked for.
  public let evidence: [Place.Evidence]
  /// What to know about this model before taking it.
  public let warnings: [Message]
  /// The criterion that put it above the next one; nil for the last.
  public let decidedBy: String?
  /// Why it stands above the next one, in a sentence; nil for the last.
  public let comparison: Message?
  /// Other variants and techniques of the same model that fit, best first.
  public let alternatives: [Alternative]
}

/// Another way to train a recommended model.
public struct Alternative: Sendable {
  /// What it is.
  public let candidate: Candidate
  /// What training it needs.
  public let memory: MemoryEstimate
  /// The criterion that put it below the way recommended.
  public let decidedBy: String?
}

/// A model that is not recommended, and the rule that says why.
public struct Exclusion: Sendable {
  /// The model.
  public let model: Model
  /// The rule's id.
  public let rule: String
  /// The reason, to follow the model's name; made only for what is shown.
  public var message: Message { why() }
  let why: @Sendable () -> Message
  /// By how much it misses, as a share, where that can be said.
  public let distance: Double
  /// How many rules it passed before.
  let passed: Int

  /// Whether it passed more rules, or misses the same one by less.
  func isNearer(than other: Exclusion) -> Bool {
    (passed, -distance) > (other.passed, -other.distance)
  }

  /// The nearest first: what passed most rules, then what misses by least, then the smaller model.
  static func sorted(_ exclusions: [Exclusion]) -> [Exclusion] {
    let keys = exclusions.enumerated().map { number, exclusion in
      (-exclusion.passed, exclusion.distance, exclusion.model.parameters.total, number)
    }
    return keys.sorted(by: <).map { exclusions[$0.3] }
  }
}
