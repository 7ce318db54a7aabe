import Messages
import ModelCatalog

/// One line of a batch as the words of a command line.
///
/// Keys are the options' names in camelCase, so the table of options is the only list of them.
struct BatchRequest {
  /// The words that ask for the same.
  private(set) var words: [String] = []
  /// The language that the line asks for.
  private(set) var locale: Layout.Language?

  /// The commands that a line can name.
  static let commands: [Command] = [.recommend, .fit, .name]

  /// Options that are for a whole run, or mean nothing where the answer is JSON.
  private static let left: Set<String> = [
    "format", "json", "help", "version", "color", "catalog", "overlay",
  ]

  /// The options that a line can give, by key.
  private static let options = Dictionary(
    Option.all.filter { !left.contains($0.name) }.map { (key($0), $0) }
  ) { first, _ in first }

  /// Reads a line.
  ///
  /// - Throws: `DataError` where it is no JSON object, `UsageError` where a key or value is wrong.
  init(_ line: BatchReader.Line) throws {
    guard !line.isTooLong else { throw DataError("the line is longer than 1 MiB") }
    let members = try Self.members(line.bytes)
    let command = try Self.command(members)
    words = [command.name, "--json"]
    for (key, value) in members where key != "command" && key != "name" {
      guard let option = Self.options[key], command.takes(option) else {
        throw Self.unknown(key, command)
      }
      words += try Self.words(option, key, value)
      if option.name == "locale", case .string(let text)? = value {
        locale = Layout.Language(rawValue: text.lowercased())
      }
    }
    let name = members.first { $0.key == "name" }
    if name == nil, command.operands == nil { return }
    guard command.operands != nil else { throw Self.unknown("name", command) }
    guard case .string(let text)? = name?.value, !text.trimmingSpaces.isEmpty else {
      throw UsageError("'name' must be a string that is not empty")
    }
    words += ["--", text]
  }

  /// The option's name as a key: `loraTargets`.
  private static func key(_ option: Option) -> String {
    let parts = option.name.split(separator: "-")
    return parts.dropFirst().reduce(String(parts[0])) {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }

  private static func members(_ bytes: [UInt8]) throws -> [(key: String, value: JSONTree?)] {
    let members: [(key: String, value: JSONTree?)]
    do throws(CatalogError) {
      members = try CatalogFile(name: "", text: bytes).readWhole { value in
        value.members { (key: $0, value: $1.tree) }
      }
    } catch {
      throw DataError(error.problems.first?.message ?? "must be an object")
    }
    // A few keys are compared sooner than hashed.
    if members.count <= 8 {
      for (place, member) in members.enumerated()
      where members[..<place].contains(where: { $0.key == member.key }) {
        throw twice(member.key)
      }
      return members
    }
    var keys: Set<String> = []
    for (key, _) in members where !keys.insert(key).inserted { throw twice(key) }
    return members
  }

  private static func twice(_ key: String) -> UsageError {
    UsageError("'\(Values.shown(key))' is given twice")
  }

  private static func command(_ members: [(key: String, value: JSONTree?)]) throws -> Command {
    guard let member = members.first(where: { $0.key == "command" }) else { return .recommend }
    guard case .string(let name)? = member.value else {
      throw UsageError("'command' must be a string")
    }
    if let command = commands.first(where: { $0.name == name }) { return command }
    let names = commands.map(\.name)
    throw UsageError(
      "unknown command '\(Values.shown(name))'", allowed: .names(names),
      nearest: name.nearest(in: names))
  }

  private static func unknown(_ key: String, _ command: Command) -> UsageError {
    let options = command.options.filter { !left.contains($0.name) }.map(Self.key)
    let keys = (command.operands == nil ? ["command"] : ["command", "name"]) + options
    return UsageError(
      "unknown key '\(Values.shown(key))'", allowed: .names(keys), nearest: key.nearest(in: keys))
  }

  /// The words of one option: once for every value.
  private static func words(_ option: Option, _ key: String, _ value: JSONTree?) throws -> [String]
  {
    let name = "--" + option.name
    switch value {
    case .bool(let flag):
      if option.value == nil { return flag ? [name] : [] }
      return ["\(name)=\(flag ? "on" : "off")"]
    case .array(let elements):
      let texts = try elements.map { try text($0, key) }
      if option.repeats { return texts.map { "\(name)=\($0)" } }
      return texts.isEmpty ? [] : ["\(name)=\(texts.joined(separator: ","))"]
    default:
      guard option.value != nil else { throw UsageError("'\(key)' must be true or false") }
      return ["\(name)=\(try text(value, key))"]
    }
  }

  private static func text(_ value: JSONTree?, _ key: String) throws -> String {
    switch value {
    case .string(let text): return text
    case .integer(let number): return "\(number)"
    case .number(let number):
      return number == number.rounded() && number.magnitude < 1e15
        ? "\(Int(number))" : "\(number)"
    default: throw UsageError("'\(key)' must be a string, a number or a list of them")
    }
  }
}
