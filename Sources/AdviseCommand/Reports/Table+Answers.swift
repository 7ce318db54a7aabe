import MemoryEstimation
import Messages
import ModelCatalog
import Rules

extension Table {
  /// Recommendations as rows, for CSV and Markdown.
  static func recommendations(_ advice: Advice, _ request: Request, _ layout: Layout) -> Table {
    var table = Table(
      "recommendations",
      [
        Column("rank", "rank"), Column("model", "model"), Column("variant", "variant"),
        Column("parameters", "size", shown: JSONTree.asParameters),
        Column("technique", "technique"), Column("quantization", "quantization"),
        Column("totalBytes", "GiB", shown: JSONTree.asGiB),
        Column("fits", "fits", words: verdictWords),
        Column("license", "licence"), Column("repository", "repository"),
        Column("decidedBy", "above the next by"), Column("reasons", "reasons"),
      ])
    let budget = request.hardware?.budgetInBytes
    for item in advice.recommendations {
      let candidate = item.candidate
      table.add([
        .integer(item.rank), .string(candidate.model.name), .string(candidate.variant.rawValue),
        .integer(candidate.model.parameters.total),
        candidate.technique.map { .string($0.rawValue) }, .string(candidate.packing),
        .integer(item.memory.totalBytes), budget.map { .bool(item.memory.totalBytes <= $0) },
        candidate.license.map { .string($0.id) }, .string(candidate.checkpoint.repository),
        item.decidedBy.map { .string($0) },
        .string(layout.text(.clauses(item.reasons.map(\.message)))),
      ])
    }
    return table
  }

  /// The options of one model as rows, for CSV and Markdown.
  static func options(_ fit: Fit) -> Table {
    var table = Table(
      "options",
      [
        Column("model", "model"), Column("variant", "variant"), Column("technique", "technique"),
        Column("quantization", "quantization"),
        Column("totalBytes", "GiB", shown: JSONTree.asGiB),
        Column("verdict", "fits", words: verdictWords),
        Column("repository", "repository"),
      ])
    let isKnown = fit.config == nil
    for option in fit.options {
      let candidate = option.candidate
      table.add([
        .string(fit.model.name), isKnown ? .string(candidate.variant.rawValue) : nil,
        candidate.technique.map { .string($0.rawValue) }, .string(candidate.packing),
        .integer(option.memory.totalBytes), option.verdict.map { .string($0.rawValue) },
        isKnown ? .string(candidate.checkpoint.repository) : nil,
      ])
    }
    return table
  }
}

extension JSONTree {
  /// Bytes in GiB, such as `7.9`.
  static let asGiB: @Sendable (JSONTree) -> String = { value in
    guard case .integer(let bytes) = value else { return "" }
    return Format.gib(bytes)
  }
}
