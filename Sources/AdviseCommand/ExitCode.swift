import Messages

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
  /// The code in words, for the help.
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
