import Messages

/// Something wrong in a catalog's file.
public struct Problem: Hashable, Sendable, CustomStringConvertible {
  /// The file, as the reader knows it.
  public let file: String
  /// The key path, such as `models[2].license`; empty for the file as a whole.
  public let path: String
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong.
  public let message: Message
  /// How many problems it stands for: more than one where they are only counted.
  public package(set) var count = 1

  /// Describes a problem.
  public init(file: String, path: String, line: Int, message: Message) {
    self.file = file
    self.path = path
    self.line = line
    self.message = message
  }

  /// `file:line: path: message`.
  public var text: Message {
    path.isEmpty ? "\(file):\(line): \(message)" : "\(file):\(line): \(path): \(message)"
  }

  /// The text in English.
  public var description: String { text.description }
}

/// Where the problems of one file are noted while it is read.
final class ProblemList {
  /// How many problems of one file are told; the others are counted.
  ///
  /// To find a path and a line takes a walk through the file: a long file in which everything is
  /// wrong would take hours.
  static let limit = 200
  /// How many others are counted; then lists are not read on, since their elements take memory.
  static let countLimit = 1_000_000

  private var noted: [Problem] = []
  private var more = 0
  private let file: String

  init(file: String) { self.file = file }

  /// The problems, and how many more there are.
  var problems: [Problem] {
    if more == 0 { return noted }
    var rest = Problem(
      file: file, path: "", line: 1,
      message: isFull
        ? "and \(more) more problems, behind which nothing was read"
        : "and \(more) more problems")
    rest.count = more
    return noted + [rest]
  }

  /// Whether so much is wrong that nothing more need be read.
  var isFull: Bool { more >= Self.countLimit }

  /// Notes a problem, whose parts are found only if it will be told.
  func add(
    path: @autoclosure () -> String, line: @autoclosure () -> Int,
    _ message: @autoclosure () -> Message
  ) {
    guard noted.count < Self.limit else {
      more += 1
      return
    }
    noted.append(Problem(file: file, path: path(), line: line(), message: message()))
  }
}

/// A catalog that cannot be used: every problem of every file.
public struct CatalogError: Error, Sendable {
  /// All problems, in the order of the files.
  public let problems: [Problem]

  /// Describes why a catalog was refused.
  public init(problems: [Problem]) { self.problems = problems }
}
