/// A table of comma-separated text whose first line names the columns; no quotes, no escapes.
package struct CSV {
  /// A line by column name.
  package typealias Row = [String: String]

  package let rows: [Row]

  package init(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    guard let header = lines.first else {
      rows = []
      return
    }
    let names = header.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    rows = lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(zip(names, cells)) { first, _ in first }
    }
  }
}
