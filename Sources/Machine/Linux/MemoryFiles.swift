/// System memory: what there is, and what a container may have of it.
enum MemoryFiles {
  static let path = "/proc/meminfo"

  static func read(_ reader: MachineReader) -> SystemMemory? {
    var kibibytes: [String: Int] = [:]
    for line in reader.lines(path) {
      guard let (key, value) = Text.pair(line, at: ":") else { continue }
      let number = value.split(separator: " ").first.flatMap { Text.number($0) }
      if let number, kibibytes[key] == nil { kibibytes[key] = number }
    }
    guard let total = Text.bytes(kibibytes["MemTotal"], times: 1024) else { return nil }
    let available = kibibytes["MemAvailable"].flatMap { Text.bytes($0, times: 1024) }
    guard let limit = MemoryLimit.smallest(reader), limit.bytes < total else {
      return SystemMemory(
        totalInBytes: total, availableInBytes: available.map { min($0, total) }, limitedBy: nil)
    }
    let left = limit.freeInBytes.map { min($0, available ?? $0) } ?? available
    return SystemMemory(
      totalInBytes: limit.bytes, availableInBytes: left.map { min($0, limit.bytes) },
      limitedBy: limit.file)
  }
}
