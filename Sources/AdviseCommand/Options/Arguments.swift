import Messages
import Rules

/// A command line split into its command, options and operands, before any value is looked at.
///
/// Splitting cannot fail: the first thing that is wrong stands beside all that is right, so that the
/// error too is written in the language, the colours and the format that the line asks for.
struct Arguments {
  /// An option and its value; `nil` for a flag.
  typealias GivenOption = (option: Option, value: String?)

  /// The command; the default one where none is named or known.
  private(set) var command = Command.recommend
  /// The options in the order of the line.
  private(set) var options: [GivenOption] = []
  private(set) var operands: [String] = []
  /// The page that is asked for, whatever else is wrong but the command; help before the version.
  private(set) var page: Invocation.Page?
  /// The first thing that is wrong.
  private(set) var problem: UsageError?
  /// The first word, where it names no command.
  private(set) var unknownCommand: String?
  /// Which values were taken as others.
  private(set) var notes: [Message] = []

  /// Arguments that hold a command only.
  init(command: Command) { self.command = command }

  /// Splits the words after the program's name.
  init(_ words: [String]) {
    if words.isEmpty { page = .start }
    var rest = words[...]
    let name = rest.first.flatMap { Self.startsWithDash($0) ? nil : $0 }
    if let name {
      rest.removeFirst()
      do throws(UsageError) {
        command = try Command.named(name)
      } catch {
        problem = error
        unknownCommand = name
      }
    }
    let isKnown = problem == nil
    let isHelp = command.name == Command.help.name
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      } else if word == "-h" || word == "--help", !isHelp {
        page = isKnown ? (word == "-h" && page != .help ? .brief : .help) : nil
      } else if word == "--version" || word == "-V" {
        page = page ?? (isKnown ? .version : nil)
      } else if word == "-h" {
        continue
      } else if let (option, value) = OtherSpelling.short(word) {
        add(option, String(word.prefix(2)), value, &rest)
      } else if word != "-", Self.startsWithDash(word) {
        addOption(word, &rest)
      } else if name == nil, Command.allWithHelp.contains(where: { $0.name == word }) {
        note("unexpected '\(word)'; the command comes first: advise \(word) …")
      } else {
        operands.append(word)
      }
    }
  }

  /// Adds an option with its value, and notes what is wrong with them.
  mutating func add(_ option: Option, _ value: String? = nil) {
    let name = "--" + option.name
    if !option.repeats, contains(option.name) { note("'\(name)' is given twice") }
    if let placeholder = option.value, value?.isEmpty ?? true {
      return note("'\(name)' needs a value: \(name) \(placeholder)")
    }
    if option.value == nil, value != nil { return note("'\(name)' takes no value") }
    guard let value, let meant = OtherValue.meant(value, of: option) else {
      return options.append((option, value))
    }
    options.append((option, meant))
    if option.group != .output {
      notes.append("'\(name) \(Values.shown(value))' is taken as '\(meant)'")
    }
  }

  mutating func add(operand: String) { operands.append(operand) }

  /// Whether an option is given.
  func contains(_ name: String) -> Bool { options.contains { $0.option.name == name } }

  /// The value of an option; of one that is given again, the last.
  func value(of name: String) -> String? { options.last { $0.option.name == name }?.value }

  /// The language that is asked for; `nil` where none is, or an unknown one.
  var language: Layout.Language? {
    value(of: "locale").flatMap { Layout.Language(rawValue: $0.lowercased()) }
  }

  /// When to colour; `nil` where nothing is asked for, or something unknown.
  var color: Layout.Color? {
    value(of: "color").flatMap { Layout.Color(rawValue: $0.lowercased()) }
  }

  /// Whether the answer is to be JSON, and so an error as well.
  var asksForJSON: Bool { contains("json") || value(of: "format")?.lowercased() == "json" }
}

extension Arguments {
  /// Dashes as keyboards and word processors write them.
  private static let dashes: [Unicode.Scalar] = ["-", "–", "—", "−"]

  private static func startsWithDash(_ word: String) -> Bool {
    word.unicodeScalars.first.map(dashes.contains) ?? false
  }

  private mutating func note(_ message: Message, nearest: String? = nil, hint: Message? = nil) {
    problem = problem ?? UsageError(message, nearest: nearest, hint: hint)
  }

  /// Adds the option that a word names; its value stands behind `=` or is the next word.
  private mutating func addOption(_ word: String, _ rest: inout ArraySlice<String>) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let isLong = parts[0].hasPrefix("--")
    guard isLong, let option = Option.named(String(parts[0].dropFirst(2))) else {
      let name = String(parts[0].unicodeScalars.drop(while: Self.dashes.contains))
      let shown = Values.shown(String(parts[0]))
      let hint = OtherSpelling.hint(for: name, in: command)
      let near = name.nearest(in: command.options.map(\.name)).map { "--" + $0 }
      return note(
        word.hasPrefix("--")
          ? "unknown option '\(shown)'"
          : "unknown option '\(shown)'; options start with two dashes",
        nearest: hint == nil ? near : nil, hint: hint)
    }
    add(option, String(parts[0]), parts.count > 1 ? String(parts[1]) : nil, &rest)
  }

  /// Adds an option that a word names; without a value behind `=`, the next word is its value.
  private mutating func add(
    _ option: Option, _ word: String, _ value: String?, _ rest: inout ArraySlice<String>
  ) {
    var value = value
    if value == nil, option.value != nil, let next = rest.first, !next.hasPrefix("--"),
      !["-h", "-V"].contains(next), OtherSpelling.short(next) == nil
    {
      value = rest.removeFirst()
    }
    if command.takes(option) {
      add(option, value)
    } else {
      note("'advise \(command.name)' does not take '\(word)'")
    }
  }
}

extension Command {
  /// The command of a name.
  ///
  /// - Throws: `UsageError` with the names that there are.
  static func named(_ name: String) throws(UsageError) -> Command {
    if let command = allWithHelp.first(where: { $0.name == name }) { return command }
    let names = allWithHelp.map(\.name)
    let isTask = Guidance.embeddedTasks().contains(name.lowercased())
    let meant = isTask ? "--task \(name.lowercased())" : name.nearest(in: names)
    throw UsageError(
      "unknown command '\(Values.shown(name))'", allowed: .names(names), nearest: meant)
  }
}
