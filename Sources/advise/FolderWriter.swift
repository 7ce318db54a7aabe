import AdviseCommand
import Messages

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes a folder whole or not at all.
enum FolderWriter {
  /// Why a folder was not written.
  struct Failure: Error {
    let message: Message
  }

  /// Writes the files under another name first, then moves them to their place.
  static func write(_ folder: OutputFolder) throws(Failure) {
    var path = folder.path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    var status = stat()
    if lstat(path, &status) == 0 {
      guard folder.replaces else {
        throw Failure(message: "\(path) is there already; '--force' writes into it")
      }
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw Failure(message: "\(path) is there and is no folder")
      }
      try replace(folder.files, in: path)
    } else {
      try create(folder.files, at: path)
    }
  }

  /// A new folder: the files go into a hidden one beside it, which then gets the name.
  private static func create(_ files: [OutputFolder.File], at path: String) throws(Failure) {
    let temporary = "\(path).part-\(getpid())"
    guard mkdir(temporary, 0o777) == 0 else { throw failure(path) }
    for file in files {
      guard save(file.text, "\(temporary)/\(file.name)") else {
        let reason = failure(path)
        remove(files.map { "\(temporary)/\($0.name)" }, temporary)
        throw reason
      }
    }
    guard rename(temporary, path) == 0 else {
      let reason = failure(path)
      remove(files.map { "\(temporary)/\($0.name)" }, temporary)
      throw reason
    }
  }

  /// A folder that is there: all files are written beside their places, then moved there.
  private static func replace(_ files: [OutputFolder.File], in path: String) throws(Failure) {
    let parts = files.map { "\(path)/.\($0.name).part-\(getpid())" }
    for (file, part) in zip(files, parts) {
      guard save(file.text, part) else {
        let reason = failure(path)
        remove(parts, nil)
        throw reason
      }
    }
    for (file, part) in zip(files, parts) {
      guard rename(part, "\(path)/\(file.name)") == 0 else {
        let reason = failure("\(path)/\(file.name)")
        remove(parts, nil)
        throw reason
      }
    }
  }

  /// Writes one new file.
  private static func save(_ text: String, _ path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    guard descriptor >= 0 else { return false }
    let isWritten = writeText(text, to: descriptor) == 0 && fsync(descriptor) == 0
    return close(descriptor) == 0 && isWritten
  }

  private static func remove(_ files: [String], _ folder: String?) {
    for file in files { unlink(file) }
    if let folder { rmdir(folder) }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(message: "\(path) cannot be written: \(lastError())")
  }
}
