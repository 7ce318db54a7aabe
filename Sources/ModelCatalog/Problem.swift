/// Something wrong in a catalog's file.
public struct Problem: Hashable, Sendable, CustomStringConvertible {
  /// The file, as the reader knows it.
  public let file: String
  /// The key path, such as `models[2].license`; empty for the file as a whole.
  public let path: String
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong.
  public let message: String

  /// Describes a problem.
  public init(file: String, path: String, line: Int, message: String) {
    self.file = file
    self.path = path
    self.line = line
    self.message = message
  }

  /// `file:line: path: message`.
  public var description: String {
    "\(file):\(line): " + (path.isEmpty ? message : "\(path): \(message)")
  }
}

/// Where the problems of one file are noted while it is read.
final class ProblemList {
  private(set) var problems: [Problem] = []
  private let file: String

  init(file: String) { self.file = file }

  func add(path: String, line: Int, _ message: String) {
    problems.append(Problem(file: file, path: path, line: line, message: message))
  }
}

/// A catalog that cannot be used: every problem of every file.
public struct CatalogError: Error, Sendable {
  /// All problems, in the order of the files.
  public let problems: [Problem]

  /// Describes why a catalog was refused.
  public init(problems: [Problem]) { self.problems = problems }
}
