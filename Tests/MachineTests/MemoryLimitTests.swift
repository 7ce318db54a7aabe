import Machine
import Testing

/// What a container may have of the memory.
@Suite struct MemoryLimitTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [String: String]
    var total = 65_758_488 * 1024
    var available: Int? = 52_428_800 * 1024
    var limitedBy: String?
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "none", files: [:]),
    Case(name: "no limit", files: RecordedMachine.limited(to: "max", used: 5, reclaimable: 0)),
    Case(
      name: "more than there is",
      files: RecordedMachine.limited(to: "99999999999999", used: 5, reclaimable: 0)),
    Case(name: "garbage", files: RecordedMachine.limited(to: "-7 x", used: 5, reclaimable: 0)),
    Case(
      name: "more used than allowed",
      files: RecordedMachine.limited(to: "1073741824", used: 2 << 30, reclaimable: 0),
      total: 1 << 30, available: 0, limitedBy: "/sys/fs/cgroup/memory.max"),
    Case(
      name: "more reclaimable than used",
      files: RecordedMachine.limited(to: "1073741824", used: 1 << 20, reclaimable: 2 << 30),
      total: 1 << 30, available: 1 << 30, limitedBy: "/sys/fs/cgroup/memory.max"),
    Case(
      name: "the outer group has less",
      files: ["/proc/self/cgroup": "0::/user.slice/job\n"].merging(
        RecordedMachine.limited(to: "8589934592", used: 0, reclaimable: 0, in: "/user.slice/job")
      ) { $1 }.merging(
        RecordedMachine.limited(to: "4294967296", used: 1 << 30, reclaimable: 0, in: "/user.slice")
      ) { $1 },
      total: 4 << 30, available: 3 << 30, limitedBy: "/sys/fs/cgroup/user.slice/memory.max"),
    Case(
      name: "the first version",
      files: [
        "/proc/self/cgroup": "9:name=systemd:/\n4:cpu,memory:/docker/abc\n0::/\n",
        "/sys/fs/cgroup/memory/memory.limit_in_bytes": "2147483648\n",
        "/sys/fs/cgroup/memory/memory.usage_in_bytes": "1073741824\n",
        "/sys/fs/cgroup/memory/memory.stat": "inactive_file 7\ntotal_inactive_file 536870912\n",
      ],
      total: 2 << 30, available: 3 << 29,
      limitedBy: "/sys/fs/cgroup/memory/memory.limit_in_bytes"),
    Case(
      name: "the first version without a limit",
      files: [
        "/proc/self/cgroup": "4:memory:/\n",
        "/sys/fs/cgroup/memory/memory.limit_in_bytes": "9223372036854771712\n",
      ]),
    Case(
      name: "a limit alone", files: ["/sys/fs/cgroup/memory.max": "1073741824\n"],
      total: 1 << 30, available: 1 << 30, limitedBy: "/sys/fs/cgroup/memory.max"),
  ]

  @Test(arguments: cases)
  func theSmallestLimitCounts(_ example: Case) throws {
    let report = RecordedMachine.plain.with(files: example.files).report
    let memory = try #require(report.systemMemory)
    #expect(memory.totalInBytes == example.total)
    #expect(memory.availableInBytes == example.available)
    #expect(memory.limitedBy == example.limitedBy)
  }

  @Test func systemMemoryIsNotInventedFromGarbage() {
    for text in ["", "MemTotal:", "MemTotal: x kB", "MemTotal: 0 kB", "MemTotal: -5 kB"] {
      #expect(RecordedMachine(files: ["/proc/meminfo": text]).report.systemMemory == nil)
    }
    // Too many bytes for a number, and more than any machine has, whose sum would be too many.
    for kibibytes in ["9223372036854775807", "4503599627370496"] {
      let huge = RecordedMachine(files: ["/proc/meminfo": "MemTotal: \(kibibytes) kB"])
      #expect(huge.report.systemMemory == nil)
    }
  }
}
