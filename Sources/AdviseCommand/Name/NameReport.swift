import Messages
import ModelCatalog

/// The answers for many names, as text that is handed on in parts.
struct NameReport {
  private let format: Invocation.Format
  private let layout: Layout
  private let write: (@Sendable (String) -> Bool)?
  /// Text that waits to be handed on.
  private var text = ""
  /// Lines for people that wait for the others of their block.
  private var rows: [[String]] = []
  /// The columns that found room in the first block, and so in all of them.
  private var columns: [Int]?
  private var only: NameAnswer?
  private var count = 0
  /// Whether somebody still reads.
  private(set) var isWanted = true

  init(_ format: Invocation.Format, _ layout: Layout, _ write: (@Sendable (String) -> Bool)?) {
    self.format = format
    self.layout = layout
    self.write = write
  }

  mutating func add(_ answer: NameAnswer) {
    count += 1
    switch format {
    case .json:
      if layout.isCompact {
        text += count == 1 ? "{\"names\":[" : ","
        text += JSONTree.object(answer.members(layout)).text
        break
      }
      text += count == 1 ? "{\n  \"names\" : [\n" : ",\n"
      text += "    " + JSONWriter.text(of: JSONTree.object(answer.members(layout)), depth: 2)
    case .markdown:
      if count == 1 {
        text += Table.markdownRow(NameText.titles.map(layout.text))
        text += Table.markdownRow(NameText.titles.map { _ in "---" })
      }
      text += Table.markdownRow(NameText.cells(answer, layout))
    case .csv:
      if count == 1 { text += NameAnswer.keys.joined(separator: ",") + "\r\n" }
      text += answer.row(layout)
    default:
      if count == 1 {
        only = answer
        return
      }
      if let only { rows = [NameText.titles.map(layout.text), NameText.cells(only, layout)] }
      only = nil
      rows.append(NameText.cells(answer, layout))
      if rows.count >= 1000 { align() }
    }
    if text.utf8.count >= 1 << 16 { handOn() }
  }

  /// The text that was not handed on.
  mutating func finish() -> String {
    align()
    if let columns { text += NameText.hidden(columns, layout) }
    if let only { text += NameText.block(only, layout) }
    if format == .json {
      text +=
        layout.isCompact ? "],\"schemaVersion\":1}\n" : "\n  ],\n  \"schemaVersion\" : 1\n}\n"
    }
    return text
  }

  private mutating func align() {
    if rows.isEmpty { return }
    let shown = columns ?? NameText.columns(for: rows, layout)
    columns = shown
    text += NameText.aligned(rows, shown, layout)
    rows.removeAll(keepingCapacity: true)
  }

  private mutating func handOn() {
    guard let write else { return }
    isWanted = write(text)
    // Without a reader the text waits here: whoever writes the rest finds out why.
    if isWanted { text.removeAll(keepingCapacity: true) }
  }
}
