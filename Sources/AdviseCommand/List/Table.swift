import ModelCatalog
import Rules

/// Rows under columns, and the four ways to print them.
struct Table {
  /// One column: its key in JSON, and how its values stand in text.
  struct Column {
    let key: String
    let title: String
    /// How text and Markdown show a value where it is not as in JSON.
    var shown: (@Sendable (JSONTree) -> String)?

    init(_ key: String, _ title: String, shown: (@Sendable (JSONTree) -> String)? = nil) {
      self.key = key
      self.title = title
      self.shown = shown
    }
  }

  /// What the rows are, in the plural; the key of the list in JSON.
  let name: String
  let columns: [Column]
  private(set) var rows: [[JSONTree?]] = []

  init(_ name: String, _ columns: [Column]) {
    self.name = name
    self.columns = columns
  }

  mutating func add(_ row: [JSONTree?]) { rows.append(row) }

  func text(as format: Invocation.Format) throws -> String {
    switch format {
    case .json: JSONText.of(json)
    case .csv: csv
    case .markdown: markdown
    default: plain
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

  private var markdown: String {
    let header = "| " + columns.map(\.title).joined(separator: " | ") + " |"
    let rule = "| " + columns.map { _ in "---" }.joined(separator: " | ") + " |"
    let lines = shownRows.map { row in
      "| "
        + row.map {
          $0.split(separator: "|", omittingEmptySubsequences: false)
            .joined(separator: "\\|")
        }.joined(separator: " | ") + " |"
    }
    return ([header, rule] + lines).joined(separator: "\n") + "\n"
  }

  /// Columns under each other; the last one may be as long as it wants.
  private var plain: String {
    let all = [columns.map(\.title)] + shownRows
    let widths = columns.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      let cells = row.enumerated().map { column, cell in
        column == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private var shownRows: [[String]] {
    rows.map { row in
      zip(columns, row).map { column, cell in
        guard let cell else { return "" }
        return column.shown?(cell) ?? cell.inOneLine(", ")
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
