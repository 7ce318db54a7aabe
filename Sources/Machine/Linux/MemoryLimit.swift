/// The limit that a control group sets to the memory of what runs in it, such as a container.
struct MemoryLimit {
  /// The most that may be used, in bytes.
  let bytes: Int
  /// What is left of it, in bytes, where the group counts what it uses.
  let freeInBytes: Int?
  /// The file that sets it.
  let file: String

  /// The names of one version of control groups.
  private struct Version {
    let root: String
    let limit: String
    let usage: String
    /// What the group can give back at once, in `memory.stat`: pages of files, long not read.
    let reclaimable: String
  }

  private static let first = Version(
    root: "/sys/fs/cgroup/memory", limit: "memory.limit_in_bytes", usage: "memory.usage_in_bytes",
    reclaimable: "total_inactive_file")
  private static let second = Version(
    root: "/sys/fs/cgroup", limit: "memory.max", usage: "memory.current",
    reclaimable: "inactive_file")

  /// The smallest limit among the groups that this process is in, from its own to the outermost.
  static func smallest(_ reader: MachineReader) -> MemoryLimit? {
    let limits = groups(reader).flatMap { version, path in
      folders(path).compactMap { read(reader, version, version.root + $0) }
    }
    return limits.min { $0.bytes < $1.bytes }
  }

  /// The groups of this process by the lines `number:controllers:path`; the outermost in any case,
  /// since a container sees its own as that.
  private static func groups(_ reader: MachineReader) -> [(Version, String)] {
    var groups = [(second, ""), (first, "")]
    for line in reader.lines("/proc/self/cgroup") {
      let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      if fields[1].isEmpty { groups.append((second, String(fields[2]))) }
      if fields[1].split(separator: ",").contains("memory") {
        groups.append((first, String(fields[2])))
      }
    }
    return groups
  }

  /// `/a/b` and `/a` of `/a/b`; the outermost is there already. Deeper ones than any real are cut.
  private static func folders(_ path: String) -> [String] {
    var folder = ""
    let inner = path.split(separator: "/").prefix(64).map { name in
      folder += "/\(name)"
      return folder
    }
    return inner.isEmpty ? [""] : inner
  }

  private static func read(_ reader: MachineReader, _ version: Version, _ folder: String)
    -> MemoryLimit?
  {
    let file = "\(folder)/\(version.limit)"
    guard let bytes = Text.bytes(reader.number(file), times: 1) else { return nil }
    guard let used = reader.number("\(folder)/\(version.usage)") else {
      return MemoryLimit(bytes: bytes, freeInBytes: nil, file: file)
    }
    let reclaimable = reader.lines("\(folder)/memory.stat")
      .compactMap { Text.pair($0, at: " ") }.first { $0.key == version.reclaimable }
      .flatMap { Text.number($0.value) }
    let held = used - min(reclaimable ?? 0, used)
    return MemoryLimit(bytes: bytes, freeInBytes: max(0, bytes - min(held, bytes)), file: file)
  }
}
