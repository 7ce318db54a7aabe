import RandomNumbers
import Machine
import Messages
import Testing

/// Random trees and answers: nothing crashes, and what is told stays within sense.
@Suite struct FuzzTests {
  @Test(arguments: 1...8)
  func randomMachinesAreToldWithinSense(_ seed: Int) {
    var random = RandomNumbers(seed: UInt64(seed))
    for _ in 0..<150 {
      var machine = random.pick(RecordedMachine.examples).machine
      let other = random.pick(RecordedMachine.examples).machine
      if random.below(2) == 0 {
        machine.files.merge(other.files) { $1 }
        machine.bytes.merge(other.bytes) { $1 }
        machine.answers.merge(other.answers) { $1 }
      }
      // In a fixed order, since that of a dictionary is not.
      for path in machine.files.keys.sorted() where random.below(3) == 0 {
        machine.bytes[path] = Self.broken(Array((machine.files[path] ?? "").utf8), &random)
      }
      for line in machine.answers.keys.sorted() {
        switch (machine.answers[line], random.below(4)) {
        case (_, 0): machine.answers[line] = .tooLate
        case (.finished(let output, _)?, 1):
          let isSuccess = random.below(2) == 0
          machine.answers[line] = .finished(
            output: Self.broken(output, &random), isSuccess: isSuccess)
        default: continue
        }
      }
      for name in machine.numbers.keys.sorted() where random.below(3) == 0 {
        machine.numbers[name] = random.pick([0, -1, .max, .min, 1 << 50, 8 << 30])
      }
      Self.check(machine.report)
    }
  }

  /// Bytes with mistakes: cut, changed, doubled, with numbers that are too large, or all random.
  static func broken(_ bytes: [UInt8], _ random: inout RandomNumbers) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(4) {
      let place = bytes.isEmpty ? 0 : random.below(bytes.count)
      switch random.below(7) {
      case 0: bytes.removeSubrange(place...)
      case 1 where !bytes.isEmpty: bytes[place] = UInt8(random.below(256))
      case 2: bytes += bytes.prefix(1 << 16)
      case 3: bytes.insert(contentsOf: Array("\(random.next())".utf8), at: place)
      case 4:
        bytes.insert(contentsOf: Array("\n0x-1, [N/A], 9223372036854775807\n".utf8), at: place)
      case 5: bytes = (0..<random.below(300)).map { _ in UInt8(random.below(256)) }
      default: bytes.insert(contentsOf: [0x1b, 0x5b, 0xe2, 0x80, 0xae, 0], at: place)
      }
    }
    return bytes
  }

  static func check(_ report: MachineReport) {
    for card in report.cards {
      #expect(card.memoryInBytes ?? 1 > 0 && card.borrowableInBytes ?? 1 > 0)
      #expect((0...(card.memoryInBytes ?? 0)).contains(card.freeInBytes ?? 0))
      #expect(isShowable(card.label) && !card.label.isEmpty)
      #expect(card.instances.allSatisfy { isShowable($0.profile) })
    }
    if let memory = report.systemMemory {
      #expect(memory.totalInBytes > 0)
      #expect((0...memory.totalInBytes).contains(memory.availableInBytes ?? 0))
    }
    #expect(report.unifiedMemoryInBytes ?? 1 > 0 && report.cores ?? 1 > 0)
    #expect(report.groups.map(\.count).reduce(0, +) == report.cards.count)
    #expect(isShowable(report.processor ?? "") && isShowable(report.board ?? ""))
    for message in report.sources + report.missing + [report.summary] {
      #expect(isShowable(message.description) && !message.description.isEmpty)
    }
    // A card without its memory is never passed over in silence.
    let isUnknown = report.cards.contains {
      $0.usableMemoryInBytes == nil && !$0.sharesMemory
    }
    #expect(!isUnknown || report.missing.contains { $0.description.contains("'--vram'") })
    #expect(
      report.systemMemory != nil
        || report.missing.contains { option in
          ["'--ram'", "'--unified'"].contains { option.description.contains($0) }
        })
  }

  /// No control character and none that turns the direction of writing.
  private static func isShowable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      ![.control, .format].contains($0.properties.generalCategory)
    }
  }
}
