import Machine
import Messages
import Testing

/// What is said of recorded machines.
@Suite struct MachineTests {
  @Test(arguments: RecordedMachine.examples)
  func aMachineIsToldWithTheSourceOfEverything(_ example: RecordedMachine.Example) {
    let report = example.machine.report
    #expect(report.sources.map(\.description) == example.sources)
    #expect(report.missing.map(\.description) == example.missing)
    #expect(report.unifiedMemoryInBytes.map { $0 >> 30 } == example.unified)
    let line =
      example.sources.isEmpty
      ? "nothing was seen of this machine" : example.sources.joined(separator: "; ")
    #expect(report.summary.description == line)
  }

  @Test func everyCardIsThereWithItsNumbers() throws {
    let cards = RecordedMachine.divided.report.cards
    #expect(cards.map(\.index) == [0, 1])
    #expect(cards.map(\.memoryInBytes) == [40960 << 20, 40960 << 20])
    #expect(cards[0].instances.map(\.profile) == ["3g.20gb", "1g.5gb"])
    #expect(cards[0].instances.map(\.memoryInBytes) == [19968 << 20, 4864 << 20])
    #expect(cards[0].instances.map(\.freeInBytes) == [5602 << 20, 4850 << 20])
    #expect(cards[1].instances == [])
    // No program can have the memory of a card that is divided.
    #expect(cards.map(\.usableMemoryInBytes) == [19968 << 20, 40960 << 20])
  }

  @Test func cardsThatAreAlikeAreCounted() {
    let output = """
      0, NVIDIA L4, 23034, 22000
      1, NVIDIA T4, 15360, 15000
      2, NVIDIA L4, 23034, 21000
      3, NVIDIA L4, 23034, [N/A]
      """
    let groups = RecordedMachine.plain.with(output).report.groups
    #expect(groups.map(\.count) == [3, 1])
    #expect(groups.map(\.card.label) == ["NVIDIA L4", "NVIDIA T4"])
    #expect(groups.map(\.card.freeInBytes) == [21000 << 20, 15000 << 20])
  }

  @Test func graphicsOfAProcessorSayWhatTheyMayBorrow() {
    let report = RecordedMachine.amd(
      0, device: "1586", revision: "c1", vram: 4 << 30, used: 1 << 30, gtt: 96 << 30,
      isProcessor: true
    ).report
    #expect(report.cards.map(\.sharesMemory) == [true])
    #expect(report.cards.map(\.memoryInBytes) == [4 << 30])
    #expect(report.cards.map(\.freeInBytes) == [3 << 30])
    #expect(report.cards.map(\.borrowableInBytes) == [96 << 30])
    #expect(report.unifiedMemoryInBytes == 65_758_488 * 1024 + 4 << 30)
  }

  /// A table of another size than it says is none.
  @Test func measurementsThatAreCutOffSayNothing() {
    var machine = RecordedMachine.amd(
      0, device: "1586", revision: "c1", vram: 4 << 30, gtt: 96 << 30, isProcessor: true)
    machine.bytes["/sys/class/drm/card0/device/gpu_metrics"]?.removeLast()
    #expect(machine.report.cards.map(\.sharesMemory) == [false])
    machine.bytes["/sys/class/drm/card0/device/gpu_metrics"] = [3, 0, 2]
    #expect(machine.report.cards.map(\.sharesMemory) == [false])
  }

  @Test func theServersOwnNameOfACardComesFirst() {
    let machine = RecordedMachine.amd(
      0, device: "744c", revision: "c8", vram: 24 << 30, gtt: 1 << 30, isProcessor: false
    ).with(files: ["/sys/class/drm/card0/device/product_name": "AMD Instinct MI210\n"])
    #expect(machine.report.cards.map(\.label) == ["AMD Instinct MI210"])
  }

  @Test func coresOfEverySocketCount() {
    let report = RecordedMachine.twoSockets.report
    #expect(report.cores == 8)
    // Space that pads a name is taken together.
    #expect(report.processor == "Intel(R) Xeon(R) CPU E5-2630 v4 @ 2.20GHz")
  }

  @Test func aBoardHasAName() {
    let report = RecordedMachine(files: ["/proc/device-tree/model": "NVIDIA Jetson Nano\0"]).report
    #expect(report.board == "NVIDIA Jetson Nano")
  }
}
