import Messages

/// Where a model stands in what was measured for a request, and by what it got there.
public struct Place: Sendable {
  /// What one source counted.
  public struct Evidence: Sendable {
    /// The task's id, or the language's tag.
    public let task: String
    /// The source's name.
    public let source: String
    /// The month of the snapshot, as `2026-10`.
    public let date: String
    /// The comparisons that it won among the models of its weight class.
    public let wins: Int
    /// All comparisons there.
    public let comparisons: Int
  }

  /// What the place rests on.
  enum Basis: Sendable {
    /// Two sources, or one that publishes intervals.
    case measured
    /// Two sources of which one says better, the other worse than half.
    case disputed
    /// One source without intervals.
    case oneSource
    /// Nobody measured the task; other tasks were.
    case otherTasks
    /// The model that it followed, by name.
    case predecessor(String)
    /// The line, its size and its year.
    case line
    /// Its size and its year alone.
    case expectation
    /// The maker built it for the task: it counts as one weight class heavier, and a year newer.
    case specialist
  }

  /// The group, 0 for the best that anybody measured: within one, nobody knows which is better.
  public let group: Int
  /// What was counted, by source.
  public let evidence: [Evidence]
  let basis: Basis
  /// The tags of the languages asked for in which it is in the best third of what was measured.
  let languages: [String]

  /// Whether independent measurements of this model decide.
  public var isMeasured: Bool {
    if case .measured = basis { return true }
    return false
  }

  /// The comparisons that it won, in words: `wins 14 of 16 (Arena 2026-10)`.
  var counted: Message {
    let wins = evidence.reduce(0) { $0 + $1.wins }
    let all = evidence.reduce(0) { $0 + $1.comparisons }
    return "wins \(wins) of \(all) comparisons in its class (\(sources))"
  }

  private var sources: Message {
    var seen: [String] = []
    for entry in evidence where !seen.contains("\(entry.source) \(entry.date)") {
      seen.append("\(entry.source) \(entry.date)")
    }
    return .verbatim(seen.joined(separator: ", "))
  }

  /// What the place rests on, to follow the model's name.
  var sentence: Message {
    switch basis {
    case .measured: counted
    case .disputed: "\(counted), but the sources disagree"
    case .oneSource: "\(counted), which is one source without intervals"
    case .otherTasks: "not measured independently for this; it stands as in other tasks"
    case .predecessor(let name):
      "not measured independently; it stands no lower than \(name), which it follows"
    case .line: "not measured independently; it stands by its line, size and year"
    case .expectation: "not measured independently; it stands by its size and year"
    case .specialist:
      "not measured independently; made for this, it counts as heavier and a year newer"
    }
  }
}
