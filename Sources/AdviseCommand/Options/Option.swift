import Messages

/// What was given for an option, and what it is checked against.
struct Given {
  let text: String
  let context: Context
}

/// One option: its name, its help and its effect in one place.
struct Option: Sendable {
  /// The heading in the help.
  enum Group: CaseIterable {
    case recipe
    case job
    case hardware
    case training
    case running
    case limits
    case catalog
    case answer
    case check
    case output

    /// The heading's words.
    var title: Message {
      switch self {
      case .recipe: "The recipe"
      case .job: "The job"
      case .hardware: "The hardware"
      case .training: "The training set-up"
      case .running: "The running set-up"
      case .limits: "What limits the choice"
      case .catalog: "The catalog"
      case .answer: "The answer"
      case .check: "The check"
      case .output: "The output"
      }
    }
  }

  /// The name without dashes.
  let name: String
  /// What stands for the value in the help; nothing for a flag.
  let value: String?
  /// One line of help.
  let help: Message
  /// The heading.
  let group: Group
  /// Whether every command takes it.
  var isCommon: Bool {
    group == .catalog || ["help", "version", "format", "json", "locale", "color"].contains(name)
  }
  /// The line of help that it has for a command.
  func help(for command: Command) -> Message {
    switch (name, command.name) {
    case ("format", _): "How to print; \(command.formats[0].rawValue) if not given."
    case ("task", Command.list.name): "Only what is for this task."
    case ("max-size", Command.list.name):
      "Only up to this many billions of parameters; of cards, GiB."
    default: help
    }
  }

  /// Whether it may be given more than once.
  let repeats: Bool
  /// What it does. The parser puts the option's name before an error's message.
  let apply: @Sendable (inout Invocation, Given) throws -> Void

  init(
    _ name: String, _ value: String? = nil, _ group: Group, repeats: Bool = false, help: Message,
    apply: @escaping @Sendable (inout Invocation, Given) throws -> Void
  ) {
    self.name = name
    self.value = value
    self.help = help
    self.group = group
    self.repeats = repeats
    self.apply = apply
  }
}
