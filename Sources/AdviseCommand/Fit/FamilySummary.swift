import Messages
import ModelCatalog
import Rules
import StrictJSON

/// Which sizes of a family fit: a row for each model, to train and to run.
struct FamilySummary: JSONWritable {
  /// A model with its answers to train and to run.
  struct Row {
    let training: FitSummary.Part?
    let running: FitSummary.Part?

    var model: Model? { (training ?? running)?.fit.model }
    var parts: [FitSummary.Part] { [training, running].compactMap(\.self) }
    var fits: Bool { parts.contains { $0.fit.verdict == .yes && $0.fit.objections.isEmpty } }
  }

  let name: String
  /// The models, small ones first.
  let rows: [Row]
  let advisor: Advisor
  let invocation: Invocation

  /// The answer in lines of the layout's width.
  func text(_ layout: Layout) -> String {
    let hasHardware = invocation.request.hardware != nil
    let largest = rows.last { $0.fits }?.model?.name
    let answer: Message =
      !hasHardware
      ? "\(rows.count) models of \(name):"
      : largest.map { "The largest of \(name) that surely fits is \($0)." }
        ?? "No model of \(name) surely fits."
    let header = ["", "model", "size", "to train", "GiB", "", "to run", "GiB", ""]
      .map { $0.isEmpty ? "" : layout.text(Message($0)) }
    let cells = rows.map { row -> [String] in
      let size = row.model.map { Format.parameters($0.parameters.total) } ?? ""
      return ["", row.model?.name ?? "", size] + self.cells(row.training, layout)
        + self.cells(row.running, layout)
    }
    let emphases: [Layout.Emphasis?] =
      [.faint] + rows.map { hasHardware ? ($0.fits ? .good : .faint) : nil }
    var lines = layout.wrapped(answer).map { layout.emphasized($0, .strong) } + [""]
    let room = Layout.screenRows - lines.count - 3
    let table = layout.columns([header] + cells, rightAligned: [2, 4, 7], emphases: emphases)
    lines += table.count <= room ? table : table.prefix(1) + table.suffix(room - 1)
    if let model = largest ?? rows.first?.model?.name {
      lines += [""] + layout.command(RecipeStep.fit(invocation, model))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func cells(_ part: FitSummary.Part?, _ layout: Layout) -> [String] {
    guard let part, let best = part.fit.options.first else { return ["–", "", ""] }
    let standing = advisor.standing(of: best.candidate, best.memory, part.request)
    return [
      layout.text(best.candidate.wayTitle), Format.fixedGiB(best.memory.totalBytes),
      standing.map { layout.text($0.title) } ?? "",
    ]
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.add("catalog", advisor.catalog)
      json.add("family", name)
      json.add("models", objects: rows) { json, row in
        json.add("model", row.model?.name)
        json.add("options", objects: row.parts) { json, part in
          let best = part.fit.options.first
          json.add("mode", part.request.mode.rawValue)
          json.add("quantization", best?.candidate.packing)
          json.add("repository", best?.candidate.checkpoint.repository)
          json.add("technique", best?.candidate.technique?.rawValue)
          json.add("totalBytes", best?.memory.totalBytes)
          json.add("unknown", part.fit.unknown)
          json.add("verdict", part.fit.verdict?.rawValue)
        }
        json.add("parameters", row.model?.parameters.total)
      }
      json.add("request", invocation.request)
      json.add("schemaVersion", 1)
    }
  }
}
