import Messages

/// Finds the lines of key paths; each file is parsed once, however many problems it has.
public struct ProblemLocator {
  private var files: [String: PathFinder] = [:]

  /// A locator that knows no file yet.
  public init() {}

  /// A problem at a key path of a file, with its line.
  public mutating func problem(in file: JSONFile, at path: String, _ message: Message) -> Problem {
    if files[file.name] == nil, let document = try? JSONDocument(file.text) {
      files[file.name] = PathFinder(root: document.root)
    }
    let line = files[file.name]?.line(of: path)
    return Problem(file: file.name, path: path, line: line ?? 1, message: message)
  }
}

/// Finds values by their key paths.
private struct PathFinder {
  let root: JSONValue
  /// The elements of the lists on the way, so that many paths do not walk through one list again
  /// and again.
  private var elements: [Int: [JSONValue]] = [:]

  init(root: JSONValue) { self.root = root }

  /// The line of the value at a key path, or of the value around it.
  mutating func line(of path: String) -> Int {
    var value = root
    for step in path.split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" }) {
      guard let child = child(of: value, String(step)) else { break }
      value = child
    }
    return value.line
  }

  private mutating func child(of value: JSONValue, _ step: String) -> JSONValue? {
    switch value.kind {
    case .object: return value.members { (key: $0, value: $1) }.first { $0.key == step }?.value
    case .array:
      let known = elements[value.index] ?? value.list { $0 }
      elements[value.index] = known
      guard let number = Int(step), known.indices.contains(number) else { return nil }
      return known[number]
    default: return nil
    }
  }
}
