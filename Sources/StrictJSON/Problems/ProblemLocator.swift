import Messages

/// Finds the lines of key paths; each file is parsed once, however many problems it has.
public struct ProblemLocator {
  private struct Place {
    let document: JSONDocument
    let lines: LineTable
    var elements: [Int: [Int]] = [:]

    mutating func line(of path: String) -> Int {
      lines.line(of: document.offset(ofPath: path, elements: &elements))
    }
  }

  private var places: [String: Place] = [:]

  /// A locator that knows no file yet.
  public init() {}

  /// A problem at a key path of a file, with its line.
  public mutating func problem(in file: CatalogFile, at path: String, _ message: Message) -> Problem
  {
    if places[file.name] == nil, let document = try? JSONDocument(file.text) {
      places[file.name] = Place(document: document, lines: LineTable(file.text))
    }
    let line = places[file.name]?.line(of: path)
    return Problem(file: file.name, path: path, line: line ?? 1, message: message)
  }
}
