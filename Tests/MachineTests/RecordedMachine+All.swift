import Machine
import Testing

extension RecordedMachine {
  /// Whole machines, each with what is said of it.
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let machine: RecordedMachine
    /// What was seen, each with the place.
    let sources: [String]
    /// What was not.
    var missing: [String] = []
    /// Unified memory in GiB, where there is such.
    var unified: Int?
    var testDescription: String { name }
  }

  private static let ram = "system memory 62.7 GiB, 50 GiB available (/proc/meminfo)"
  private static let cpu = "AMD Ryzen 9 5950X 16-Core Processor with 16 cores (/proc/cpuinfo)"
  private static let smi = "/usr/bin/nvidia-smi"
  private static let tegra = [
    "/proc/device-tree/model": "NVIDIA Jetson AGX Orin Developer Kit\0",
    "/proc/device-tree/compatible": "nvidia,p3737-0000+p3701-0005\0nvidia,tegra234\0",
  ]
  private static let noCard =
    "no graphics card was seen; if there is one, give its memory with '--vram'"

  static let examples: [Example] = nvidia + amd + others

  static let nvidia: [Example] = [
    Example(
      name: "two alike", machine: plain.with(twice),
      sources: ["2x NVIDIA GeForce RTX 3090, 24 GiB, 22.5 GiB free (\(smi))", ram, cpu]),
    Example(
      name: "unequal",
      machine: plain.with(
        "0, NVIDIA GeForce RTX 4090, 24564, 24100\n1, NVIDIA GeForce RTX 3060, 12288, 12000\n"),
      sources: [
        "NVIDIA GeForce RTX 4090, 24 GiB, 23.5 GiB free (\(smi))",
        "NVIDIA GeForce RTX 3060, 12 GiB, 11.7 GiB free (\(smi))", ram, cpu,
      ]),
    Example(
      name: "divided", machine: divided,
      sources: [
        "NVIDIA A100-SXM4-40GB divided (MIG) into 3g.20gb with 19.5 GiB, 1g.5gb with 4.8 GiB (\(smi))",
        "NVIDIA A100-SXM4-40GB, 40 GiB, 39.4 GiB free (\(smi))", ram, cpu,
      ]),
    Example(
      name: "Windows' Linux",
      machine: plain.with(
        "0, NVIDIA GeForce RTX 3060, 12288, 11000\n", at: "/usr/lib/wsl/lib/nvidia-smi"),
      sources: [
        "NVIDIA GeForce RTX 3060, 12 GiB, 10.7 GiB free (/usr/lib/wsl/lib/nvidia-smi)", ram, cpu,
      ]),
    Example(
      name: "GB10", machine: plain.with("0, NVIDIA GB10, [N/A], [N/A]\n"),
      sources: [
        "NVIDIA GB10, which shares the processor's memory (\(smi))", ram,
        "unified memory 62.7 GiB, since every card shares it", cpu,
      ], unified: 62),
    Example(
      name: "Jetson with nvidia-smi",
      machine: plain.with("0, Orin (nvgpu), [N/A], [N/A]\n").with(files: tegra),
      sources: [
        "Orin (nvgpu), which shares the processor's memory (\(smi))", ram,
        "unified memory 62.7 GiB, since every card shares it", cpu,
      ], unified: 62),
    Example(
      name: "Jetson", machine: plain.with(files: tegra),
      sources: [
        "NVIDIA Jetson AGX Orin Developer Kit, which shares the processor's memory "
          + "(/proc/device-tree/compatible)", ram,
        "unified memory 62.7 GiB, since every card shares it", cpu,
      ], unified: 62),
    Example(
      name: "the driver alone",
      machine: plain.with(files: [
        "/proc/driver/nvidia/gpus/0000:01:00.0/information":
          "Model: \t\t NVIDIA GeForce RTX 2070\nIRQ:   \t\t 120\nDevice Minor: \t 0\n"
      ]),
      sources: [
        "NVIDIA GeForce RTX 2070, memory not seen "
          + "(/proc/driver/nvidia/gpus/0000:01:00.0/information)", ram, cpu,
      ],
      missing: [
        "nvidia-smi is not there to tell the memory of NVIDIA GeForce RTX 2070; give it with "
          + "'--vram'"
      ]),
    Example(
      name: "another driver",
      machine: plain.with(files: [
        "/sys/class/drm/card0/device/vendor": "0x10de\n",
        "/sys/class/drm/card0/device/device": "0x1f02\n",
      ]),
      sources: [
        "NVIDIA 10de:1f02, memory not seen (/sys/class/drm/card0/device/vendor)", ram, cpu,
      ],
      missing: [
        "without NVIDIA's driver nothing tells the memory of NVIDIA 10de:1f02; give it with '--vram'"
      ]),
  ]

  private static let twice =
    "0, NVIDIA GeForce RTX 3090, 24576, 23040\n1, NVIDIA GeForce RTX 3090, 24576, 24000\n"

  static let amd: [Example] = [
    Example(
      name: "a card of AMD",
      machine: amd(
        1, device: "744c", revision: "c8", vram: 25_753_026_560, used: 1 << 30, gtt: 33 << 30,
        isProcessor: false),
      sources: [
        "AMD Radeon RX 7900 XTX, 24 GiB, 23 GiB free "
          + "(/sys/class/drm/card1/device/mem_info_vram_total)", ram, cpu,
      ]),
    Example(
      name: "a processor of AMD",
      machine: amd(
        0, device: "1586", revision: "c1", vram: 4 << 30, gtt: 96 << 30, isProcessor: true),
      sources: [
        "AMD Radeon 8060S Graphics, which shares the processor's memory "
          + "(/sys/class/drm/card0/device/mem_info_vram_total)", ram,
        "unified memory 66.7 GiB, since every card shares it", cpu,
      ], unified: 66),
    Example(
      name: "a processor of AMD beside a card of NVIDIA",
      machine: amd(
        0, device: "164e", revision: "c9", vram: 1 << 29, gtt: 31 << 30, isProcessor: true,
        on: plain.with(twice)),
      sources: [
        "2x NVIDIA GeForce RTX 3090, 24 GiB, 22.5 GiB free (\(smi))",
        "AMD 1002:164e, which shares the processor's memory "
          + "(/sys/class/drm/card0/device/mem_info_vram_total)", ram, cpu,
      ]),
    Example(
      name: "an old card of AMD",
      machine: plain.with(files: [
        "/sys/class/drm/card0/device/vendor": "0x1002\n",
        "/sys/class/drm/card0/device/device": "0x67df\n",
      ]),
      sources: ["AMD 1002:67df, memory not seen (/sys/class/drm/card0/device/vendor)", ram, cpu],
      missing: [
        "/sys/class/drm/card0/device/mem_info_vram_total does not tell the memory of AMD "
          + "1002:67df; give it with '--vram'"
      ]),
  ]

  static let others: [Example] = [
    Example(
      name: "a card of Intel",
      machine: plain.with(files: [
        "/sys/class/drm/card0/device/vendor": "0x8086\n",
        "/sys/class/drm/card0/device/device": "0x56a0\n",
      ]),
      sources: ["Intel 8086:56a0, memory not seen (/sys/class/drm/card0/device/vendor)", ram, cpu],
      missing: [
        "no file tells the memory of Intel 8086:56a0; if it has its own, give it with '--vram'"
      ]),
    Example(
      name: "a server's display",
      machine: plain.with(files: ["/sys/class/drm/card0/device/vendor": "0x1a03\n"]),
      sources: [ram, cpu], missing: [noCard]),
    Example(
      name: "a container",
      machine: plain.with(
        files: limited(to: "8589934592", used: 3 << 30, reclaimable: 1 << 30)),
      sources: [
        "system memory limited to 8 GiB, 6 GiB available (/sys/fs/cgroup/memory.max, "
          + "/proc/meminfo)", cpu,
      ], missing: [noCard]),
    Example(
      name: "a board",
      machine: RecordedMachine(files: [
        "/proc/meminfo": "MemTotal: 8245412 kB\n",
        "/proc/cpuinfo": "processor\t: 0\nBogoMIPS\t: 108.00\n\nprocessor\t: 1\n",
        "/proc/device-tree/model": "Raspberry Pi 5 Model B Rev 1.0\0",
      ]),
      sources: [
        "system memory 7.9 GiB (/proc/meminfo)", "a processor with 2 cores (/proc/cpuinfo)",
      ], missing: [noCard]),
    Example(
      name: "a Mac", machine: mac("Apple M2 Pro", gib: 32, cores: 10, fast: 6),
      sources: [
        "Apple M2 Pro with 6 cores (sysctl machdep.cpu.brand_string, hw.perflevel0.physicalcpu)",
        "unified memory 32 GiB (sysctl hw.memsize)",
      ], unified: 32),
    Example(
      name: "an older Mac",
      machine: mac("Intel(R) Core(TM) i7-9750H CPU @ 2.60GHz", gib: 16, cores: 6, fast: nil),
      sources: [
        "Intel(R) Core(TM) i7-9750H CPU @ 2.60GHz with 6 cores "
          + "(sysctl machdep.cpu.brand_string, hw.physicalcpu)",
        "system memory 16 GiB (sysctl hw.memsize)",
      ],
      missing: [
        "sysctl does not tell the memory of cards in a Mac without Apple silicon; give it with "
          + "'--vram'"
      ]),
    Example(
      name: "nothing", machine: RecordedMachine(), sources: [],
      missing: [noCard, "/proc/meminfo does not tell system memory; give it with '--ram'"]),
  ]
}
