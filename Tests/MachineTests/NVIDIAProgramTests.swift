import Machine
import Messages
import Testing

/// `nvidia-smi` that does not answer as it should.
@Suite struct NVIDIAProgramTests {
  private static let smi = "/usr/bin/nvidia-smi"

  struct Case: Sendable, CustomTestStringConvertible {
    let output: String
    /// Names of the cards with their memory in MiB, 0 where it is not known.
    var cards: [String: Int] = [:]
    let missing: [String]
    var testDescription: String { String(output.prefix(60)) }
  }

  static let cases: [Case] = [
    Case(
      output: """
        NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure \
        that the latest NVIDIA driver is installed and running.

        """,
      missing: [
        "\(smi) says 'NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA "
          + "driver. Make sure that the latest NVIDIA driver is installed and running.'; give the "
          + "memory of a card with '--vram'"
      ]),
    Case(
      output: "No devices were found\n",
      missing: ["\(smi) says 'No devices were found'; give the memory of a card with '--vram'"]),
    Case(output: "", missing: ["\(smi) says nothing; give the memory of a card with '--vram'"]),
    Case(
      output: "\u{1B}[31m, \u{0}\n,,,,\n-1, a, 2, 3\n1, , 5, 5\n2, name, many, 5\n",
      missing: ["\(smi) says '[31m,'; give the memory of a card with '--vram'"]),
    Case(
      output: "0, NVIDIA X, [N/A], [N/A]\n", cards: ["NVIDIA X": 0],
      missing: [
        "\(smi) does not tell the memory of NVIDIA X; give it with '--vram', or with '--unified' "
          + "where the processor shares it"
      ]),
    Case(
      output: "0, NVIDIA H100, [Insufficient Permissions], [Insufficient Permissions]\n",
      cards: ["NVIDIA H100": 0],
      missing: [
        "\(smi) does not tell the memory of NVIDIA H100; give it with '--vram', or with "
          + "'--unified' where the processor shares it"
      ]),
    Case(
      output: "0, NVIDIA A, B, 8192 MiB, [Unknown Error]\r\nUnable to determine the handle\n",
      cards: ["NVIDIA A, B": 8192], missing: []),
    Case(
      output: "0, NVIDIA X, 99999999999999999999, 1\n0, NVIDIA Y, 9223372036854775807, 1\n",
      cards: ["NVIDIA Y": 0],
      missing: [
        "\(smi) does not tell the memory of NVIDIA Y; give it with '--vram', or with '--unified' "
          + "where the processor shares it"
      ]),
  ]

  @Test(arguments: cases)
  func whatItSaysInsteadIsPassedOn(_ example: Case) {
    let report = RecordedMachine.plain.with(example.output, isSuccess: false).report
    #expect(report.missing.map(\.description) == example.missing)
    let cards = report.cards.map { ($0.label, ($0.memoryInBytes ?? 0) >> 20) }
    #expect(Dictionary(cards) { $1 } == example.cards)
  }

  @Test func oneThatHangsIsNotAskedAgain() {
    var machine = RecordedMachine.plain.with(files: [
      "/proc/driver/nvidia/gpus/0000:01:00.0/information": "Model: \t NVIDIA RTX A4000\n"
    ])
    machine.answers[Self.smi + RecordedMachine.query] = .tooLate
    // Were it asked for the list, there would be an instance.
    machine.answers[Self.smi + " -L"] = .finished(
      output: Array("GPU 0: x\nMIG 1g.5gb Device 0:\n".utf8), isSuccess: true)
    let report = machine.report
    #expect(report.cards.map(\.label) == ["NVIDIA RTX A4000"])
    #expect(report.cards.allSatisfy { $0.instances.isEmpty && $0.memoryInBytes == nil })
    #expect(
      report.missing.map(\.description) == [
        "\(Self.smi) took longer than 2 seconds; give the memory of a card with '--vram'"
      ])
  }

  @Test func aListThatFailsLeavesTheCardsWhole() {
    var machine = RecordedMachine.divided
    machine.answers[Self.smi + " -L"] = .tooLate
    let report = machine.report
    #expect(report.cards.map(\.instances) == [[], []])
    #expect(
      report.missing.map(\.description) == [
        "\(Self.smi) does not tell whether a card is divided (MIG); if one is, give the memory of "
          + "an instance with '--vram'"
      ])
  }

  /// The gigabytes in an instance's name are rounded, so they are not taken for its memory.
  @Test func theMemoryOfInstancesIsNotGuessedFromTheirNames() {
    var machine = RecordedMachine.divided
    machine.answers[Self.smi + " -q -x"] = .tooLate
    let report = machine.report
    #expect(report.cards[0].instances.map(\.memoryInBytes) == [nil, nil])
    #expect(report.cards[0].usableMemoryInBytes == nil)
    #expect(
      report.missing.map(\.description) == [
        "\(Self.smi) does not tell the memory of the instances of NVIDIA A100-SXM4-40GB; give that "
          + "of one with '--vram'"
      ])
  }

  @Test func theFirstThatCanBeStartedAnswers() {
    var machine = RecordedMachine.plain
      .with("0, NVIDIA A, 1024, 1024", at: "/opt/bin/nvidia-smi")
      .with("0, NVIDIA B, 1024, 1024", at: "/usr/bin/nvidia-smi")
      .with("0, NVIDIA C, 1024, 1024", at: "./nvidia-smi")
      .with("0, NVIDIA C, 1024, 1024", at: "/nvidia-smi")
      .with("0, NVIDIA C, 1024, 1024", at: "nvidia-smi")
    for (path, name) in [("/opt/bin", "A"), ("/none:/opt/bin", "A"), ("", "B")] {
      machine.variables["PATH"] = path
      #expect(machine.report.cards.map(\.label) == ["NVIDIA \(name)"])
    }
    // What lies in the current folder is not run.
    machine.variables["PATH"] = "::.:bin"
    #expect(machine.report.cards.map(\.label) == ["NVIDIA B"])
    machine.variables = [:]
    #expect(machine.report.cards.map(\.label) == ["NVIDIA B"])
  }
}
