import Messages
import ModelCatalog
import Rules
import StrictJSON

/// Everything about one thing, as text and as JSON.
struct Page {
  /// The key in JSON: `model`, `license` ….
  let kind: String
  /// The JSON under the kind's key.
  let content: JSONTree
  /// Whether the page lists the several things that the name can mean.
  var isChoice = false
  private let layout: Layout
  private var lines: [String]

  init(_ kind: String, _ title: Message, _ content: JSONTree, _ layout: Layout) {
    self.kind = kind
    self.content = content
    self.layout = layout
    let title = layout.paragraph(title, first: "", rest: "  ")
    lines = title.map { layout.emphasized($0, .strong) }
  }

  var json: JSONTree { .object(["schemaVersion": .integer(1), kind: content]) }

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Adds a labelled value, where it is known.
  mutating func add(_ label: Message, _ value: Message?) {
    guard let value, !value.isEmpty else { return }
    let rest = String(repeating: " ", count: 17)
    let label = layout.text(label)
    let first = Layout.padded("  " + label, to: max(17, Layout.width(label) + 3))
    lines += layout.paragraph(value, first: first, rest: rest)
  }

  /// Adds a labelled value that is the same in every language.
  @_disfavoredOverload
  mutating func add(_ label: Message, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    add(label, Message.verbatim(value))
  }

  /// Adds a labelled list of names, where there are any.
  mutating func add(_ label: Message, names: [String]) { add(label, Message.names(names)) }

  /// Adds a heading with lines below it.
  mutating func add(_ heading: Message, lines below: [String]) {
    guard !below.isEmpty else { return }
    lines += ["", layout.text(heading)]
    for line in below {
      // Columns stay as they are where there is room.
      lines +=
        Layout.width(line) + 2 <= layout.columns
        ? ["  " + line] : layout.paragraph(.verbatim(line), first: "  ", rest: "    ")
    }
  }

  /// Adds a heading with rows below it, in columns.
  mutating func add(_ heading: Message, rows: [[String]]) {
    guard !rows.isEmpty else { return }
    lines += ["", layout.text(heading)]
    add(rows: rows)
  }

  /// Adds rows in columns; cells that find no room go to a line of their own.
  mutating func add(rows: [[String]]) {
    var starts = [2]
    for column in rows[0].indices {
      let width = rows.map { Layout.width($0[column]) }.max() ?? 0
      starts.append((starts.last ?? 0) + (width > 0 ? width + 2 : 0))
    }
    for row in rows {
      var line = ""
      var isBelow = false
      for (cell, start) in zip(row, starts) where !cell.isEmpty {
        let start = isBelow ? Layout.width(line) + 2 : start
        if start > 2, start + Layout.width(cell) > layout.columns {
          lines.append(line)
          line = "    " + cell
          isBelow = true
        } else {
          line = Layout.padded(line, to: start) + cell
        }
      }
      lines.append(line)
    }
  }

  /// Adds a heading with paragraphs below it.
  mutating func add(_ heading: Message, paragraphs: [Message]) {
    guard !paragraphs.isEmpty else { return }
    lines += ["", layout.text(heading)]
    for paragraph in paragraphs {
      lines += layout.paragraph(paragraph, first: "  ", rest: "    ")
    }
  }

  /// Adds a paragraph.
  mutating func add(_ paragraph: Message) { lines += layout.wrapped(paragraph, indent: "  ") }
}
