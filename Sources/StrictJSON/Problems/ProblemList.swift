import Messages

/// Collects the problems of one file while it is read.
final class ProblemList {
  /// The number of problems that are told; the others are counted, since each path and line takes a
  /// walk through the file.
  static let limit = 200
  /// The number of others from which lists are not read on, since their elements take memory.
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

  /// Whether there are so many that nothing more need be read.
  var isFull: Bool { more >= Self.countLimit }

  /// Notes a problem; its parts are worked out only if it will be told.
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
