import Messages

extension Command {
  /// A script that completes the command in a shell.
  static let completions = Command(
    name: "completions", summary: "A script that completes commands, options and names in a shell.",
    operands: "bash|zsh|fish", operandCount: 1...1, groups: [], leaves: ["format", "json"],
    formats: [.text],
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
func shellQuoted(_ text: String) -> String { "'" + text.swapping("'", for: "'\\''") + "'" }
