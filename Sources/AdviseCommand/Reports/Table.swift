import Messages
import ModelCatalog
import Rules
import StrictJSON

/// Rows under columns, and the four ways to print them.
struct Table {
  /// One column: its key in JSON, and how its values stand in text.
  struct Column {
    let key: String
    let title: Message
    /// How text and Markdown show a value where it is not as in JSON.
    var shown: (@Sendable (JSONTree) -> String)?
    /// Whether it holds sentences, which may break into lines.
    var breaks = false
    /// How narrow its sentences may get for other columns.
    var leastWidth = 20
    /// Words that text and Markdown show for some values.
    var words: [String: Message] = [:]

    init(
      _ key: String, _ title: Message, shown: (@Sendable (JSONTree) -> String)? = nil,
      breaks: Bool = false, leastWidth: Int = 20, words: [String: Message] = [:]
    ) {
      self.breaks = breaks
      self.leastWidth = leastWidth
      self.words = words
      self.key = key
      self.title = title
      self.shown = shown
    }

    /// A value in the reader's words.
    fileprivate func word(for value: JSONTree, _ layout: Layout) -> String {
      let text = value.inOneLine(", ")
      return words[text].map(layout.text) ?? text
    }
  }

  /// The rows' name in the plural: the key of the list in JSON.
  let name: String
  let columns: [Column]
  private(set) var rows: [[JSONTree?]] = []

  init(_ name: String, _ columns: [Column]) {
    self.name = name
    self.columns = columns
  }

  mutating func add(_ row: [JSONTree?]) { rows.append(row) }

  /// Leaves out the rows in which a word stands nowhere; capitals do not matter.
  mutating func keepRows(with word: String) {
    let word = word.lowercased()
    rows.removeAll { row in
      !row.contains { $0?.inOneLine(" ").lowercased().contains(word) ?? false }
    }
  }

  func text(as format: Invocation.Format, _ layout: Layout) throws -> String {
    switch format {
    case .json: layout.json(json)
    case .csv: csv
    case .markdown: markdown(layout)
    default: plain(layout)
    }
  }

  /// The rows as objects; what is not known is left out.
  private var json: JSONTree {
    let objects = rows.map { row -> JSONTree in
      var members: [String: JSONTree] = [:]
      for (column, cell) in zip(columns, row) { members[column.key] = cell }
      return .object(members)
    }
    return .object(["schemaVersion": .integer(1), name: .array(objects)])
  }

  /// RFC 4180: lines end with CR LF, quotes are doubled. Lists are separated by spaces.
  private var csv: String {
    let lines =
      [columns.map { Self.quoted($0.key) }]
      + rows.map { row in row.map { Self.quoted($0?.inOneLine(" ") ?? "") } }
    return lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell as RFC 4180 wants it.
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    // By scalars: a quote with an accent on it is one character, and still a quote.
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private func markdown(_ layout: Layout) -> String {
    let head = [columns.map { layout.text($0.title) }, columns.map { _ in "---" }]
    return (head + shownRows(layout)).map(Self.markdownRow).joined()
  }

  /// One row of a table in Markdown.
  static func markdownRow(_ cells: [String]) -> String {
    let cells = cells.map {
      $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
    return "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// Columns under each other in the width that there is.
  ///
  /// A column of sentences breaks into lines. Others that find no room are left out, but never the
  /// first; a last line names them.
  private func plain(_ layout: Layout) -> String {
    let all = [columns.map { layout.text($0.title) }] + shownRows(layout)
    let widths = columns.indices.map { column in
      all.map { Layout.width($0[column]) }.max() ?? 0
    }
    // Sentences come last, and stay: they say what the row is about.
    let last = columns.indices.last { columns[$0].breaks }
    let narrow = last.map { last in
      min(
        widths[last],
        max(columns[last].leastWidth, all.map { Self.longestWord($0[last]) }.max() ?? 0))
    }
    var room = layout.columns - (narrow ?? 0)
    var shown: [Int] = []
    for column in columns.indices where column != last {
      let width = widths[column] + (last == nil && column == columns.count - 1 ? 0 : 2)
      guard shown.isEmpty || width <= room else { continue }
      shown.append(column)
      room -= width
    }
    if let last { shown.append(last) }
    room += narrow ?? 0
    var text = all.map { row in Self.lines(shown.map { row[$0] }, shown.map { widths[$0] }, room) }
      .joined()
    let hidden = columns.indices.filter { !shown.contains($0) }.map { columns[$0].title }
    if !hidden.isEmpty {
      let note: Message = "not shown here, but with '--format csv': \(Message.series(hidden))"
      text += "\n" + layout.wrapped(note).map { $0 + "\n" }.joined()
    }
    return text
  }

  private static func longestWord(_ text: String) -> Int {
    text.split(separator: " ").map(Layout.width).max() ?? 0
  }

  /// One row; the last cell over as many lines as it needs.
  private static func lines(_ cells: [String], _ widths: [Int], _ room: Int) -> String {
    let front = zip(cells, widths).dropLast().map { Layout.padded($0, to: $1) + "  " }.joined()
    let last = Layout.wrap(cells.last ?? "", width: max(room, 20))
    let indent = String(repeating: " ", count: Layout.width(front))
    let lines = last.isEmpty ? [front] : last.enumerated().map { ($0 == 0 ? front : indent) + $1 }
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private func shownRows(_ layout: Layout) -> [[String]] {
    rows.map { row in
      zip(columns, row).map { column, cell in
        guard let cell else { return "" }
        if let shown = column.shown { return shown(cell) }
        if column.words.isEmpty { return cell.inOneLine(", ") }
        if case .array(let elements) = cell {
          return elements.map { column.word(for: $0, layout) }.joined(separator: ", ")
        }
        return column.word(for: cell, layout)
      }
    }
  }
}

extension JSONTree {
  /// The value in one line of text.
  func inOneLine(_ separator: String) -> String {
    switch self {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .number(let number):
      number == number.rounded() && number.magnitude < 1e15
        ? "\(Int(number))" : "\(number)"
    case .bool(let flag): flag ? "yes" : "no"
    case .array(let elements): elements.map { $0.inOneLine(" ") }.joined(separator: separator)
    case .object(let members):
      members.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.inOneLine(" "))" }
        .joined(separator: separator)
    }
  }

  /// A list that is left out when it is empty.
  static func list(_ texts: some Collection<String>) -> JSONTree? {
    texts.isEmpty ? nil : .strings(texts)
  }

  /// A count of parameters as people write it, such as `7.6B`.
  static let asParameters: @Sendable (JSONTree) -> String = { value in
    guard case .integer(let count) = value else { return "" }
    return Format.parameters(count)
  }
}
