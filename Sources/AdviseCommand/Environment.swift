import Messages
import ModelCatalog

/// What the command may ask of the machine it runs on: files, folders and standard input.
///
/// The command itself touches nothing; whoever runs it hands in what it may read.
public struct Surroundings: Sendable {
  /// What stands at a path.
  public enum Item: Sendable, Equatable {
    /// Something that can be read.
    case file
    /// A folder, with the names of what is in it.
    case folder([String])
  }

  /// What gives the parts of an input.
  public typealias Parts = () throws(InputError) -> [UInt8]
  /// A piece of work, by its number.
  public typealias Work = @Sendable (_ number: Int) -> [BatchAnswer]

  /// What stands at a path.
  public let item: @Sendable (_ path: String) throws(InputError) -> Item
  /// The bytes of a file; more than the limit is an error.
  public let read: @Sendable (_ path: String, _ limit: Int) throws(InputError) -> [UInt8]
  /// The bytes of standard input; more than the limit is an error.
  public let standardInput: @Sendable (_ limit: Int) throws(InputError) -> [UInt8]

  /// The next bytes of standard input, as they come; none at its end.
  public let nextInput: @Sendable () throws(InputError) -> [UInt8]
  /// The bytes of a file as they are read, part by part; none at its end.
  public let stream: @Sendable (_ path: String) throws(InputError) -> Parts
  /// How many pieces of work can go on at once.
  public let workers: Int
  /// Does pieces of work beside each other, and answers what each brought.
  public let concurrently: @Sendable (_ count: Int, _ work: @escaping Work) -> [[BatchAnswer]]
  /// Tells how far a long run is, where somebody sees it.
  public let progress: (@Sendable (_ text: String) -> Void)?
  /// The value of an environment variable. Only `LC_ALL`, `LANG`, `NO_COLOR` and `COLUMNS` are
  /// asked for.
  public let variable: @Sendable (_ name: String) -> String?
  /// The width of the terminal that the answer goes to, in columns; nothing where it is none.
  public let terminalColumns: @Sendable () -> Int?
  /// Takes a part of a long answer before the rest is there; false when nobody reads any more.
  ///
  /// Nothing where answers are wanted whole.
  public let write: (@Sendable (_ part: String) -> Bool)?

  /// Describes what can be read.
  public init(
    item: @escaping @Sendable (_ path: String) throws(InputError) -> Item,
    read: @escaping @Sendable (_ path: String, _ limit: Int) throws(InputError) -> [UInt8],
    standardInput: @escaping @Sendable (_ limit: Int) throws(InputError) -> [UInt8],
    nextInput: @escaping @Sendable () throws(InputError) -> [UInt8] = { () throws(InputError) in
      []
    },
    stream: (@Sendable (_ path: String) throws(InputError) -> Parts)? = nil,
    workers: Int = 1,
    concurrently: @escaping @Sendable (_ count: Int, _ work: @escaping Work) -> [[BatchAnswer]] = {
      count, work in (0..<count).map(work)
    },
    progress: (@Sendable (_ text: String) -> Void)? = nil,
    variable: @escaping @Sendable (_ name: String) -> String? = { _ in nil },
    terminalColumns: @escaping @Sendable () -> Int? = { nil },
    write: (@Sendable (_ part: String) -> Bool)? = nil
  ) {
    self.item = item
    self.read = read
    self.standardInput = standardInput
    self.nextInput = nextInput
    if let stream {
      self.stream = stream
    } else {
      self.stream = { path throws(InputError) -> Parts in
        Self.onePart(try read(path, JSONDocument.sizeLimit))
      }
    }
    self.workers = workers
    self.concurrently = concurrently
    self.progress = progress
    self.variable = variable
    self.terminalColumns = terminalColumns
    self.write = write
  }

  /// Bytes that were read whole, as one part.
  private static func onePart(_ bytes: [UInt8]) -> Parts {
    var rest = bytes
    return { () throws(InputError) -> [UInt8] in
      let part = rest
      rest = []
      return part
    }
  }

  /// The same without standard input, for work that must not wait for it.
  var withoutInput: Surroundings {
    Surroundings(
      item: item, read: read, standardInput: { _ throws(InputError) in [] }, stream: stream,
      workers: workers, concurrently: concurrently, variable: variable)
  }

  /// A machine without any file.
  public static let none = Surroundings(
    item: { path throws(InputError) in throw InputError(path, "no such file or folder") },
    read: { path, _ throws(InputError) in throw InputError(path, "no such file or folder") },
    standardInput: { _ throws(InputError) in [] })
}

/// Inputs that cannot be read, each with the reason.
public struct InputError: Error, Equatable, Sendable {
  /// One line for each, `path: reason`.
  public let problems: [Message]

  /// One input that cannot be read: a path, or without one standard input.
  public init(_ path: String?, _ reason: Message) {
    let name = path.map { Message.verbatim(Values.shown($0)) } ?? "standard input"
    problems = ["\(name): \(reason)"]
  }

  init(problems: [Message]) { self.problems = problems }
}
