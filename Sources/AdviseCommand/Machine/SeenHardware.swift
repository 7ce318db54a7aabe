import Machine
import ModelCatalog
import Rules

/// What was seen of a machine, as the hardware options take it.
struct SeenHardware {
  /// The cards with memory of their own, where it is known.
  let cards: [Hardware.Card]
  /// The memory that graphics and processor share, in GiB; nothing beside cards.
  let unifiedInGiB: Double?
  /// System memory, in GiB.
  let ramInGiB: Double?
  /// Whether it is a Mac with Apple silicon.
  let isApple: Bool

  init(_ report: MachineReport) {
    let gpus = (try? GPU.embedded()) ?? []
    cards = report.groups.compactMap { group in
      guard !group.card.sharesMemory, let bytes = group.card.usableMemoryInBytes else { return nil }
      let memory = Self.gib(bytes)
      let gpu = group.card.name.flatMap { Self.gpu($0, memory, gpus) }
      return Hardware.Card(
        name: gpu?.name ?? group.card.name, memoryInGiB: memory, count: min(group.count, 64),
        hasBF16: gpu?.hasBF16)
    }
    unifiedInGiB = cards.isEmpty ? report.unifiedMemoryInBytes.map(Self.gib) : nil
    ramInGiB = report.systemMemory.map { Self.gib($0.totalInBytes) }
    isApple = report.processor?.contains("Apple") ?? false
  }

  /// The options that say the same; system memory counts when running only.
  func options(_ mode: Request.Mode) -> [String] {
    if let unifiedInGiB { return ["--unified", Self.text(unifiedInGiB)] }
    let vram = cards.flatMap { card in
      ["--vram", (card.count > 1 ? "\(card.count)x" : "") + Self.text(card.memoryInGiB)]
    }
    guard mode == .run, let ramInGiB else { return vram }
    return vram + ["--ram", Self.text(ramInGiB), "--mode", "run"]
  }

  /// The card of the catalog that the system's name means; of several sizes the nearest.
  private static func gpu(_ name: String, _ memory: Double, _ gpus: [GPU]) -> GPU? {
    switch GPU.match(name, in: gpus) {
    case .found(let gpu): gpu
    case .ambiguous(let editions):
      editions.min { ($0.memoryInGiB - memory).magnitude < ($1.memoryInGiB - memory).magnitude }
    case .unknown: nil
    }
  }

  /// Bytes in GiB, down to a hundredth, so that nothing is counted that is not there.
  private static func gib(_ bytes: Int) -> Double {
    Double(max(1, bytes / (1 << 20) * 100 / 1024)) / 100
  }

  private static func text(_ gib: Double) -> String {
    gib == gib.rounded() ? "\(Int(gib))" : "\(gib)"
  }
}
