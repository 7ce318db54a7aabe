import Messages

extension Command {
  /// A script that completes the command in a shell.
  static let completions = Command(
    name: "completions", summary: "A script that completes commands, options and names in a shell.",
    operands: "bash|zsh|fish", operandCount: 1...1, groups: [], formats: [.text],
    examples: [
      "source <(advise completions bash)",
      "advise completions zsh > ~/.zfunc/_advise",
      "advise completions fish > ~/.config/fish/completions/advise.fish",
    ]
  ) { invocation, context in
    let shell = try Values.choice(invocation.operands[0], Shell.self)
    let lists = try CompletionLists(try context.advisor())
    return Outcome(output: shell.script(lists, context.layout))
  }

  /// The shells that a script is written for.
  private enum Shell: String, CaseIterable {
    case bash
    case zsh
    case fish

    func script(_ lists: CompletionLists, _ layout: Layout) -> String {
      switch self {
      case .bash: BashCompletion(lists: lists).script
      case .zsh: ZshCompletion(lists: lists, layout: layout).script
      case .fish: FishCompletion(lists: lists, layout: layout).script
      }
    }
  }
}

/// A text between single quotes, as every shell takes it.
func shellQuoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }

/// The script for bash, from version 3.2, which macOS has.
struct BashCompletion {
  let lists: CompletionLists

  var script: String {
    var lines = [
      "# Completion of advise for bash: source <(advise completions bash)", "",
      "# Offers those of the words, one a line, that begin as what is typed; case does not matter.",
      "_advise_offer() {",
      "  local word typed=${cur//\\\\/} restore",
      "  restore=$(shopt -p nocasematch)",
      "  shopt -s nocasematch",
      "  while IFS= read -r word; do",
      "    if [[ -n $word && $word == \"$typed\"* ]]; then",
      "      COMPREPLY+=(\"$(printf '%q' \"$word\")\")",
      "    fi",
      "  done <<<\"$1\"",
      "  $restore",
      "}", "",
    ]
    for (name, words) in lists.names.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      lines.append("_advise_\(name.rawValue)=" + shellQuoted(words.joined(separator: "\n")))
    }
    lines += [
      "", "_advise() {",
      "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}",
      "  local command=recommend word",
      "  COMPREPLY=()",
      "  # The shell takes an equals sign for a word of its own.",
      "  if [[ $cur == = ]]; then",
      "    cur=",
      "  elif [[ $prev == = ]]; then",
      "    prev=${COMP_WORDS[COMP_CWORD-2]}",
      "  fi",
      "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do",
      "    case $word in",
      "    \(Command.all.map(\.name).joined(separator: "|"))) command=$word; break ;;",
      "    esac",
      "  done",
      "  case $command:$prev in",
    ]
    lines += Command.all.map { command in
      "  \(command.name):--format) _advise_offer \(quoted(command.formats.map(\.rawValue))) ;;"
    }
    for option in Option.all where option.value != nil && option.name != "format" {
      if let action = action(option.completion) {
        lines.append("  *:--\(option.name)) \(action) ;;")
      }
    }
    let valued = Option.all.filter { $0.value != nil }.map { "--" + $0.name }
    lines += [
      "  *:\(valued.joined(separator: "|*:"))) ;;", "  *)",
      "    if [[ $cur == -* ]]; then", "      case $command in",
    ]
    lines += Command.all.map { command in
      "      \(command.name)) _advise_offer \(quoted(command.options.map { "--" + $0.name })) ;;"
    }
    lines += ["      esac", "    else", "      case $command in"]
    for command in Command.all where command.name != Command.recommend.name {
      if let action = action(command.completion) {
        lines.append("      \(command.name)) \(action) ;;")
      }
    }
    let commands = Command.all.map(\.name) + ["help"]
    lines += [
      "      esac", "      if (( COMP_CWORD == 1 )); then",
      "        _advise_offer \(quoted(commands))",
      "      fi", "    fi", "  esac", "}", "complete -F _advise advise",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func quoted(_ words: [String]) -> String { shellQuoted(words.joined(separator: "\n")) }

  private func action(_ completion: Completion) -> String? {
    switch completion {
    case .nothing, .words([]): nil
    case .words(let words): "_advise_offer \(quoted(words))"
    case .names(let name): "_advise_offer \"$_advise_\(name.rawValue)\""
    case .file: "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- \"$cur\"))"
    case .folder: "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- \"$cur\"))"
    }
  }
}

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
      "    (\(Command.all.map(\.name).joined(separator: "|"))) command=$word; break ;;",
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
    lines += Command.all.map { command in
      let options = command.options.map {
        shellQuoted("--\($0.name):" + layout.text($0.help).replacing(":", with: "\\:"))
      }
      return "      (\(command.name)) found=(\(options.joined(separator: " "))) ;;"
    }
    lines += [
      "      esac", "      _describe option found", "      return", "    fi",
      "    case $command in",
    ]
    for command in Command.all where command.name != Command.recommend.name {
      if let action = action(command.completion) {
        lines.append("    (\(command.name)) \(action) ;;")
      }
    }
    let commands = Command.all.map {
      shellQuoted("\($0.name):" + layout.text($0.summary).replacing(":", with: "\\:"))
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
    case .file: "_files; return"
    case .folder: "_files -/; return"
    }
  }
}

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
      var line = "complete -c advise\(condition) -l \(option.name)"
      if option.name == "format" {
        let formats = Set(commands.flatMap(\.formats).map(\.rawValue)).sorted()
        line += " -x -a \(quoted(formats.joined(separator: " ")))"
      } else if option.value != nil {
        line += " -r \(arguments(option.completion) ?? "-f")"
      }
      lines.append(line + " -d \(quoted(layout.text(option.help)))")
    }
    return lines.joined(separator: "\n") + "\n"
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
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
