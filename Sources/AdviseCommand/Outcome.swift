/// All that a run of the command leaves behind.
public struct Outcome: Sendable, Equatable {
  /// For standard output: the answer and nothing else.
  public var output = ""
  /// For standard error: errors, and which defaults were assumed.
  public var errors = ""
  /// Files to write before the answer is printed; `nil` for almost every command.
  public var folder: OutputFolder?
  /// The exit code of the process.
  public var exitCode = ExitCode.answered
}
