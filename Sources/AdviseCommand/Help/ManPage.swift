import Messages
import Rules

/// The manual page, in the format of man(7), written from the tables of commands and options.
struct ManPage {
  let layout: Layout

  var text: String {
    var lines = [
      ".TH ADVISE 1 \"\" \"advise \(version)\" \"\(said("User commands"))\"",
      // Lines are not stretched, and between Chinese characters they may break.
      ".ad l", ".nh", ".SH \(said("NAME"))",
      "advise \\- \(said("which open model to fine-tune or run"))",
      ".SH \(said("SYNOPSIS"))",
    ]
    for command in Command.allWithHelp {
      let name = command.name == Command.recommend.name ? "" : " \(command.name)"
      let operands = command.operands.map { " \\fI\(Self.choices($0))\\fR" } ?? ""
      lines += ["\\fBadvise\(name)\\fR\(operands) [\(said("options"))]", ".br"]
    }
    lines += [".SH \(said("COMMANDS"))"]
    for command in Command.allWithHelp {
      lines += [".TP", ".B \(command.name)", said(command.summary)]
    }
    lines.append(".SH \(said("OPTIONS"))")
    for group in Option.Group.allCases {
      let commands = Command.all.filter { $0.groups.contains(group) }.map(\.name)
      lines.append(".SS \(said(group.title))")
      lines.append(
        said(commands.isEmpty ? "Every command has them." : "For \(Message.names(commands))."))
      for option in Option.all where option.group == group {
        let value = option.value.map { " \\fI\(Self.choices(values(of: option, $0)))\\fR" } ?? ""
        let name = (option.letter.map { "-\($0), " } ?? "") + "--" + option.name
        lines += [".TP", "\\fB\(Self.escaped(name))\\fR\(value)", said(option.help)]
        for command in Command.allWithHelp where command.extras.contains(option.name) {
          let help = option.help(for: command)
          lines.append(
            said(
              commands.isEmpty
                ? "Only for \(command.name)."
                : help == option.help
                  ? "Also for \(command.name)." : "For \(command.name): \(help)"))
        }
      }
    }
    lines += [".SH \(said("TASKS"))", said(.names(Guidance.embeddedTasks()))]
    lines.append(".SH \(said("ENVIRONMENT"))")
    lines += [
      ".TP", ".BR LC_ALL \", \" LC_MESSAGES \", \" LANG", said("The language of what people read."),
    ]
    lines += [".TP", ".B NO_COLOR", said("Where it is set and not empty, nothing is coloured.")]
    lines += [".TP", ".B TERM", said("Where it is 'dumb', nothing is coloured.")]
    lines += [".TP", ".B COLUMNS", said("The width of a line.")]
    lines += [".SH \(said("EXIT STATUS"))"]
    for code in ExitCode.allCases {
      lines += [".TP", ".B \(code.rawValue)", said(code.meaning)]
    }
    lines.append(".SH \(said("EXAMPLES"))")
    for command in Command.allWithHelp {
      for example in command.examples {
        lines += [".PP", ".nf", ".RS", Self.escaped(example), ".RE", ".fi"]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The values of an option; for the format, those of all commands.
  private func values(of option: Option, _ value: String) -> String {
    guard option.name == "format" else { return value }
    let formats = Invocation.Format.allCases.filter { format in
      Command.all.contains { $0.formats.contains(format) }
    }
    return formats.map(\.rawValue).joined(separator: "|")
  }

  private func said(_ message: Message) -> String {
    Layout.breakable(Self.escaped(layout.text(message)), mark: "\\:")
  }

  /// A placeholder; a long list of choices may break behind a bar.
  private static func choices(_ text: String) -> String {
    escaped(text).replacing("|", with: "|\\:")
  }

  /// A text as roff takes it for what it is.
  private static func escaped(_ text: String) -> String {
    let text = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("\"", with: "\\(dq")
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }
}
