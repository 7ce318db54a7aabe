/// What `/proc/cpuinfo` tells.
enum ProcessorFile {
  static let path = "/proc/cpuinfo"

  static func read(_ reader: MachineReader) -> (name: String?, cores: Int?) {
    var name: String?
    var logical = 0
    var socket = ""
    var cores: Set<String> = []
    for line in reader.lines(path) {
      guard let (key, value) = Text.pair(line, at: ":") else { continue }
      switch key {
      case "processor" where Text.number(value) != nil: logical += 1
      case "model name": name = name ?? Text.name(value)
      case "physical id": socket = value
      case "core id": cores.insert("\(socket)/\(value)")
      default: continue
      }
    }
    // Arm has no cores in the file, only processors, each of which is a core.
    let count = cores.isEmpty ? logical : min(cores.count, logical)
    return (name, count > 0 ? count : nil)
  }
}
