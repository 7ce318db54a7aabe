import Messages

/// What was seen of a machine, where, and what was not.
public struct MachineReport: Sendable, Hashable {
  /// The graphics cards, those of one maker in the order in which the system counts them.
  ///
  /// Empty on a Mac with Apple silicon, whose processor is the card.
  public internal(set) var cards: [Card] = []
  /// The memory that processor and graphics share, in bytes; nothing where any card has its own.
  ///
  /// What the system counts as its memory, and what is set aside for graphics beside it.
  public internal(set) var unifiedMemoryInBytes: Int?
  /// The system memory; nothing where it could not be read.
  public internal(set) var systemMemory: SystemMemory?
  /// The processor's name as the system writes it.
  public internal(set) var processor: String?
  /// Physical cores; on Apple silicon the performance cores, since the others help little.
  ///
  /// Logical processors where the system does not say which of them share a core.
  public internal(set) var cores: Int?
  /// The name of the whole board, where a device tree has it: a Jetson's, a Raspberry Pi's.
  public internal(set) var board: String?
  /// What was seen, each with the place where.
  public internal(set) var sources: [Message] = []
  /// What could not be seen, each with the option that says it instead.
  public internal(set) var missing: [Message] = []

  /// All that was seen and where, in one line.
  public var summary: Message {
    sources.isEmpty ? "nothing was seen of this machine" : .clauses(sources)
  }

  /// The cards that are alike counted together, in the order of the first of each.
  public var groups: [CardGroup] { CardGroup.groups(of: cards) }
}
