import Messages
import ModelCatalog

/// One line of a batch as arguments. Keys are the options' names in camelCase.
extension Arguments {
  private typealias Member = (key: String, value: JSONTree?)

  /// The longest line, in bytes: 1 MiB.
  static let longestLine = 1 << 20

  /// The commands that a line can name.
  private static let batchCommands: [Command] = [.recommend, .fit, .name]

  /// Options for a whole run, and those that mean nothing where the answer is JSON.
  private static let runOptions: Set<String> = [
    "format", "json", "help", "version", "color", "catalog", "overlay",
  ]

  /// The options that a line can give, by key.
  private static let batchOptions = Dictionary(
    Option.all.filter { !runOptions.contains($0.name) }.map { ($0.key, $0) }
  ) { first, _ in first }

  /// Reads a line.
  ///
  /// - Throws: `DataError` where it is no JSON object, `UsageError` where a key or value is wrong.
  init(_ line: LineReader.Line) throws {
    guard !line.isCut else { throw DataError("the line is longer than 1 MiB") }
    let members = try Self.members(line.bytes)
    self.init(command: try Self.command(members))
    if let json = Option.named("json") { add(json) }
    for (key, value) in members where key != "command" && key != "name" {
      guard let option = Self.batchOptions[key], command.takes(option) else {
        throw Self.unknown(key, command)
      }
      try add(option, key, value)
    }
    let name = members.first { $0.key == "name" }
    if name == nil, command.operands == nil { return }
    guard command.operands != nil else { throw Self.unknown("name", command) }
    guard case .string(let text)? = name?.value, !text.trimmingSpaces.isEmpty else {
      throw UsageError("'name' must be a string that is not empty")
    }
    add(operand: text)
  }

  private static func members(_ bytes: [UInt8]) throws -> [Member] {
    let members: [Member]
    do throws(CatalogError) {
      members = try CatalogFile(name: "", text: bytes).readWhole { value in
        value.members { (key: $0, value: $1.tree) }
      }
    } catch {
      throw DataError(error.problems.first?.message ?? "must be an object")
    }
    var keys: Set<String> = []
    for (key, _) in members where !keys.insert(key).inserted {
      throw UsageError("'\(Values.shown(key))' is given twice")
    }
    return members
  }

  private static func command(_ members: [Member]) throws -> Command {
    guard let member = members.first(where: { $0.key == "command" }) else { return .recommend }
    guard case .string(let name)? = member.value else {
      throw UsageError("'command' must be a string")
    }
    if let command = batchCommands.first(where: { $0.name == name }) { return command }
    let names = batchCommands.map(\.name)
    throw UsageError(
      "unknown command '\(Values.shown(name))'", allowed: .names(names),
      nearest: name.nearest(in: names))
  }

  private static func unknown(_ key: String, _ command: Command) -> UsageError {
    let options = command.options.filter { !runOptions.contains($0.name) }.map(\.key)
    let keys = (command.operands == nil ? ["command"] : ["command", "name"]) + options
    return UsageError(
      "unknown key '\(Values.shown(key))'", allowed: .names(keys), nearest: key.nearest(in: keys))
  }

  /// Adds an option: once for every value of one that may be given again.
  private mutating func add(_ option: Option, _ key: String, _ value: JSONTree?) throws {
    switch value {
    case .bool(let flag):
      if option.value != nil { add(option, flag ? "on" : "off") } else if flag { add(option) }
    case .array(let elements):
      let texts = try elements.map { try Self.text($0, key) }
      if option.repeats {
        for text in texts { add(option, text) }
      } else if !texts.isEmpty {
        add(option, texts.joined(separator: ","))
      }
    default:
      guard option.value != nil else { throw UsageError("'\(key)' must be true or false") }
      add(option, try Self.text(value, key))
    }
  }

  private static func text(_ value: JSONTree?, _ key: String) throws -> String {
    switch value {
    case .string?, .integer?, .number?: return value?.inOneLine("") ?? ""
    default: throw UsageError("'\(key)' must be a string, a number or a list of them")
    }
  }
}
