import ModelCatalog

/// Reads a command line against the option table.
enum Parser {
  /// The commands there are.
  static let commands = ["recommend", "help"]

  /// Reads the words after the program's name.
  static func parse(_ words: [String], _ context: () throws(UsageError) -> Context)
    throws(UsageError) -> Invocation
  {
    var invocation = Invocation()
    var rest = words[...]
    if let first = rest.first, !first.hasPrefix("-") {
      rest.removeFirst()
      guard commands.contains(first) else {
        let nearest = first.nearest(in: commands).map { " Did you mean '\($0)'?" } ?? ""
        throw UsageError("unknown command '\(Values.shown(first))'.\(nearest)")
      }
      if first == "help" { invocation.showsHelp = true }
    }
    if words.contains("--help") || words.contains("-h") { invocation.showsHelp = true }
    if invocation.showsHelp { return invocation }
    if words.contains("--version") {
      invocation.showsVersion = true
      return invocation
    }
    let context = try context()
    while let word = rest.popFirst() {
      let (option, inline) = try option(word)
      let name = "--" + option.name
      if !invocation.given.insert(option.name).inserted, !option.repeats {
        throw UsageError("'\(name)' is given twice")
      }
      var value = inline
      if option.value != nil, value == nil {
        guard let next = rest.first, !next.hasPrefix("--") else {
          throw UsageError("'\(name)' needs a value: \(name) \(option.value ?? "")")
        }
        value = next
        rest.removeFirst()
      }
      if option.value == nil, value != nil { throw UsageError("'\(name)' takes no value") }
      do {
        try option.apply(&invocation, Given(text: value ?? "", context: context))
      } catch let error as UsageError {
        throw UsageError("'\(name)': \(error.message)")
      } catch {
        throw UsageError("'\(name)': \(error)")
      }
    }
    if invocation.given.isSuperset(of: ["json", "format"]), invocation.format != .json {
      throw UsageError("'--json' and '--format' cannot both be given")
    }
    try invocation.resolveHardware()
    return invocation
  }

  /// The option that a word names, and the value behind `=`.
  private static func option(_ word: String) throws(UsageError) -> (Option, String?) {
    guard word.hasPrefix("--") else {
      let hint = word.hasPrefix("-") ? "options start with two dashes" : "options start with '--'"
      throw UsageError("unexpected '\(Values.shown(word))'; \(hint)")
    }
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    if let option = Option.all.first(where: { $0.name == name }) {
      return (option, parts.count > 1 ? String(parts[1]) : nil)
    }
    let nearest = name.nearest(in: Option.all.map(\.name)).map { " Did you mean '--\($0)'?" } ?? ""
    throw UsageError("unknown option '\(Values.shown("--" + name))'.\(nearest)")
  }
}
