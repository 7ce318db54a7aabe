import Messages

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
