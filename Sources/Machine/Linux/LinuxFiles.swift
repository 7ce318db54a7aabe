import Messages

/// What Linux tells of the machine, also that of Windows (WSL).
enum LinuxFiles {
  static let deviceTree = "/proc/device-tree"

  static func report(_ reader: MachineReader) -> MachineReport {
    var report = MachineReport()
    report.board = reader.name("\(deviceTree)/model")
    addCards(reader, &report)
    addMemory(reader, &report)
    addUnifiedMemory(&report)
    let processor = ProcessorFile.read(reader)
    (report.processor, report.cores) = (processor.name, processor.cores)
    if let seen = Seen.processor(report, ProcessorFile.path) { report.sources.append(seen) }
    return report
  }

  private static func addCards(_ reader: MachineReader, _ report: inout MachineReport) {
    var found = NVIDIACards.find(reader, board: report.board)
    let displays = DisplayCards.find(reader, withNVIDIA: found.cards.isEmpty)
    found.cards += displays.cards
    found.missing += displays.missing
    report.cards = found.cards
    report.sources += report.groups.map(Seen.cards)
    report.missing += found.missing
    if found.cards.isEmpty, found.missing.isEmpty {
      report.missing.append(
        "no graphics card was seen; if there is one, give its memory with '--vram'")
    }
  }

  private static func addMemory(_ reader: MachineReader, _ report: inout MachineReport) {
    report.systemMemory = MemoryFiles.read(reader)
    if let memory = report.systemMemory {
      report.sources.append(Seen.memory(memory, MemoryFiles.path))
    } else {
      report.missing.append(
        "\(MemoryFiles.path) does not tell system memory; give it with '--ram'")
    }
  }

  /// One memory for all, where every card works in it.
  private static func addUnifiedMemory(_ report: inout MachineReport) {
    guard !report.cards.isEmpty, report.cards.allSatisfy(\.sharesMemory),
      let memory = report.systemMemory
    else { return }
    // What the firmware sets aside for graphics is not in the system's total.
    let setAside = report.cards.compactMap(\.memoryInBytes).reduce(0, +)
    let total = memory.totalInBytes + setAside
    report.unifiedMemoryInBytes = total
    report.sources.append("unified memory \(Seen.gib(total)) GiB, since every card shares it")
  }
}

/// Cards that were found, and what could not be seen of them.
struct FoundCards {
  var cards: [Card] = []
  var missing: [Message] = []
}
