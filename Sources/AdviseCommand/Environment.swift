import Machine
import Messages
import ModelCatalog
import StrictJSON

/// The machine that the command runs on: files, standard input, threads, variables and terminal.
///
/// The command itself touches none of them; whoever runs it passes these functions in.
public struct Environment: Sendable {
  /// The kind of item at a path.
  public enum Item: Sendable, Equatable {
    /// Something that can be read.
    case file
    /// A folder, with the names of what is in it.
    case folder([String])
  }

  /// Gives the next part of an input, in bytes; an empty one at its end.
  public typealias Parts = () throws(InputError) -> [UInt8]
  /// One part of some work, by its number from 0.
  public typealias Work = @Sendable (_ number: Int) -> [BatchAnswer]

  /// The item at a path.
  public let item: @Sendable (_ path: String) throws(InputError) -> Item
  /// The bytes of a file; more than the limit is an error.
  public let read: @Sendable (_ path: String, _ limit: Int) throws(InputError) -> [UInt8]
  /// The next bytes of standard input, as they come; none at its end.
  public private(set) var nextInput: @Sendable () throws(InputError) -> [UInt8]
  /// The bytes of a file as they are read, part by part; none at its end.
  public let stream: @Sendable (_ path: String) throws(InputError) -> Parts
  /// How many parts of work can run at once.
  public let workers: Int
  /// Runs parts of work at the same time, and returns their results in order.
  public let concurrently: @Sendable (_ count: Int, _ work: @escaping Work) -> [[BatchAnswer]]
  /// Shows how far a long run is; `nil` where nobody would see it.
  public let progress: (@Sendable (_ text: String) -> Void)?
  /// The value of an environment variable. Only `LC_ALL`, `LC_MESSAGES`, `LANG`, `NO_COLOR`, `TERM`
  /// and `COLUMNS` are asked for.
  public let variable: @Sendable (_ name: String) -> String?
  /// The width of the terminal that the answer goes to, in columns; `nil` where it goes elsewhere.
  public let terminalColumns: @Sendable () -> Int?
  /// How the machine's hardware is looked at, which is done only where it is asked for.
  public let machineReader: MachineReader
  /// Writes a part of a long answer before the rest is there; false when nobody reads any more.
  ///
  /// `nil` where answers are wanted whole.
  public private(set) var write: (@Sendable (_ part: String) -> Bool)?

  /// An environment of files; of the rest, only what is given.
  ///
  /// - Parameters:
  ///   - item: The item at a path.
  ///   - read: The bytes of a file, which are no more than a limit.
  ///   - nextInput: The next bytes of standard input; without it, standard input is empty.
  ///   - stream: The bytes of a file part by part; without it, files are read whole.
  ///   - workers: How many parts of a batch are answered at once.
  ///   - concurrently: Runs them; without it, one after the other.
  ///   - progress: Shows how far a batch is.
  ///   - variable: The value of an environment variable; without it, none is set.
  ///   - terminalColumns: The width of the terminal; without it, there is none.
  ///   - machineReader: How hardware is looked at; without it, none is seen.
  ///   - write: Writes a part of a long answer; without it, the outcome holds all of it.
  public init(
    item: @escaping @Sendable (_ path: String) throws(InputError) -> Item,
    read: @escaping @Sendable (_ path: String, _ limit: Int) throws(InputError) -> [UInt8],
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
    machineReader: MachineReader = MachineReader(),
    write: (@Sendable (_ part: String) -> Bool)? = nil
  ) {
    self.item = item
    self.read = read
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
    self.machineReader = machineReader
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

  /// The same without standard input and output, for work on a part of an answer.
  var withoutInputAndOutput: Environment {
    var environment = self
    environment.nextInput = { () throws(InputError) in [] }
    environment.write = nil
    return environment
  }

  /// A machine without any file.
  public static let none = Environment(
    item: { path throws(InputError) in throw InputError(path, "no such file or folder") },
    read: { path, _ throws(InputError) in throw InputError(path, "no such file or folder") })
}
