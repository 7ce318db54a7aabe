import AdviseCommand

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes a text whole; a reader that has gone away (`| head -1`) is no error.
///
/// - Returns: false when the text could not be written for another reason.
func write(_ text: String, to descriptor: Int32) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      let written = write(descriptor, rest.baseAddress, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        return errno == EPIPE
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    return true
  }
}

signal(SIGPIPE, SIG_IGN)
let outcome = run(Array(CommandLine.arguments.dropFirst()))
var code = outcome.exitCode
_ = write(outcome.errors, to: STDERR_FILENO)
if let folder = outcome.folder {
  do throws(FolderWriter.Failure) {
    try FolderWriter.write(folder)
  } catch {
    _ = write("error: \(error.message)\n", to: STDERR_FILENO)
    exit(ExitCode.cannotCreate.rawValue)
  }
}
if !write(outcome.output, to: STDOUT_FILENO) {
  _ = write("error: the answer cannot be written\n", to: STDERR_FILENO)
  code = .output
}
exit(code.rawValue)
