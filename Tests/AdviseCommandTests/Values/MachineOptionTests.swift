import RandomNumbers
import Foundation
import Machine
import Testing

@testable import AdviseCommand

/// `--gpu auto` and `advise machine` over machines that were written down.
@Suite struct MachineOptionTests {
  private static let linux = [
    "/proc/meminfo": "MemTotal: 65745220 kB\nMemAvailable: 52428800 kB\n",
    "/proc/cpuinfo": "processor: 0\nmodel name: AMD Ryzen 9 5950X\n",
  ]

  /// A machine with files, and an `nvidia-smi` that writes these lines.
  private static func reader(_ files: [String: String], cards: String? = nil) -> MachineReader {
    MachineReader(
      file: { files[$0].map { Array($0.utf8) } },
      names: { folder in
        Array(
          Set(
            files.keys.filter { $0.hasPrefix(folder + "/") }
              .compactMap { $0.dropFirst(folder.count + 1).split(separator: "/").first })
        ).map(String.init)
      },
      variable: { $0 == "PATH" ? "/usr/bin" : nil },
      run: { program, arguments, _ in
        guard let cards, program == "/usr/bin/nvidia-smi" else { return .notFound }
        let asksForCards = arguments.first?.hasPrefix("--query-gpu") ?? false
        return .finished(output: Array((asksForCards ? cards : "").utf8), isSuccess: true)
      })
  }

  private static let mac = MachineReader(
    systemNumber: { ["hw.memsize": 32 << 30, "hw.perflevel0.physicalcpu": 8][$0] },
    systemText: { $0 == "machdep.cpu.brand_string" ? "Apple M2 Pro" : nil })

  private static func run(_ words: [String], _ reader: MachineReader) -> Outcome {
    let environment = Environment(
      item: Environment.none.item, read: Environment.none.read, machineReader: reader)
    return AdviseCommand.run(words, Context(TestRun.advisor, in: environment))
  }

  private static func request(of outcome: Outcome) throws -> NSDictionary? {
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return (report as? [String: Any])?["request"] as? NSDictionary
  }

  static let same: [(cards: String, options: [String])] = [
    (
      "0, NVIDIA GeForce RTX 3090, 24576, 23000\n1, NVIDIA GeForce RTX 3090, 24576, 23000\n",
      ["--gpu", "2x RTX 3090"]
    ),
    ("0, NVIDIA GeForce RTX 3060, 12288, 11000\n", ["--gpu", "RTX 3060 12GB"]),
    ("0, Tesla T4, 15360, 15000\n", ["--gpu", "T4", "--vram", "15"]),
  ]

  @Test(arguments: same)
  func cardsAreTakenAsTheyAreSeen(_ cards: String, _ options: [String]) throws {
    let reader = Self.reader(Self.linux, cards: cards)
    let seen = Self.run(["--gpu", "auto", "--json"], reader)
    let said = Self.run(options + ["--json"], reader)
    #expect(try Self.request(of: seen) == Self.request(of: said))
    #expect(seen.errors.hasPrefix("note: seen on this machine: "))
    #expect(seen.errors.contains("nvidia-smi"))
    let running = Self.run(["--gpu", "auto", "--mode", "run", "--json"], reader).output
    #expect(running.contains("\"ramInGiB\" : 62.69"))
  }

  @Test func aMacIsItsMemory() throws {
    let seen = Self.run(["fit", "Qwen3-8B", "--gpu", "auto", "--json"], Self.mac)
    let said = Self.run(["fit", "Qwen3-8B", "--unified", "32", "--json"], Self.mac)
    #expect(try Self.request(of: seen) == Self.request(of: said))
    #expect(Self.run(["machine"], Self.mac).output.contains("  --unified 32\n"))
  }

