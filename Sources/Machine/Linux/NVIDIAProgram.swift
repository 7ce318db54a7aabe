/// `nvidia-smi`, the one source of the memory of NVIDIA cards.
struct NVIDIAProgram {
  /// What it told.
  enum Answer {
    /// It did not answer in time.
    case tooLate
    /// It told of no card, and maybe why.
    case nothing(said: String?)
    /// The cards, and whether the list of instances could be read.
    case cards([Card], isDivisionKnown: Bool)
  }

  /// Where it was found.
  let path: String
  let answer: Answer

  static let name = "nvidia-smi"

  /// The cards in the first program of that name that can be started.
  static func ask(_ reader: MachineReader) -> NVIDIAProgram? {
    let query = [
      "--query-gpu=index,name,memory.total,memory.free", "--format=csv,noheader,nounits",
    ]
    for path in places(reader) {
      switch run(reader, path, query) {
      case .notFound: continue
      case .tooLate: return NVIDIAProgram(path: path, answer: .tooLate)
      case .finished(let output, _):
        let lines = Text.lines(output)
        let cards = Array(lines.lazy.compactMap { card($0, path) }.prefix(mostCards))
        if cards.isEmpty {
          let said = lines.lazy.compactMap { Text.name($0) }.first
          return NVIDIAProgram(path: path, answer: .nothing(said: said))
        }
        return NVIDIAProgram(path: path, answer: withInstances(cards, reader, path))
      }
    }
    return nil
  }

  /// The folders of `PATH`, then where it is without: in Linux, and in Windows' Linux (WSL).
  ///
  /// Only whole paths, so that no program of the current folder is run.
  private static func places(_ reader: MachineReader) -> [String] {
    var folders = (reader.variable("PATH") ?? "").split(separator: ":").map(String.init)
    folders += ["/usr/bin", "/usr/lib/wsl/lib"]
    var places: [String] = []
    for folder in folders where folder.hasPrefix("/") {
      let place = "\(folder)/\(name)"
      if !places.contains(place) { places.append(place) }
    }
    return places
  }

  private static func run(_ reader: MachineReader, _ path: String, _ arguments: [String])
    -> MachineReader.Answer
  {
    reader.run(path, arguments, Machine.patienceInMilliseconds)
  }

  /// A line such as `0, NVIDIA GeForce RTX 3090, 24576, 23020`, in MiB; nothing for any other.
  private static func card(_ line: String, _ path: String) -> Card? {
    let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(Text.trimmed)
    guard fields.count >= 4, let index = Text.number(fields[0]) else { return nil }
    let (total, free) = (fields[fields.count - 2], fields[fields.count - 1])
    guard let name = Text.name(fields[1..<(fields.count - 2)].joined(separator: ", ")),
      firstNumber(total) != nil || Text.isNotAvailable(total)
    else { return nil }
    let bytes = mebibytes(total)
    return Card(
      vendor: .nvidia, index: index, name: name, memoryInBytes: bytes,
      freeInBytes: bytes.flatMap { most in mebibytes(free).map { min($0, most) } }, source: path)
  }

  /// Bytes of a number of MiB, with or without the unit behind it.
  private static func mebibytes(_ text: String) -> Int? {
    Text.bytes(firstNumber(text), times: 1 << 20)
  }

  private static func firstNumber(_ text: String) -> Int? {
    text.split(separator: " ").first.flatMap { Text.number($0) }
  }

  private static func withInstances(_ cards: [Card], _ reader: MachineReader, _ path: String)
    -> Answer
  {
    guard case .finished(let list, true) = run(reader, path, ["-L"]) else {
      return .cards(cards, isDivisionKnown: false)
    }
    let profiles = NVIDIAInstances.profiles(list)
    if profiles.isEmpty { return .cards(cards, isDivisionKnown: true) }
    // The list has rounded gigabytes only; their true memory stands in the long report.
    var memories: [[NVIDIAInstances.Memory]] = []
    if case .finished(let report, true) = run(reader, path, ["-q", "-x"]) {
      memories = NVIDIAInstances.memories(report)
    }
    let divided = cards.map { card in
      var card = card
      let index = card.index ?? 0
      let names = profiles[index] ?? []
      let known = memories.indices.contains(index) ? memories[index] : []
      card.instances = names.enumerated().map { number, name in
        let memory = known.count == names.count ? known[number] : nil
        return CardInstance(
          profile: name, memoryInBytes: memory?.total, freeInBytes: memory?.free)
      }
      return card
    }
    return .cards(divided, isDivisionKnown: true)
  }

  /// More than any machine has.
  private static let mostCards = 256
}
