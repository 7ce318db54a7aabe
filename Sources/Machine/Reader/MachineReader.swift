/// How a machine is looked at: what may be read of it, and which programs asked.
///
/// `thisMachine` is the real one; tests give recorded files and answers.
public struct MachineReader: Sendable {
  /// What came of running a program.
  public enum Answer: Sendable, Hashable {
    /// There is no such program, or it cannot be started.
    case notFound
    /// It did not end in time and was stopped.
    case tooLate
    /// What it wrote to standard output, and whether it ended well.
    case finished(output: [UInt8], isSuccess: Bool)
  }

  /// The bytes of a file, those at its start where it is very large; nothing where it cannot be
  /// read.
  public let file: @Sendable (_ path: String) -> [UInt8]?
  /// The names of what is in a folder, in any order; none where it cannot be read.
  public let names: @Sendable (_ folder: String) -> [String]
  /// The value of an environment variable. Only `PATH` is asked for.
  public let variable: @Sendable (_ name: String) -> String?
  /// Runs a program by its path, and stops it when it takes longer.
  public let run:
    @Sendable (_ program: String, _ arguments: [String], _ limitInMilliseconds: Int) -> Answer
  /// A number of `sysctl`, by its name; nothing where there is none, as on Linux.
  public let systemNumber: @Sendable (_ name: String) -> Int?
  /// A text of `sysctl`, by its name; nothing where there is none, as on Linux.
  public let systemText: @Sendable (_ name: String) -> String?

  /// Describes what can be seen; what is left out is not there.
  public init(
    file: @escaping @Sendable (_ path: String) -> [UInt8]? = { _ in nil },
    names: @escaping @Sendable (_ folder: String) -> [String] = { _ in [] },
    variable: @escaping @Sendable (_ name: String) -> String? = { _ in nil },
    run:
      @escaping @Sendable (
        _ program: String, _ arguments: [String], _ limitInMilliseconds: Int
      ) -> Answer = { _, _, _ in .notFound },
    systemNumber: @escaping @Sendable (_ name: String) -> Int? = { _ in nil },
    systemText: @escaping @Sendable (_ name: String) -> String? = { _ in nil }
  ) {
    self.file = file
    self.names = names
    self.variable = variable
    self.run = run
    self.systemNumber = systemNumber
    self.systemText = systemText
  }
}

extension MachineReader {
  /// The lines of a file, without the space around them; none where it cannot be read.
  func lines(_ path: String) -> [String] { Text.lines(file(path) ?? []) }

  /// The first line of a file as a name; nothing where there is none.
  func name(_ path: String) -> String? { lines(path).first.flatMap(Text.name) }

  /// The number in a file that has nothing else, decimal or after `0x`.
  func number(_ path: String) -> Int? { lines(path).first.flatMap(Text.number) }
}
