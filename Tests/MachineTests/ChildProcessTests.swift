import Foundation
import Machine
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Real programs, which answer, hang and flood; one at a time, since one that is started inherits
/// what another has open just then.
@Suite(.serialized) struct ChildProcessTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "machine-\(UUID().uuidString)")

  /// Writes a stand-in for `nvidia-smi` and gives its path.
  private func script(_ lines: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "nvidia-smi").path
    try "#!/bin/sh\n\(lines)\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  /// Runs a script by the shell, since a file that was just written can be busy.
  @Sendable private static func run(_ path: String, _ arguments: [String], _ limit: Int)
    -> MachineReader.Answer
  {
    MachineReader.thisMachine.run("/bin/sh", [path] + arguments, limit)
  }

  private func run(_ lines: String, _ arguments: [String] = [], limit: Int = 10_000) throws
    -> MachineReader.Answer
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    return Self.run(try script(lines), arguments, limit)
  }

  @Test func outputAndSuccessAreReturned() throws {
    #expect(
      try run("echo \"$1|$2\"; echo wrong >&2; cat", ["a b", ""])
        == .finished(output: Array("a b|\n".utf8), isSuccess: true))
    #expect(
      try run("echo no; exit 9") == .finished(output: Array("no\n".utf8), isSuccess: false))
    #expect(try run("kill -9 $$") == .finished(output: [], isSuccess: false))
  }

  @Test func whatCannotBeStartedIsNotFound() throws {
    let reader = MachineReader.thisMachine
    #expect(reader.run("/nonexistent/nvidia-smi", [], 1000) == .notFound)
    #expect(reader.run(FileManager.default.temporaryDirectory.path, [], 1000) == .notFound)
    let path = try script("echo")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(reader.run(path, [], 1000) == .notFound)
  }

  /// Megabytes are cut off, and a program that never ends is stopped.
  @Test func aFloodIsCutOff() throws {
    guard case .finished(let output, let isSuccess) = try run("exec yes 'NVIDIA, NVIDIA'") else {
      Issue.record("not stopped by the amount")
      return
    }
    #expect(!isSuccess)
    #expect(output.count > 1 << 20 && output.count < 2 << 20)
  }

  /// The stand-in sleeps for a minute: were it waited for, it would have finished.
  ///
  /// It has a child that holds the output open, and one that keeps it waiting without output.
  @Test(arguments: ["sleep 60", "exec sleep 60", "exec >&-; sleep 60", "trap '' TERM; sleep 60"])
  func aProgramThatHangsIsStoppedAndLeavesNothing(_ end: String) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "pid-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let answer = try run("echo $$ >'\(file.path)'; \(end); echo late", limit: 300)
    #expect(answer == .tooLate)
    let text = try String(contentsOf: file, encoding: .utf8)
    let pid = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    // A zombie would still be there.
    #expect(kill(pid, 0) == -1 && errno == ESRCH)
  }

  /// The whole way, with the patience that there is.
  @Test func aHangingStandInIsToldWithTheOption() throws {
    let path = try script("sleep 60")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(Machine.patienceInMilliseconds == 2000)
    let place = folder.path
    let reader = MachineReader(variable: { _ in place }, run: Self.run)
    let report = Machine.inspect(reader)
    #expect(
      report.missing.first?.description
        == "\(path) took longer than 2 seconds; give the memory of a card with '--vram'")
  }

  @Test func aStandInForSeveralCardsIsRead() throws {
    let path = try script(
      """
      case "$1" in
        --query-gpu=index,name,memory.total,memory.free)
          echo '0, NVIDIA GeForce RTX 3090, 24576, 20480'
          echo '1, NVIDIA GeForce RTX 3060, 12288, 12000' ;;
        -L) echo 'GPU 0: NVIDIA GeForce RTX 3090 (UUID: GPU-1)' ;;
        *) exit 2 ;;
      esac
      """)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = folder.path
    let reader = MachineReader(variable: { _ in place }, run: Self.run)
    let report = Machine.inspect(reader)
    #expect(report.cards.map(\.memoryInBytes) == [24576 << 20, 12288 << 20])
    #expect(report.cards.map(\.source) == [path, path])
  }

  /// Whatever this machine has, looking at it does no harm.
  @Test func thisMachineIsSeen() {
    let report = Machine.inspect(.thisMachine)
    #expect(report.systemMemory != nil && (report.cores ?? 0) > 0)
    #expect(MachineReader.thisMachine.file("/nonexistent") == nil)
    #expect(MachineReader.thisMachine.file("/") == nil)
    #expect(MachineReader.thisMachine.names("/nonexistent") == [])
    #expect(MachineReader.thisMachine.names("/").contains("usr"))
  }
}
