/// Files that cannot be used: every problem of every file.
public struct JSONFileError: Error, Sendable {
  /// All problems, in the order of the files.
  public let problems: [Problem]

  /// Describes why files were refused.
  public init(problems: [Problem]) { self.problems = problems }
}
