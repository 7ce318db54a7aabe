import AdviseCommand
import Machine
import Messages

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Environment {
  /// The files, folders and standard input of this machine.
  static let machine = Environment(
    item: { path throws(InputError) in
      var status = stat()
      guard stat(path, &status) == 0 else { throw InputError(path, lastError()) }
      return status.st_mode & S_IFMT == S_IFDIR ? .folder(try names(in: path)) : .file
    },
    read: { path, limit throws(InputError) in
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw InputError(path, lastError()) }
      defer { close(descriptor) }
      return try bytes(of: descriptor, path, limit)
    },
    nextInput: { () throws(InputError) in try part(of: STDIN_FILENO, nil) },
    stream: { path throws(InputError) in try parts(of: path) },
    workers: processors, concurrently: inThreads, progress: progressLine,
    variable: { getenv($0).map { String(cString: $0) } },
    terminalColumns: { columns(of: STDOUT_FILENO) },
    machineReader: .thisMachine,
    write: { writeText($0, to: STDOUT_FILENO) == 0 })
}

/// The reason why the last call failed, in words.
func lastError() -> Message {
  switch errno {
  case ENOENT: "no such file or directory"
  case EACCES: "permission denied"
  case EISDIR: "is a directory"
  case ENOTDIR: "not a directory"
  case EROFS: "read-only file system"
  case ENOSPC: "no space left on device"
  case EBADF: "it is closed"
  case ELOOP: "too many levels of symbolic links"
  case ENAMETOOLONG: "the name is too long"
  case EMFILE, ENFILE: "too many open files"
  case EIO: "input/output error"
  case EPERM: "operation not permitted"
  case EEXIST: "it exists already"
  case EFBIG: "the file is too large"
  default: .verbatim(lowercased(String(cString: strerror(errno))))
  }
}

/// A sentence of the system as the others begin.
private func lowercased(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

/// How many processors there are.
private var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Shows how far a run is; `nil` where standard error is no terminal.
private var progressLine: (@Sendable (String) -> Void)? {
  isatty(STDERR_FILENO) == 1 ? { @Sendable in Progress.show($0) } : nil
}

/// The columns of the terminal behind a descriptor; `nil` where it is none.
private func columns(of descriptor: Int32) -> Int? {
  guard isatty(descriptor) == 1 else { return nil }
  var size = winsize()
  let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
  return isKnown ? Int(size.ws_col) : 80
}

private func names(in path: String) throws(InputError) -> [String] {
  guard let names = MachineReader.names(in: path) else { throw InputError(path, lastError()) }
  return names
}

/// The bytes that can be read now, from a path or from standard input; none at the end.
private func part(of descriptor: Int32, _ path: String?) throws(InputError) -> [UInt8] {
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw InputError(path, lastError()) }
    return Array(chunk[..<count])
  }
}

/// Gives the parts of a file, which stays open to the end of the run.
private func parts(of path: String) throws(InputError) -> Environment.Parts {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw InputError(path, lastError()) }
  return { () throws(InputError) -> [UInt8] in try part(of: descriptor, path) }
}

private func bytes(of descriptor: Int32, _ path: String, _ limit: Int)
  throws(InputError) -> [UInt8]
{
  var bytes: [UInt8] = []
  var status = stat()
  if fstat(descriptor, &status) == 0 { bytes.reserveCapacity(min(Int(status.st_size), limit)) }
  while true {
    let part = try part(of: descriptor, path)
    if part.isEmpty { return bytes }
    guard bytes.count + part.count <= limit else {
      throw InputError(path, "too large: more than \(limit >> 20) MiB in all cannot be read")
    }
    bytes += part
  }
}
