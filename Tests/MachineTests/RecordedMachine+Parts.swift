import Machine

extension RecordedMachine {
  /// A computer with 64 GB, 16 cores with two threads each, and no card.
  static let plain = RecordedMachine(files: [
    "/proc/meminfo": """
    MemTotal:       65758488 kB
    MemFree:         1201228 kB
    MemAvailable:   52428800 kB
    Buffers:          412180 kB
    HugePages_Total:       0
    """,
    "/proc/cpuinfo": (0..<32).map { number in
      """
      processor\t: \(number)
      vendor_id\t: AuthenticAMD
      model name\t: AMD Ryzen 9 5950X 16-Core Processor
      physical id\t: 0
      core id\t\t: \(number % 16)
      cpu cores\t: 16
      """
    }.joined(separator: "\n\n"),
  ])

  /// Two processors whose cores have the same numbers.
  static let twoSockets = plain.with(files: [
    "/proc/cpuinfo": (0..<8).map { number in
      """
      processor\t: \(number)
      model name\t: Intel(R) Xeon(R)  CPU E5-2630 v4 @ 2.20GHz
      physical id\t: \(number / 4)
      core id\t\t: \(number % 4)
      """
    }.joined(separator: "\n\n")
  ])

  /// The answer of a card in MIG mode: only the whole card's memory.
  static let divided = plain.with(
    "0, NVIDIA A100-SXM4-40GB, 40960, 39800\n1, NVIDIA A100-SXM4-40GB, 40960, 40326\n",
    list: """
      GPU 0: NVIDIA A100-SXM4-40GB (UUID: GPU-1f0a5c3e-0000-0000-0000-000000000001)
        MIG 3g.20gb     Device  0: (UUID: MIG-00000000-0000-0000-0000-000000000001)
        MIG 1g.5gb      Device  1: (UUID: MIG-00000000-0000-0000-0000-000000000002)
      GPU 1: NVIDIA A100-SXM4-40GB (UUID: GPU-1f0a5c3e-0000-0000-0000-000000000002)

      """,
    report: """
      <?xml version="1.0" ?>
      <nvidia_smi_log>
        <gpu id="00000000:10:00.0">
          <mig_devices>
            <mig_device>
              <index>0</index>
              <fb_memory_usage>
                <total>19968 MiB</total>
                <used>14366 MiB</used>
                <free>5602 MiB</free>
              </fb_memory_usage>
              <bar1_memory_usage>
                <total>32767 MiB</total>
                <free>32763 MiB</free>
              </bar1_memory_usage>
            </mig_device>
            <mig_device>
              <index>1</index>
              <fb_memory_usage>
                <total>4864 MiB</total>
                <free>4850 MiB</free>
              </fb_memory_usage>
            </mig_device>
          </mig_devices>
          <fb_memory_usage>
            <total>40960 MiB</total>
            <free>39800 MiB</free>
          </fb_memory_usage>
        </gpu>
        <gpu id="00000000:20:00.0">
          <mig_devices>
            None
          </mig_devices>
        </gpu>
      </nvidia_smi_log>
      """)

  /// A card of AMD in `/sys`, with measurements of the version that cards have, or processors.
  static func amd(
    _ number: Int, device: String, revision: String, vram: Int, used: Int = 0, gtt: Int,
    isProcessor: Bool, on machine: RecordedMachine = plain
  ) -> RecordedMachine {
    let folder = "/sys/class/drm/card\(number)"
    var machine = machine.with(files: [
      "\(folder)/device/vendor": "0x1002\n", "\(folder)/device/device": "0x\(device)\n",
      "\(folder)/device/revision": "0x\(revision)\n",
      "\(folder)/device/mem_info_vram_total": "\(vram)\n",
      "\(folder)/device/mem_info_vram_used": "\(used)\n",
      "\(folder)/device/mem_info_gtt_total": "\(gtt)\n",
      "\(folder)-HDMI-A-1/status": "disconnected\n",
      "/usr/share/libdrm/amdgpu.ids": """
      # List of AMDGPU IDs
      1.0.0
      744C,\tC8,\tAMD Radeon RX 7900 XTX
      744C,\tCC,\tAMD Radeon RX 7900 XT
      1586,\tC1,\tAMD Radeon 8060S Graphics
      """,
    ])
    let table: [UInt8] = [120, 0, isProcessor ? 3 : 1, 0] + Array(repeating: 0xff, count: 116)
    machine.bytes["\(folder)/device/gpu_metrics"] = table
    return machine
  }

  /// A Mac's values.
  static func mac(_ processor: String, gib: Int, cores: Int, fast: Int?) -> RecordedMachine {
    var machine = RecordedMachine(
      numbers: ["hw.memsize": gib << 30, "hw.physicalcpu": cores],
      texts: ["machdep.cpu.brand_string": processor])
    machine.numbers["hw.perflevel0.physicalcpu"] = fast
    return machine
  }

  /// What a control group tells of its memory, in the second version.
  static func limited(to limit: String, used: Int, reclaimable: Int, in folder: String = "")
    -> [String: String]
  {
    [
      "/sys/fs/cgroup\(folder)/memory.max": "\(limit)\n",
      "/sys/fs/cgroup\(folder)/memory.current": "\(used)\n",
      "/sys/fs/cgroup\(folder)/memory.stat":
        "anon 1048576\nfile 2097152\ninactive_file \(reclaimable)\nactive_file 5\n",
    ]
  }
}
