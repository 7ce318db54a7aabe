import MemoryEstimation
import Messages
import ModelCatalog

/// The memory that a model has to fit into. Memory is per card, never the sum of several.
public struct Hardware: Sendable, Hashable {
  /// One card, or several that are alike.
  public struct Card: Sendable, Hashable {
    /// The name, where it was given.
    public let name: String?
    /// Memory of one card, in GiB.
    public let memoryInGiB: Double
    /// How many there are.
    public let count: Int
    /// The part of the memory that models can have, in GiB.
    public let usableInGiB: Double
    /// Whether it computes in bf16; unknown when absent.
    public let hasBF16: Bool?
    /// The software that it needs beside the trainer; nothing for CUDA, or where nothing is known.
    public let needs: GPU.Requirement?

    /// Describes cards.
    public init(
      name: String? = nil, memoryInGiB: Double, count: Int = 1, hasBF16: Bool? = nil,
      usableInGiB: Double? = nil, needs: GPU.Requirement? = nil
    ) {
      self.usableInGiB = usableInGiB ?? memoryInGiB
      self.needs = needs
      self.hasBF16 = hasBF16
      self.name = name
      self.memoryInGiB = memoryInGiB
      self.count = count
    }

    /// Cards of the list.
    public init(_ gpu: GPU, count: Int = 1) {
      self.init(
        name: gpu.name, memoryInGiB: gpu.memoryInGiB, count: count, hasBF16: gpu.hasBF16,
        usableInGiB: gpu.memoryForModelsInGiB, needs: gpu.needs)
    }
  }

  /// The cards; empty for a Mac.
  public let cards: [Card]
  /// A Mac's memory, in GiB.
  public let unifiedInGiB: Double?
  /// System memory beside the cards, or without any, in GiB; counts when running only.
  public let ramInGiB: Double?
  /// What one process can use, in bytes: the largest card, the part of a Mac's memory that its GPU
  /// gets, or system memory where there is neither.
  ///
  /// Measured: 10.9 of 16 GiB and 22.9 of 32 GiB. Above, about three quarters.
  public let budgetInBytes: Int

  /// A machine with cards of its own memory, or with none.
  public init(cards: [Card], ramInGiB: Double? = nil) {
    self.cards = cards
    self.ramInGiB = ramInGiB
    unifiedInGiB = nil
    budgetInBytes = Self.bytes(cards.map(\.usableInGiB).max() ?? ramInGiB ?? 0)
  }

  /// A Mac.
  public init(unifiedInGiB: Double) {
    cards = []
    ramInGiB = nil
    self.unifiedInGiB = unifiedInGiB
    budgetInBytes = Self.bytes(unifiedInGiB * Self.usableShare(ofUnified: unifiedInGiB))
  }

  /// One card of this much memory.
  public static func vram(_ memoryInGiB: Double) -> Hardware {
    Hardware(cards: [Card(memoryInGiB: memoryInGiB)])
  }

  /// The nominal memory of the largest card, in GiB; else what one process can use.
  public var nominalInGiB: Double {
    cards.map(\.memoryInGiB).max() ?? Double(budgetInBytes) / 1_073_741_824
  }

  /// How many cards there are in all.
  public var cardCount: Int { cards.reduce(0) { $0 + $1.count } }

  /// Whether there is neither a card nor a Mac's memory.
  var hasOnlySystemMemory: Bool { cards.isEmpty && unifiedInGiB == nil }

  /// Whether there is a card beside system memory.
  public var hasCard: Bool { !cards.isEmpty }

  /// System memory, in bytes.
  var ramInBytes: Int { Self.bytes(ramInGiB ?? 0) }

  private static func bytes(_ gib: Double) -> Int { Int(gib * 1_073_741_824) }

  /// The memory of each card in the order given, in bytes; of absurdly many, the first ones.
  public var cardsInBytes: [Int] {
    cards.flatMap { card in
      Array(repeating: Int(card.usableInGiB * 1_073_741_824), count: min(card.count, 1024))
    }
  }

  /// Whether there are cards of different memory.
  public var hasUnequalCards: Bool { Set(cards.map(\.usableInGiB)).count > 1 }

  /// The memory that an estimate has to fit into, in bytes: that of the card that it is of.
  public func budgetInBytes(of memory: MemoryEstimate) -> Int {
    guard case .running(let setup) = memory.purpose, let card = setup.card else {
      return budgetInBytes
    }
    return cardsInBytes[card]
  }

  private static func usableShare(ofUnified memoryInGiB: Double) -> Double {
    if memoryInGiB <= 16 { return 10.9 / 16 }
    if memoryInGiB <= 32 { return 22.9 / 32 }
    return 0.75
  }
}

extension Thresholds {
  /// The share of a machine's memory up to which a model fits comfortably.
  func comfortableShare(of hardware: Hardware) -> Double {
    hardware.hasOnlySystemMemory
      ? comfortableShareOfSystemMemory.value : comfortableShareOfMemory.value
  }
}

extension Request {
  /// What the cards need that are not made for CUDA, and what does not run on them.
  var cardNeeds: [Message] {
    var needs: [Message] = []
    for card in hardware?.cards ?? [] {
      guard let name = card.name, let need = card.needs else { continue }
      needs.append(
        "\(name) needs PyTorch for \(need.software), which pip does not install by itself")
      guard mode == .finetune else { continue }
      // Unsloth 2026.10.9, `device_type.py`: CUDA, ROCm, XPU, NPU and MLX.
      if need == .gaudi, trainer == .unsloth {
        needs.append("Unsloth does not run on \(name): take another trainer")
      }
      // bitsandbytes 0.50.2 supports NVIDIA, AMD, Intel, Gaudi and Apple.
      if need == .cann {
        needs.append("bitsandbytes does not run on \(name): no QLoRA and no 8-bit optimizer there")
      }
    }
    return needs
  }

  /// That the trainer or the engine is made for another machine than the one that is there.
  public var otherMachine: Message? {
    guard let hardware else { return nil }
    let isMLX = mode == .run ? engine == .mlx : trainer == .mlx
    if isMLX, hardware.hasCard {
      return "MLX-LM is for Apple silicon: give the Mac's memory with '--unified'"
    }
    guard hardware.unifiedInGiB != nil else { return nil }
    if mode == .run {
      return engine == .vllm
        ? "vLLM is made for cards, not for a Mac's memory: take llama.cpp or MLX-LM there" : nil
    }
    return trainer == .unsloth
      ? "Unsloth is made for cards, not for a Mac's memory: take MLX-LM there" : nil
  }
}

extension GPU.Requirement {
  /// The name of the software.
  fileprivate var software: String {
    switch self {
    case .rocm: "ROCm"
    case .xpu: "XPU"
    case .gaudi: "Gaudi (HPU)"
    case .cann: "Ascend (torch_npu, CANN)"
    }
  }
}
