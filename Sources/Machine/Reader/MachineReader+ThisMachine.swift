#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension MachineReader {
  /// The machine that the program runs on. Nothing else in this target touches it.
  public static let thisMachine = MachineReader(
    file: { path in
      // Without waiting, should a path lead to a pipe.
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      return bytes(of: descriptor)
    },
    names: { names(in: $0) ?? [] },
    variable: { getenv($0).map { String(cString: $0) } },
    run: { ChildProcess.run($0, $1, limitInMilliseconds: $2) },
    systemNumber: { name in
      #if canImport(Darwin)
        guard let bytes = systemValue(name) else { return nil }
        // Numbers have 4 bytes or 8.
        return bytes.withUnsafeBytes { raw in
          switch raw.count {
          case 4: Int(raw.loadUnaligned(as: Int32.self))
          case 8: Int(raw.loadUnaligned(as: Int64.self))
          default: nil
          }
        }
      #else
        return nil
      #endif
    },
    systemText: { name in
      #if canImport(Darwin)
        return systemValue(name).map { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      #else
        return nil
      #endif
    })

  /// The names in a folder, in no order; `nil`, and why in `errno`, where it cannot be opened.
  package static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        let size = MemoryLayout.size(ofValue: pointer.pointee)
        return pointer.withMemoryRebound(to: CChar.self, capacity: size) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

/// What is read of one file: far more than any of those that are asked for has.
private let fileLimit = 4 << 20

private func bytes(of descriptor: Int32) -> [UInt8]? {
  var bytes: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 1 << 16)
  while bytes.count < fileLimit {
    let count = read(descriptor, &part, part.count)
    if count < 0, errno == EINTR { continue }
    if count < 0 { return nil }
    if count == 0 { break }
    bytes += part[..<count]
  }
  return bytes
}

#if canImport(Darwin)
  private func systemValue(_ name: String) -> [UInt8]? {
    var size = 0
    guard sysctlbyname(name, nil, &size, nil, 0) == 0, size > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: size)
    guard sysctlbyname(name, &bytes, &size, nil, 0) == 0 else { return nil }
    return Array(bytes.prefix(size))
  }
#endif
