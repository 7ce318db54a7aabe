import Messages
import StrictJSON

/// Why a `config.json` gives no dimensions.
public enum HuggingFaceConfigError: Error, Equatable, Sendable, CustomStringConvertible {
  /// It is no JSON.
  case syntax(JSONSyntaxError)
  /// A field is missing; the names under which it was looked for, with their key paths.
  case missing([String])
  /// A field, by key path, is wrong or not understood; an empty path is the file.
  case field(String, Message)

  /// The reason in English.
  public var description: String { text.description }

  /// The reason, as one line for people.
  public var text: Message {
    switch self {
    case .syntax(let error): "line \(error.line): \(error.message)"
    case .missing(let paths):
      paths.count == 1
        ? "\(paths[0]) is missing"
        : "\(paths[0]) is missing (nor is there \(Message.list(Array(paths.dropFirst()), or: true)))"
    case .field(let path, let problem): path.isEmpty ? problem : "\(path): \(problem)"
    }
  }
}
