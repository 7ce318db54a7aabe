import Messages

/// What a Mac tells of itself through `sysctl`.
enum MacValues {
  static let memory = "hw.memsize"
  static let processor = "machdep.cpu.brand_string"
  static let performanceCores = "hw.perflevel0.physicalcpu"
  static let cores = "hw.physicalcpu"

  static func report(_ reader: MachineReader) -> MachineReport {
    var report = MachineReport()
    report.processor = reader.systemText(processor).flatMap { Text.name($0) }
    let fast = positive(reader.systemNumber(performanceCores))
    report.cores = fast ?? positive(reader.systemNumber(cores))
    let coresName = fast == nil ? cores : performanceCores
    if let seen = Seen.processor(report, "sysctl \(processor), \(coresName)") {
      report.sources.append(seen)
    }
    let isAppleSilicon = report.processor?.contains("Apple") ?? (fast != nil)
    guard let bytes = Text.bytes(reader.systemNumber(memory), times: 1) else {
      report.missing.append(
        isAppleSilicon
          ? "sysctl does not tell \(memory); give the Mac's memory with '--unified'"
          : "sysctl does not tell \(memory); give system memory with '--ram'")
      return report
    }
    report.systemMemory = SystemMemory(totalInBytes: bytes, availableInBytes: nil, limitedBy: nil)
    if isAppleSilicon {
      report.unifiedMemoryInBytes = bytes
      report.sources.append("unified memory \(Seen.gib(bytes)) GiB (\("sysctl " + memory))")
    } else {
      report.sources.append("system memory \(Seen.gib(bytes)) GiB (\("sysctl " + memory))")
      report.missing.append(
        "sysctl does not tell the memory of cards in a Mac without Apple silicon; give it with "
          + "'--vram'")
    }
    return report
  }

  private static func positive(_ number: Int?) -> Int? { number.flatMap { $0 > 0 ? $0 : nil } }
}
