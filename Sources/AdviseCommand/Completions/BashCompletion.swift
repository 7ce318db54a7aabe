import Messages

/// The script for bash, from version 3.2, which macOS has.
struct BashCompletion {
  let lists: CompletionLists

  var script: String {
    var lines = [
      "# Completion of advise for bash: source <(advise completions bash)", "",
      "# Offers those of the words, one a line, that begin as what is typed; case does not matter.",
      "_advise_offer() {",
      "  # Behind an open quote a name stands as it is, else the shell's marks get backslashes.",
      "  local word typed=${cur//\\\\/} quote= restore",
      "  case $typed in [\\\"\\']*) quote=${typed:0:1}; typed=${typed:1} ;; esac",
      "  restore=$(shopt -p nocasematch)",
      "  shopt -s nocasematch",
      "  while IFS= read -r word; do",
      "    if [[ -n $word && $word == \"$typed\"* ]]; then",
      "      [[ -n $quote ]] || word=$(printf '%q' \"$word\")",
      "      # The shell takes what stands before a colon for a word of its own.",
      "      [[ $COMP_WORDBREAKS == *:* && $typed == *:* ]] && word=${word#\"${typed%:*}:\"}",
      "      COMPREPLY+=(\"$word\")",
      "    fi",
      "  done <<<\"$1\"",
      "  $restore",
      "}", "",
      "# Offers the words behind those of a list with commas.",
      "_advise_offer_more() {",
      "  local front= line=$'\\n'",
      "  [[ $cur == *,* ]] && front=${cur%,*},",
      "  _advise_offer \"$front${1//$line/$line$front}\"",
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
      "  # The shell takes a colon for a word of its own, and what stands around it for two others.",
      "  local place=$COMP_CWORD",
      "  if [[ $cur == : ]]; then",
      "    cur=$prev: place=$((place - 1)) prev=${COMP_WORDS[COMP_CWORD-2]}",
      "  elif [[ $prev == : ]]; then",
      "    cur=${COMP_WORDS[COMP_CWORD-2]}:$cur place=$((place - 2)) prev=${COMP_WORDS[COMP_CWORD-3]}",
      "  fi",
      "  # The shell takes an equals sign for a word of its own.",
      "  if [[ $cur == = ]]; then",
      "    cur=",
      "  elif [[ $prev == = ]]; then",
      "    prev=${COMP_WORDS[place-2]}",
      "  fi",
      "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do",
      "    case $word in",
      "    \(Command.allWithHelp.map(\.name).joined(separator: "|"))) command=$word; break ;;",
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
    lines += Command.allWithHelp.map { command in
      "      \(command.name)) _advise_offer \(quoted(command.options.map { "--" + $0.name })) ;;"
    }
    lines += ["      esac", "    else", "      case $command in"]
    for command in Command.allWithHelp where command.name != Command.recommend.name {
      if let action = action(command.completion) {
        lines.append("      \(command.name)) \(action) ;;")
      }
    }
    let commands = Command.allWithHelp.map(\.name)
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
    case .list(let name): "_advise_offer_more \"$_advise_\(name.rawValue)\""
    case .modelOrFile:
      "case $cur in [./~]*) \(Self.files) ;; *) _advise_offer \"$_advise_models\" ;; esac"
    case .shown:
      "case $prev in "
        + Completion.kinds.map { "\($0)) _advise_offer \"$_advise_\($1.rawValue)\" ;; " }.joined()
        + "*) _advise_offer \(quoted(Completion.kinds.map(\.key)))$'\\n'\"$_advise_models\" ;; esac"
    case .file: Self.files
    case .folder: "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- \"$cur\"))"
    }
  }
  private static let files =
    "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- \"$cur\"))"
}
