import AdviseCommand

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes a text whole.
///
/// - Returns: 0, or the number of the error.
func writeText(_ text: String, to descriptor: Int32) -> Int32 {
  var text = text
  return text.withUTF8 { bytes in
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      let written = write(descriptor, rest.baseAddress, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    return 0
  }
}

/// Writes the outcome of a run, and ends.
func finish(_ outcome: Outcome) -> Never {
  Progress.clear()
  var code = outcome.exitCode
  if let folder = outcome.folder {
    do throws(FolderWriter.Failure) {
      try FolderWriter.write(folder)
    } catch {
      _ = writeText(outcome.errors, to: STDERR_FILENO)
      _ = writeText(errorText(error.message, for: arguments, in: .machine), to: STDERR_FILENO)
      exit(ExitCode.cannotCreate.rawValue)
    }
  }
  // The answer first, also for who reads both streams in one place. A reader that has gone away
  // (`| head -1`) is no error.
  let problem = writeText(outcome.output, to: STDOUT_FILENO)
  _ = writeText(outcome.errors, to: STDERR_FILENO)
  if ![0, EPIPE].contains(problem) {
    _ = writeText(
      errorText("the answer cannot be written", for: arguments, in: .machine), to: STDERR_FILENO)
    code = .output
  }
  exit(code.rawValue)
}

signal(SIGPIPE, SIG_IGN)
let arguments = Array(CommandLine.arguments.dropFirst())
finish(run(arguments, in: .machine))
