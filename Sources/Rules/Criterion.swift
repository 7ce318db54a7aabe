import ModelCatalog

/// One thing that candidates are compared by; the first in which two differ decides.
public struct Criterion: Sendable {
  /// The name in the output, such as `larger-size`; a rule's id for the rules.
  public let id: String
  /// What comes first.
  public let summary: String
  /// The sections that say so; none where it is our own choice.
  public let cites: [String]
  let value: @Sendable (Judged) -> Double

  init(
    _ id: String, _ summary: String, cites: [String] = [],
    value: @escaping @Sendable (Judged) -> Double
  ) {
    self.id = id
    self.summary = summary
    self.cites = cites
    self.value = value
  }

  /// A candidate with what the rules said of it.
  struct Judged: Sendable {
    let candidate: Candidate
    let verdicts: [Verdict]
    let memoryInBytes: Int
  }

  /// The whole ranking: what each rule said, in the rules' order, then the ties.
  public static let all: [Criterion] =
    Rule.all.enumerated().map { index, rule in
      Criterion(rule.id, rule.summary, cites: rule.cites) { Double($0.verdicts[index].rank) }
    } + [
      Criterion("newer-year", "The model of the later year comes first.") {
        -(Double($0.candidate.model.release?.prefix(4) ?? "0") ?? 0)
      },
      Criterion("larger-size", "The model with more parameters comes first.") {
        -$0.candidate.billions
      },
      Criterion("newer-month", "The model of the later month comes first.") {
        -(Double($0.candidate.model.release?.suffix(2) ?? "0") ?? 0)
      },
      Criterion("longer-context", "The model made for more tokens comes first.") {
        -Double($0.candidate.model.context?.nativeInTokens ?? 0)
      },
      Criterion("less-memory", "What needs less memory comes first.") {
        Double($0.memoryInBytes)
      },
      Criterion("instruct-first", "The variant that needs fewer rows comes first.") {
        Double([Variant.instruct, .base, .reasoning].firstIndex(of: $0.candidate.variant) ?? 3)
      },
      Criterion("more-evidence", "The model whose repository more sources list comes first.") {
        -Double($0.candidate.official.evidence.count)
      },
    ]
}