  /// Graphics that share memory are no card, and a machine of such is no Mac.
  @Test func sharedMemoryIsUnified() {
    let reader = Self.reader(Self.linux, cards: "0, NVIDIA GB10, [N/A], [N/A]\n")
    let output = Self.run(["--gpu", "auto", "--json"], reader).output
    #expect(
      output.contains("\"unifiedInGiB\" : 62.69")
        && !output.contains("\"cards\" : [\n      {\n        \"count\""))
    #expect(output.contains("\"trainer\" : \"hf\""))
  }

  @Test func withoutACardItSaysWhatToGive() {
    let reader = Self.reader(Self.linux)
    let wrong = Self.run(["--gpu", "auto"], reader)
    #expect(wrong.exitCode == .usage && wrong.errors.contains("'--vram'"))
    #expect(wrong.errors.contains("add '--mode run'"))
    let right = Self.run(["--gpu", "auto", "--mode", "run", "--json"], reader)
    #expect(right.exitCode == .answered && right.output.contains("\"ramInGiB\" : 62.69"))
    let nothing = Self.run(["machine"], MachineReader())
    #expect(nothing.exitCode == .no && nothing.output.contains("'--ram'"))
  }

  @Test func nothingIsLookedAtUnlessAsked() {
    let reader = MachineReader(
      file: { path in
        Issue.record("\(path) is read")
        return nil
      },
      run: { program, _, _ in
        Issue.record("\(program) is run")
        return .notFound
      })
    _ = Self.run(["--vram", "12"], reader)
    _ = Self.run(["fit", "Qwen3-8B", "--gpu", "RTX 3090"], reader)
    _ = Self.run([], reader)
  }

  @Test func theReportFollowsTheSchema() throws {
    let schema = try ReportSchema()
    var seen: Set<String> = []
    let cards = "0, NVIDIA GeForce RTX 3090, 24576, 23000\n"
    for reader in [Self.reader(Self.linux, cards: cards), Self.mac, MachineReader()] {
      let text = Self.run(["machine", "--json"], reader).output
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
      #expect(schema.problems(value, "machine", seen: &seen) == [])
    }
    #expect(seen.isSuperset(of: ["cards[].memoryInBytes", "unifiedMemoryInBytes", "optionsToRun"]))
  }

  /// Random trees and answers: an answer or an error, never a crash.
  @Test(arguments: UInt64(1)...4)
  func randomMachinesAreAnsweredOrRefused(_ seed: UInt64) {
    var numbers = RandomNumbers(seed: seed)
    let paths = [
      "/proc/meminfo", "/proc/cpuinfo", "/proc/device-tree/model", "/proc/device-tree/compatible",
      "/sys/class/drm/card0/device/vendor", "/sys/class/drm/card0/device/mem_info_vram_total",
      "/sys/class/drm/card0/device/mem_info_vram_used", "/sys/class/drm/card1/device/vendor",
      "/sys/class/drm/card1/device/product_name", "/sys/class/drm/card1/device/mem_info_vram_total",
      "/proc/driver/nvidia/gpus/0/information", "/sys/fs/cgroup/memory.max",
    ]
    let texts = [
      "", "0x10de", "0x1002", "0x8086", "25753026560", "1", "-1", "99999999999999999999",
      "MemTotal: 65745220 kB\nMemAvailable: 1 kB\n", "MemTotal: 1 kB\n",
      "Model: NVIDIA A100-SXM4-40GB",
      "nvidia,tegra234\0", "NVIDIA Jetson AGX Orin\0", "AMD Radeon RX 7900 XTX",
      "\u{1B}[0m\u{202E}", "max",
      "0, NVIDIA H100 80GB HBM3, 81559, 0\n", "0, GeForce, 1, 1\n1, , , \n",
      "9, 中文, 9999999999, 5\n",
    ]
    for _ in 0..<100 {
      var files: [String: String] = [:]
      for path in paths where numbers.below(2) == 0 { files[path] = numbers.pick(texts) }
      let reader = Self.reader(files, cards: numbers.below(2) == 0 ? numbers.pick(texts) : nil)
      let mode = numbers.below(2) == 0 ? ["--mode", "run"] : []
      let outcome = Self.run(["fit", "Qwen3-8B", "--gpu", "auto", "--json"] + mode, reader)
      #expect([.answered, .no, .usage].contains(outcome.exitCode), "\(files): \(outcome.errors)")
      #expect(outcome.exitCode == .usage || outcome.errors.hasPrefix("note: seen"))
      let machine = Self.run(["machine"], reader)
      #expect([.answered, .no].contains(machine.exitCode) && machine.errors == "")
      #expect(!machine.output.contains("\u{1B}") && !machine.output.contains("\u{202E}"))
    }
  }
}
