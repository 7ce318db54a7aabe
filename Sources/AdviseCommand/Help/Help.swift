import Messages
import Rules

extension Command {
  /// The help. The parser turns it into the command whose help is shown.
  static let help = Command(
    name: "help", summary: "This help, or a command's; 'help --man' is the manual page.",
    operands: "[COMMAND]", operandCount: 0...1, groups: [], extras: ["man"],
    leaves: ["catalog", "overlay", "format", "json", "version"],
    examples: ["advise help fit", "advise help --man > advise.1"]
  ) { _, context in Outcome(output: Help(layout: context.layout).overview) }
}

/// The help, written from the tables of commands and options.
struct Help {
  let layout: Layout

  /// All commands on one screen.
  var overview: String {
    var lines = layout.wrapped(
      "Which open model to fine-tune or run: answers offline, with reasons.")
    lines += ["", layout.text("Usage: advise [COMMAND] [options]"), ""]
    lines += Command.recommend.examples.flatMap(layout.command) + [""] + commands
    lines.append("")
    lines += layout.wrapped(
      "'advise help COMMAND' says more of a command, 'advise --help' of the default one.")
    return lines.joined(separator: "\n") + "\n"
  }

  private var commands: [String] {
    var lines = [layout.emphasized(layout.text("Commands:"), .strong)]
    for command in Command.allWithHelp {
      lines += entry(
        command.name + (command.operands.map { " " + $0 } ?? ""), command.summary)
    }
    return lines
  }

  /// The help of one command; with the default command also the list of commands.
  func text(for command: Command) -> String {
    let isDefault = command.name == Command.recommend.name
    let name = isDefault ? "advise" : "advise \(command.name)"
    var lines = layout.wrapped(command.summary) + [""]
    let operands = command.operands.map { " " + $0 } ?? ""
    lines += written(layout.text("Usage: \(name)\(operands) [options]")) + [""]
    lines += command.examples.flatMap(layout.command)
    if isDefault { lines += [""] + commands }
    for group in Option.Group.allCases {
      let options = command.options.filter { $0.group == group }
      if options.isEmpty { continue }
      lines += ["", layout.emphasized(layout.text("\(group.title):"), .strong)]
      for option in options {
        lines += entry(label(of: option, command), option.help(for: command))
      }
    }
    if command.groups.contains(.job) {
      lines += ["", layout.text("Tasks:")]
      lines += layout.wrapped(.names(Guidance.embeddedTasks()), indent: "  ")
    }
    lines += ["", layout.text("Memory is per card, in GiB (2^30 bytes).")]
    let codes = ExitCode.allCases.map { code -> Message in "\(code.rawValue) \(code.meaning)" }
    lines += layout.paragraph("Exit codes: \(Message.clauses(codes)).", first: "", rest: "  ")
    return lines.joined(separator: "\n") + "\n"
  }

  /// How a command or an option is written; a line that is too long goes on behind a choice.
  func written(_ text: String, indent: String = "") -> [String] {
    var lines = [indent]
    for segment in text.split(separator: "|", omittingEmptySubsequences: false) {
      let last = lines[lines.count - 1]
      let segment = lines == [indent] ? String(segment) : "|" + segment
      if last != indent, Layout.width(last) + Layout.width(segment) > layout.columns - 1 {
        lines[lines.count - 1] += "|"
        lines.append(indent + "  " + segment.dropFirst())
      } else {
        lines[lines.count - 1] += segment
      }
    }
    return lines
  }

  /// A label and what it means, in two columns.
  func entry(_ label: String, _ text: Message) -> [String] {
    let indent = String(repeating: " ", count: 26)
    let help = layout.wrapped(text, indent: indent)
    guard label.count <= indent.count - 4 else { return written(label, indent: "  ") + help }
    let first = Layout.padded("  " + label, to: indent.count)
    return [first + (help.first?.dropFirst(indent.count) ?? "")] + help.dropFirst()
  }
}
