import MemoryEstimation
import Messages
import ModelCatalog

/// Whether one model fits: by which technique, what each part costs, and what to do if it does not.
public struct Fit: Sendable {
  /// The answer to "does it fit".
  public enum Verdict: String, CaseIterable, Sendable {
    /// It fits, the estimate's error included.
    case yes
    /// It fits by the estimate, but not by its upper end.
    case uncertain
    /// It does not fit.
    case no
  }

  /// One way to train or run the model.
  public struct Option: Sendable {
    /// What is trained, and from which repository.
    public let candidate: Candidate
    /// What it needs.
    public let memory: MemoryEstimate
    /// Whether it fits; nothing without hardware.
    public let verdict: Verdict?
    /// How it is divided between cards and system memory, where the cards alone do not hold it.
    public let split: RunSplit?
    /// The reasons for and against it.
    public let reasons: [Reason]
  }

  /// One change of the set-up that saves memory.
  public struct Change: Sendable, Equatable {
    /// What to change, as an instruction.
    public let instruction: Message
    /// The option that does it, such as `--batch 1`; nothing when it is no option.
    public let option: String?
    /// What is needed after this and all earlier changes, in bytes; of several cards, on the fullest.
    ///
    /// More cards keep the model: a smaller sibling is none of the earlier changes then.
    public let totalBytes: Int
    /// What this change saves, in bytes.
    public let savedBytes: Int
    /// Whether it fits then; nil without hardware.
    public var verdict: Verdict?
    /// The smaller sibling, where the change is to take it.
    public var model: String?
  }

  /// A model that does fit.
  public struct Neighbour: Sendable {
    /// What to train instead.
    public let candidate: Candidate
    /// What it needs.
    public let memory: MemoryEstimate
    /// Why this one: `smaller sibling`, or the task that it leads for.
    public let relation: Message
  }

  /// The family line.
  public let family: Family
  /// The model.
  public let model: Model
  /// The file that the model was read from; nothing for a model of the catalog.
  public let config: HuggingFaceConfig?
  /// The licence of its main variant.
  public let license: License?
  /// All ways, those that fit first; never empty when the memory is known.
  public let options: [Option]
  /// Whether the best way fits; nothing without hardware or without a known memory.
  public let verdict: Verdict?
  /// Why there is no number, where there is none.
  public let unknown: Message?
  /// What the best way will show on this card, where the trainer takes memory that is free; nothing
  /// where it takes none. It decides nothing.
  public let peakBytes: Int?
  /// The longest sequence that still fits by the best way, in tokens.
  public let longestContextInTokens: Int?
  /// The largest micro-batch that still fits by the best way.
  public let largestBatchSize: Int?
  /// What to change when it does not fit, in this order.
  public let changes: [Change]
  /// Models that do fit, the nearest first, when this one does not.
  public let nearest: [Neighbour]
  /// What speaks against the model whatever its memory: its licence, its languages, its size, where
  /// the request limits them.
  public let objections: [Message]
  /// Whether the name asks for certain weights, and the first way is of these.
  public let isNamed: Bool
  /// Whether something else is the answer: it does not fit, or something speaks against it.
  public var isRefused: Bool { verdict == .no || !objections.isEmpty }
  /// What to know before acting.
  public let warnings: [Message]
}
