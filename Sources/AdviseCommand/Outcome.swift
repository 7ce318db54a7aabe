import Messages

/// What a run of the command leaves behind.
public struct Outcome: Sendable, Equatable {
  /// What goes to standard output: the answer and nothing else.
  public var output = ""
  /// What goes to standard error: errors, and which defaults were assumed.
  public var errors = ""
  /// Files to write before the answer is printed.
  public var folder: OutputFolder?
  /// The exit code.
  public var exitCode = ExitCode.answered
}

/// The exit codes, after BSD's sysexits.
public enum ExitCode: Int32, CaseIterable, Sendable {
  /// There is an answer.
  case answered = 0
  /// The answer is no: nothing fits.
  case no = 1
  /// The command line is wrong.
  case usage = 64
  /// Data is wrong.
  case data = 65
  /// An input cannot be read.
  case noInput = 66
  /// A mistake of ours.
  case software = 70
  /// The folder for the answer is there already, or cannot be made.
  case cannotCreate = 73
  /// The answer cannot be written.
  case output = 74
}

extension ExitCode {
  /// What it says, in words.
  var meaning: Message {
    switch self {
    case .answered: "answered"
    case .no: "the answer is no: nothing fits, nothing is known by the name, problems were found"
    case .usage: "wrong command line"
    case .data: "wrong data"
    case .noInput: "an input cannot be read"
    case .software: "a mistake of the program"
    case .cannotCreate: "the folder for the answer cannot be made"
    case .output: "the answer cannot be written"
    }
  }
}

/// A wrong command line, in words for the user.
struct UsageError: Error, Equatable {
  /// What is wrong.
  var message: Message
  /// What is allowed, where that can be listed.
  var allowed: Message?
  /// What was probably meant.
  var nearest: String?

  init(_ message: Message, allowed: Message? = nil, nearest: String? = nil) {
    self.message = message
    self.allowed = allowed
    self.nearest = nearest
  }
}
