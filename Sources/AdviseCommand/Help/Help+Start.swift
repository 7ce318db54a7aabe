import Messages

extension Help {
  /// What is said to somebody who types the name alone: four questions, and what else there is.
  var start: String {
    let questions: KeyValuePairs<Message, String> = [
      "Does this model fit?": "advise fit Qwen3-8B --vram 12",
      "Which model do I fine-tune?": "advise --task code --rows 500 --gpu \"RTX 3060\"",
      "Which model does this machine run?": "advise --mode run --gpu auto",
      "How do I train it?": "advise recipe Qwen3-8B --for unsloth --vram 12",
    ]
    let shown = [Command.recommend, .fit, .recipe].map(\.name)
    let others = Command.allWithHelp.map(\.name).filter { !shown.contains($0) }
    var lines: [String] = []
    for (question, command) in questions {
      lines += [layout.text(question)] + layout.command(command)
    }
    lines.append("")
    lines += layout.wrapped("Also: \(Message.names(others)). 'advise help' says what each does.")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The commonest options of a command on one screen.
  func brief(of command: Command) -> String {
    let isDefault = command.name == Command.recommend.name
    let name = isDefault ? "advise" : "advise \(command.name)"
    let operands = command.operands.map { " " + $0 } ?? ""
    var lines = layout.wrapped(command.summary)
    lines += written(layout.text("Usage: \(name)\(operands) [options]"))
    lines += command.examples.prefix(2).flatMap(layout.command) + [""]
    let options = command.options.filter { Self.common.contains($0.name) }
    for option in options {
      lines += entry(label(of: option, command), option.help(for: command))
    }
    lines += ["", layout.text("'\(name) --help' says all.")]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The options that most command lines have.
  private static let common: Set = [
    "for", "task", "mode", "rows", "vram", "gpu", "unified", "context", "language", "model", "top",
    "json",
  ]

  /// How an option is written, with its letter where it has one.
  func label(of option: Option, _ command: Command) -> String {
    let formats = command.formats.map(\.rawValue).joined(separator: "|")
    let value = option.name == "format" ? formats : option.value
    return (option.letter.map { "-\($0), " } ?? "") + "--" + option.name
      + (value.map { " " + $0 } ?? "")
  }
}
