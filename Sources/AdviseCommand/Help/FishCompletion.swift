import Messages

/// The script for fish.
struct FishCompletion {
  let lists: CompletionLists
  let layout: Layout

  var script: String {
    var lines = ["# Completion of advise for fish.", ""]
    for (name, words) in lists.names.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines += ["function __advise_\(name.rawValue)", "  printf '%s\\n' \\"]
      lines += words.map { "    \(quoted($0)) \\" }
      lines += ["    ''", "end"]
    }
    let names = Command.all.map(\.name).joined(separator: " ")
    lines += ["", "complete -c advise -f"]
    for command in Command.all {
      lines.append(
        "complete -c advise -n 'not __fish_seen_subcommand_from \(names)' -a \(command.name) "
          + "-d \(quoted(layout.text(command.summary)))")
      if let arguments = arguments(command.completion), command.name != Command.recommend.name {
        lines.append("complete -c advise -n '\(seen(command))' \(arguments)")
      }
    }
    for option in Option.all {
      let commands = Command.all.filter { $0.options.contains { $0.name == option.name } }
      let isDefault = commands.contains { $0.name == Command.recommend.name }
      let others = Command.all.map(\.name).filter { name in !commands.contains { $0.name == name } }
      let condition =
        others.isEmpty
        ? ""
        : isDefault
          ? " -n 'not __fish_seen_subcommand_from \(others.joined(separator: " "))'"
          : " -n '__fish_seen_subcommand_from \(commands.map(\.name).joined(separator: " "))'"
      if option.name == "format" {
        lines += formats(option)
        continue
      }
      var line = "complete -c advise\(condition) -l \(option.name)"
      if option.value != nil {
        line += " -r \(arguments(option.completion) ?? "-f")"
      }
      lines.append(line + " -d \(quoted(layout.text(option.help)))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The formats, which every command has of its own.
  private func formats(_ option: Option) -> [String] {
    let others = Command.all.dropFirst().map(\.name).joined(separator: " ")
    return Command.all.map { command in
      let condition =
        command.name == Command.recommend.name
        ? "not __fish_seen_subcommand_from \(others)" : seen(command)
      let formats = command.formats.map(\.rawValue).joined(separator: " ")
      return "complete -c advise -n '\(condition)' -l format -x -a \(quoted(formats)) "
        + "-d \(quoted(layout.text(option.help)))"
    }
  }

  private func seen(_ command: Command) -> String { "__fish_seen_subcommand_from \(command.name)" }

  private func arguments(_ completion: Completion) -> String? {
    switch completion {
    case .nothing, .words([]): nil
    case .words(let words): "-f -a \(quoted(words.joined(separator: " ")))"
    case .names(let name): "-f -a '(__advise_\(name.rawValue))'"
    case .file: "-F"
    case .folder: "-f -a '(__fish_complete_directories)'"
    }
  }

  /// A text between single quotes, in which fish takes two escapes.
  private func quoted(_ text: String) -> String {
    "'" + text.swapping("\\", for: "\\\\").swapping("'", for: "\\'") + "'"
  }
}
