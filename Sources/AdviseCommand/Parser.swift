import ModelCatalog

/// Reads a command line against the tables of commands and options.
enum Parser {
  /// Reads the words after the program's name.
  static func parse(_ words: [String], _ context: Context) throws -> Invocation {
    var rest = words[...]
    var command = Command.recommend
    var wantsHelp = false
    if let first = rest.first, !first.hasPrefix("-") {
      rest.removeFirst()
      if first == "help" {
        wantsHelp = true
        if let name = rest.first, !name.hasPrefix("-") { command = try self.command(name) }
      } else {
        command = try self.command(first)
      }
    }
    var invocation = Invocation(command: command)
    invocation.showsHelp = wantsHelp || words.contains { $0 == "--help" || $0 == "-h" }
    if invocation.showsHelp { return invocation }
    if words.contains("--version") {
      invocation.showsVersion = true
      return invocation
    }
    var options: [(option: Option, value: String)] = []
    while let word = rest.popFirst() {
      if word == "--" {
        invocation.operands += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        invocation.operands.append(word)
        continue
      }
      options.append(try read(word, &rest, &invocation))
    }
    // The catalog first, since the values of the others are checked against it.
    for isEarly in [true, false] {
      for (option, value) in options where (option.group == .catalog) == isEarly {
        do {
          try option.apply(&invocation, Given(text: value, context: context))
        } catch let error as UsageError {
          throw UsageError("'--\(option.name)': \(error.message)")
        }
      }
    }
    try checkOperands(invocation)
    if invocation.given.isSuperset(of: ["json", "format"]) {
      throw UsageError("'--json' and '--format' cannot both be given")
    }
    try invocation.resolveHardware()
    return invocation
  }

  private static func command(_ name: String) throws -> Command {
    if let command = Command.all.first(where: { $0.name == name }) { return command }
    let names = Command.all.map(\.name) + ["help"]
    let nearest = name.nearest(in: names).map { " Did you mean '\($0)'?" } ?? ""
    throw UsageError(
      "unknown command '\(Values.shown(name))'.\(nearest) Commands: \(names.joined(separator: ", "))"
    )
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
    if let placeholder = option.value, value == nil {
      guard let next = rest.first, !next.hasPrefix("--") else {
        throw UsageError("'\(name)' needs a value: \(name) \(placeholder)")
      }
      value = next
      rest.removeFirst()
    }
    if option.value == nil, value != nil { throw UsageError("'\(name)' takes no value") }
    return (option, value ?? "")
  }

  /// The option that a word names, and the value behind `=`.
  private static func option(_ word: String, of command: Command) throws -> (Option, String?) {
    guard word.hasPrefix("--") else {
      throw UsageError("unknown option '\(Values.shown(word))'; options start with two dashes")
    }
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let options = command.options
    if let option = options.first(where: { $0.name == name }) {
      return (option, parts.count > 1 ? String(parts[1]) : nil)
    }
    let nearest = name.nearest(in: options.map(\.name)).map { " Did you mean '--\($0)'?" } ?? ""
    throw UsageError("unknown option '\(Values.shown("--" + name))'.\(nearest)")
  }

  private static func checkOperands(_ invocation: Invocation) throws {
    let command = invocation.command
    let count = invocation.operands.count
    if count > command.operandCount.upperBound {
      let extra = invocation.operands[command.operandCount.upperBound]
      throw UsageError("unexpected '\(Values.shown(extra))'; options start with '--'")
    }
    if count < command.operandCount.lowerBound {
      throw UsageError("'advise \(command.name)' needs \(command.operands ?? "an operand")")
    }
  }
}
