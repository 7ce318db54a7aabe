/// The names of AMD's cards, from the list that comes with the system's graphics library.
enum AMDNames {
  private static let lists = [
    "/usr/share/libdrm/amdgpu.ids", "/opt/amdgpu/share/libdrm/amdgpu.ids",
  ]

  /// The name by device and revision, of a line such as `744C, C8, AMD Radeon RX 7900 XTX`.
  static func find(_ reader: MachineReader, _ device: String) -> String? {
    guard let number = reader.number("\(device)/device"),
      let revision = reader.number("\(device)/revision")
    else { return nil }
    for list in lists {
      for line in reader.lines(list) where !line.hasPrefix("#") {
        let fields = line.split(separator: ",", maxSplits: 2).map(Text.trimmed)
        if fields.count == 3, Int(fields[0], radix: 16) == number,
          Int(fields[1], radix: 16) == revision
        {
          return Text.name(fields[2])
        }
      }
    }
    return nil
  }
}
