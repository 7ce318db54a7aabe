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
///
/// Finding a path goes over the file, so only the first thousand are located; the rest is counted.
final class ProblemList {
  static let limit = 1000

  private var located: [Problem] = []
  private var unlisted = 0
  private var lines: LineTable?
  private let file: String

  init(file: String) { self.file = file }

  /// All problems, with a last one that counts those that are not listed.
  var problems: [Problem] {
    guard unlisted > 0 else { return located }
    return located
      + [Problem(file: file, path: "", line: 1, message: "\(unlisted) more problems")]
  }

  func add(_ index: Int, in document: JSONDocument, _ message: String) {
    guard located.count < Self.limit else {
      unlisted += 1
      return
    }
    let table = lines ?? LineTable(document.bytes)
    lines = table
    located.append(
      Problem(
        file: file, path: document.path(of: index),
        line: table.line(of: Int(document.entries[index].start)), message: message))
  }
}

/// A catalog that cannot be used: every problem of every file.
public struct CatalogError: Error, Sendable {
  /// All problems, in the order of the files.
  public let problems: [Problem]

  /// Describes why a catalog was refused.
  public init(problems: [Problem]) { self.problems = problems }
}
