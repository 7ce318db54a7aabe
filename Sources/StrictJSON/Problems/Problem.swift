import Messages

/// Something wrong in a file.
public struct Problem: Hashable, Sendable, CustomStringConvertible {
  /// The file, as the reader knows it.
  public let file: String
  /// The key path, such as `models[2].license`; empty for the file as a whole.
  public let path: String
  /// The line, counted from 1.
  public let line: Int
  /// The problem, in words.
  public let message: Message
  /// The number of problems that it stands for: more than one if they are only counted.
  public package(set) var count = 1

  /// Describes a problem.
  public init(file: String, path: String, line: Int, message: Message) {
    self.file = file
    self.path = path
    self.line = line
    self.message = message
  }

  /// `file:line: path: message`.
  public var text: Message {
    path.isEmpty ? "\(file):\(line): \(message)" : "\(file):\(line): \(path): \(message)"
  }

  /// The text in English.
  public var description: String { text.description }
}
