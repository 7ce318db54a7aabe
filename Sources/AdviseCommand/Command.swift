import Messages
import Rules

/// One command: its words in the help, what it takes, and its answer.
struct Command: Sendable {
  /// The name on the command line.
  let name: String
  /// The question that it answers, in one line.
  let summary: Message
  /// The placeholder of its operands in the help; `nil` when it takes none.
  let operands: String?
  /// How many operands it takes.
  let operandCount: ClosedRange<Int>
  /// The groups of options that it takes; `output` comes with every command.
  let groups: [Option.Group]
  /// Single options of other groups that it takes too.
  var extras: Set<String> = []
  /// Common options that mean nothing to it, and are not in its help.
  var leaves: Set<String> = []
  /// How it can print, the usual way first.
  var formats: [Invocation.Format] = [.text, .json]
  /// Examples for the help.
  let examples: [String]
  /// The answer to a command line.
  let answer: @Sendable (Invocation, Context) throws -> Outcome

  /// Every command, in the order of the help.
  static let all: [Command] = [
    .recommend, .fit, .recipe, .batch, .name, .list, .show, .machine, .check, .completions,
  ]

  /// The same, and the help.
  static var allWithHelp: [Command] { all + [.help] }

  /// The options that the command takes.
  var options: [Option] { Option.all.filter { takes($0) && !leaves.contains($0.name) } }

  /// Whether the command takes an option.
  func takes(_ option: Option) -> Bool {
    groups.contains(option.group) || extras.contains(option.name)
      || option.isCommon
  }

  /// Whether its operands are names or paths, and not one of some words.
  var takesNames: Bool {
    operands?.utf8.contains { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 } ?? false
  }
}
