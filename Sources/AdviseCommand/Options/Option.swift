import Messages
import ModelCatalog
import Rules

/// One option: its name, its help, how it is completed, what it sets and what reports say of it.
///
/// A batch takes it under `key`, the help and the completions list it, and the JSON `request` has its
/// `field`: an entry of the table is all that an option needs beside the field of the request.
struct Option: Sendable {
  /// A member of the JSON `request`.
  struct Field: Sendable {
    /// The key in JSON.
    let key: StaticString
    /// Adds the member to the object that is open; an absent value is left out.
    let write: @Sendable (Request, inout JSONWriter) -> Void

    init<Value: JSONWritable & Sendable>(
      _ key: StaticString, _ value: @escaping @Sendable (Request) -> Value?
    ) {
      self.key = key
      write = { request, json in json.add(key, value(request)) }
    }
  }

  /// The name without dashes.
  let name: String
  /// The placeholder of the value in the help; `nil` for a flag.
  let value: String?
  /// The heading that it is listed under.
  let group: Group
  /// The only mode that it is for; `nil` where it is for both.
  let mode: Request.Mode?
  /// Whether it may be given more than once.
  let repeats: Bool
  /// Its member of the JSON `request`; `nil` where it is no part of the request.
  let field: Field?
  /// The values that a shell offers.
  let completion: Completion
  /// One line of help.
  let help: Message
  /// Sets what it stands for. The caller puts the option's name before an error's message.
  let apply: @Sendable (inout Invocation, OptionValue) throws -> Void

  /// Describes an option; the choices of a placeholder such as `high|mixed|low` complete it.
  init(
    _ name: String, _ value: String? = nil, _ group: Group, for mode: Request.Mode? = nil,
    repeats: Bool = false, field: Field? = nil, completion: Completion? = nil, help: Message,
    apply: @escaping @Sendable (inout Invocation, OptionValue) throws -> Void
  ) {
    self.name = name
    self.value = value
    self.group = group
    self.mode = mode
    self.repeats = repeats
    self.field = field
    self.completion = completion ?? .words(value.map(Completion.alternatives) ?? [])
    self.help = help
    self.apply = apply
  }

  /// The key in a line of a batch: the name in camelCase, such as `loraTargets`.
  var key: String {
    let parts = name.split(separator: "-")
    return parts.dropFirst().reduce(String(parts[0])) {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }

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
}
