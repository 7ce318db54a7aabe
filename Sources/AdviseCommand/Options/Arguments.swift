import Messages
import ModelCatalog
import Rules

/// Reads a command line against the tables of commands and options.
enum Parser {
  /// Reads the words after the program's name.
  static func parse(_ words: [String], _ context: Context) throws -> Invocation {
    var rest = words[...]
    let first = rest.first.flatMap { Self.startsWithDash($0) ? nil : $0 }
    if first != nil { rest.removeFirst() }
    let command = try first.map(command) ?? .recommend
    var invocation = Invocation(command: command)
    let options = words.prefix { $0 != "--" }
    let isHelp = command.name == Command.help.name
    if isHelp { rest.removeAll { $0 == "-h" } }
    invocation.showsHelp =
      words.isEmpty || !isHelp && options.contains { $0 == "--help" || $0 == "-h" }
    invocation.showsOverview = words.isEmpty
    if invocation.showsHelp { return invocation }
    if options.contains("--version") {
      invocation.showsVersion = true
      return invocation
    }
    var found: [(option: Option, value: String)] = []
    while let word = rest.popFirst() {
      if word == "--" {
        invocation.operands += rest
        break
      }
      guard Self.startsWithDash(word), word != "-" else {
        if first == nil, Command.allWithHelp.contains(where: { $0.name == word }) {
          throw UsageError("unexpected '\(word)'; the command comes first: advise \(word) …")
        }
        invocation.operands.append(word)
        continue
      }
      found.append(try read(word, &rest, &invocation))
    }
    // The catalog first, since the values of the others are checked against it.
    for isEarly in [true, false] {
      for (option, value) in found where (option.group == .catalog) == isEarly {
        do {
          try option.apply(&invocation, Given(text: value, context: context))
        } catch let error as UsageError {
          var error = error
          error.message = "'--\(option.name)': \(error.message)"
          throw error
        }
      }
    }
    try checkOperands(invocation)
    if isHelp { return try help(invocation) }
    if invocation.given.isSuperset(of: ["json", "format"]) {
      throw UsageError("'--json' and '--format' cannot both be given")
    }
    try invocation.resolveHardware()
    return invocation
  }

  /// What shows the help that is asked for, of a command or of what there is.
  private static func help(_ invocation: Invocation) throws -> Invocation {
    let name = invocation.operands.first.flatMap { $0 == "help" ? nil : $0 }
    if let name, invocation.showsManPage {
      throw UsageError("unexpected '\(Values.shown(name))'; '--man' is a page of all commands")
    }
    var help = Invocation(command: try name.map(command) ?? .recommend)
    if let other = Command.help.leaves.sorted().first(where: invocation.given.contains) {
      throw UsageError("'advise \(Command.help.name)' does not take '\("--" + other)'")
    }
    help.showsHelp = true
    help.showsOverview = name == nil
    help.showsManPage = invocation.showsManPage
    return help
  }

  private static func command(_ name: String) throws -> Command {
    if let command = Command.all.first(where: { $0.name == name }) { return command }
    if name == Command.help.name { return .help }
    let names = Command.all.map(\.name) + ["help"]
    let isTask = Guidance.embeddedTasks().contains(name.lowercased())
    let meant = isTask ? "--task \(name.lowercased())" : name.nearest(in: names)
    throw UsageError(
      "unknown command '\(Values.shown(name))'", allowed: .names(names), nearest: meant)
  }

  /// Reads one option and its value.
  private static func read(
    _ word: String, _ rest: inout ArraySlice<String>, _ invocation: inout Invocation
  ) throws -> (Option, String) {
    let (option, inline) = try option(word, of: invocation.command)
    let name = "--" + option.name
    if !invocation.given.insert(option.name).inserted, !option.repeats {
      throw UsageError("'\(name)' is given twice")
    }
    var value = inline
    if let placeholder = option.value {
      if value == nil, let next = rest.first, !next.hasPrefix("--") { value = rest.removeFirst() }
      if value?.isEmpty ?? true {
        throw UsageError("'\(name)' needs a value: \(name) \(placeholder)")
      }
    } else if value != nil {
      throw UsageError("'\(name)' takes no value")
    }
    if ![.output, .answer, .recipe, .check].contains(option.group) {
      invocation.words.append((option.name, value))
    }
    return (option, value ?? "")
  }

  /// The option that a word names, and the value behind `=`.
  private static func option(_ word: String, of command: Command) throws -> (Option, String?) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    // Of its own, since a part of a text is compared letter by letter.
    let longName = parts[0].hasPrefix("--") ? String(parts[0].dropFirst(2)) : ""
    if let place = Option.names.firstIndex(of: longName) {
      let option = Option.all[place]
      if command.takes(option) { return (option, parts.count > 1 ? String(parts[1]) : nil) }
      throw UsageError("'advise \(command.name)' does not take '\(parts[0])'")
    }
    let options = command.options
    let name = String(parts[0].unicodeScalars.drop(while: dashes.contains))
    let shown = Values.shown(String(parts[0]))
    let nearest = name.nearest(in: options.map(\.name)).map { "--" + $0 }
    throw UsageError(
      word.hasPrefix("--")
        ? "unknown option '\(shown)'"
        : "unknown option '\(shown)'; options start with two dashes", nearest: nearest)
  }

  /// What options start with, as keyboards and word processors write it.
  private static let dashes: [Unicode.Scalar] = ["-", "–", "—", "−"]

  private static func startsWithDash(_ word: String) -> Bool {
    word.unicodeScalars.first.map(dashes.contains) ?? false
  }

  private static func checkOperands(_ invocation: Invocation) throws {
    let command = invocation.command
    let count = invocation.operands.count
    if count > command.operandCount.upperBound {
      let extra = invocation.operands[command.operandCount.upperBound]
      throw UsageError("unexpected '\(Values.shown(extra))'; options start with '--'")
    }
    if count < command.operandCount.lowerBound {
      throw UsageError("'advise \(command.name)' needs \(command.operands ?? "")")
    }
    // Commands that take one of some words say which.
    if command.takesNames, invocation.operands.contains(where: \.trimmingSpaces.isEmpty) {
      throw UsageError("'advise \(command.name)': a name or path cannot be empty")
    }
  }
}
