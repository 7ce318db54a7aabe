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
    lines += [
      "# Whether the command is one of these.", "function __advise_is",
      "  set -l words (commandline -opc)", "  for word in $words[2..-1]",
      "    if contains -- $word \(Command.allWithHelp.map(\.name).joined(separator: " "))",
      "      contains -- $word $argv", "      return", "    end", "  end",
      "  contains -- recommend $argv", "end",
      "# Whether one of these is the word before.", "function __advise_after",
      "  set -l words (commandline -opc)", "  contains -- $words[-1] $argv", "end",
      "function __advise_is_path", "  commandline -ct | string match -qr '^[./~]'", "end",
      "# The words behind those of a list with commas.", "function __advise_more",
      "  set -l typed (commandline -ct | string replace -r '^--[^=]*=' '')",
      "  set -l front (string match -r -- '^.*,' $typed)",
      "  for word in (__advise_$argv[1])", "    printf '%s\\n' \"$front$word\"", "  end", "end",
      "", "complete -c advise -f",
    ]
    for command in Command.allWithHelp {
      lines.append(
        "complete -c advise -n '__advise_after advise' -a \(command.name) "
          + "-d \(quoted(layout.text(command.summary)))")
      if command.name != Command.recommend.name { lines += operands(of: command) }
    }
    for option in Option.all {
      let commands = Command.allWithHelp.filter { $0.options.contains { $0.name == option.name } }
      let names = commands.map(\.name).joined(separator: " ")
      let condition =
        commands.count == Command.allWithHelp.count ? "" : " -n '__advise_is \(names)'"
      if option.name == "format" {
        lines += commands.map { formats($0, option) }
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

  /// The operands of a command.
  private func operands(of command: Command) -> [String] {
    let start = "complete -c advise -n '__advise_is \(command.name)"
    switch command.completion {
    case .modelOrFile:
      return ["\(start)' -f -a '(__advise_models)'", "\(start); and __advise_is_path' -F"]
    case .shown:
      let kinds = Completion.kinds.map(\.key).joined(separator: " ")
      return [
        "\(start); and __advise_after \(command.name)' -f -a '\(kinds)'",
        "\(start); and __advise_after \(command.name)' -f -a '(__advise_models)'",
      ]
        + Completion.kinds.map {
          "\(start); and __advise_after \($0)' -f -a '(__advise_\($1.rawValue))'"
        }
    default: return arguments(command.completion).map { ["\(start)' \($0)"] } ?? []
    }
  }

  /// The formats, which every command has of its own.
  private func formats(_ command: Command, _ option: Option) -> String {
    let formats = command.formats.map(\.rawValue).joined(separator: " ")
    return "complete -c advise -n '__advise_is \(command.name)' -l format -x -a \(quoted(formats)) "
      + "-d \(quoted(layout.text(option.help(for: command))))"
  }

  private func arguments(_ completion: Completion) -> String? {
    switch completion {
    case .nothing, .words([]), .modelOrFile, .shown: nil
    case .words(let words): "-f -a \(quoted(words.joined(separator: " ")))"
    case .names(let name): "-f -a '(__advise_\(name.rawValue))'"
    case .list(let name): "-f -a '(__advise_more \(name.rawValue))'"
    case .file: "-F"
    case .folder: "-f -a '(__fish_complete_directories)'"
    }
  }

  /// A text between single quotes, in which fish takes two escapes.
  private func quoted(_ text: String) -> String {
    "'" + text.swapping("\\", for: "\\\\").swapping("'", for: "\\'") + "'"
  }
}
