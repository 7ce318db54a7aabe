import Messages

/// The script for zsh.
struct ZshCompletion {
  let lists: CompletionLists
  let layout: Layout

  var script: String {
    var lines = ["#compdef advise", "# Completion of advise for zsh.", ""]
    for (name, words) in lists.names.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines.append("typeset -ga _advise_\(name.rawValue)")
      lines.append("_advise_\(name.rawValue)=(\(words.map(shellQuoted).joined(separator: " ")))")
    }
    lines += [
      "", "_advise() {", "  local command=recommend word prev=${words[CURRENT-1]}",
      "  local -a found",
      "  for word in ${words[2,CURRENT-1]}; do", "    case $word in",
      "    (\(Command.allWithHelp.map(\.name).joined(separator: "|"))) command=$word; break ;;",
      "    esac", "  done",
      "  if [[ $PREFIX == --*=* ]]; then", "    prev=${PREFIX%%=*}", "    compset -P '*='", "  fi",
      "  case $command:$prev in",
    ]
    lines += Command.all.map { command in
      "  (\(command.name):--format) found=(\(command.formats.map(\.rawValue).joined(separator: " "))) ;;"
    }
    for option in Option.all where option.value != nil && option.name != "format" {
      let action = action(option.completion) ?? "return"
      lines.append("  (*:--\(option.name)) \(action) ;;")
    }
    lines += ["  (*)", "    if [[ $PREFIX == -* ]]; then", "      case $command in"]
    lines += Command.allWithHelp.map { command in
      let options = command.options.map {
        shellQuoted("--\($0.name):" + layout.text($0.help(for: command)).swapping(":", for: "\\:"))
      }
      return "      (\(command.name)) found=(\(options.joined(separator: " "))) ;;"
    }
    lines += [
      "      esac", "      _describe option found", "      return", "    fi",
      "    case $command in",
    ]
    for command in Command.allWithHelp where command.name != Command.recommend.name {
      if let action = action(command.completion) {
        lines.append("    (\(command.name)) \(action) ;;")
      }
    }
    let commands = Command.allWithHelp.map {
      shellQuoted("\($0.name):" + layout.text($0.summary).swapping(":", for: "\\:"))
    }
    lines += [
      "    (recommend)", "      found=(\(commands.joined(separator: " ")))",
      "      (( CURRENT == 2 )) && _describe command found", "      return ;;", "    esac ;;",
      "  esac", "  compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -a found", "}", "",
      "# Loaded by itself through fpath, or sourced.",
      "if [[ $funcstack[1] == _advise ]]; then", "  _advise \"$@\"", "else",
      "  compdef _advise advise", "fi",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func action(_ completion: Completion) -> String? {
    switch completion {
    case .nothing, .words([]): nil
    case .words(let words): "found=(\(words.joined(separator: " ")))"
    case .names(let name): "found=($_advise_\(name.rawValue))"
    case .list(let name): "compset -P '*,'; found=($_advise_\(name.rawValue))"
    case .modelOrFile:
      "if [[ $PREFIX == [./~]* ]]; then _files; return; fi; found=($_advise_models)"
    case .shown:
      "case $prev in "
        + Completion.kinds.map { "(\($0)) found=($_advise_\($1.rawValue)) ;; " }.joined()
        + "(*) found=(\(Completion.kinds.map(\.key).joined(separator: " ")) $_advise_models) ;; esac"
    case .file: "_files; return"
    case .folder: "_files -/; return"
    }
  }
}
