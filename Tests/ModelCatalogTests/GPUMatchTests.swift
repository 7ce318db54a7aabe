import Testing

@testable import ModelCatalog

@Suite struct GPUMatchTests {
  static let gpus = (try? GPU.embedded()) ?? []

  struct Found: Sendable, CustomTestStringConvertible {
    let text: String
    let name: String
    let memoryInGiB: Double
    var testDescription: String { text }

    init(_ text: String, _ name: String, _ memoryInGiB: Double) {
      self.text = text
      self.name = name
      self.memoryInGiB = memoryInGiB
    }
  }

  static let found = [
    Found("RTX 3090", "GeForce RTX 3090", 24),
    Found("rtx3090", "GeForce RTX 3090", 24),
    Found("RTX-3090", "GeForce RTX 3090", 24),
    Found("3090", "GeForce RTX 3090", 24),
    Found("RTX 3090 24GB", "GeForce RTX 3090", 24),
    Found("NVIDIA GeForce RTX 3090 (24 GiB)", "GeForce RTX 3090", 24),
    Found("RTX 3090 Ti", "GeForce RTX 3090 Ti", 24),
    Found("4090", "GeForce RTX 4090", 24),
    Found("4090 laptop", "GeForce RTX 4090 Mobile", 16),
    Found("4090D", "GeForce RTX 4090 D", 24),
    Found("RTX 5090", "GeForce RTX 5090", 32),
    Found("rtx3060ti", "GeForce RTX 3060 Ti", 8),
    Found("rtx 3060 12gb", "GeForce RTX 3060 12 GB", 12),
    Found("GTX 3060 12GB", "GeForce RTX 3060 12 GB", 12),
    Found("RTX3060-12G", "GeForce RTX 3060 12 GB", 12),
    Found("rtx 4060 ti 16gb", "GeForce RTX 4060 Ti 16 GB", 16),
    Found("4070 ti super", "GeForce RTX 4070 Ti SUPER", 16),
    Found("4070TiSuper", "GeForce RTX 4070 Ti SUPER", 16),
    Found("RTX 2060 6GB", "GeForce RTX 2060", 6),
    Found("RTX 2060 12GB", "GeForce RTX 2060 12 GB", 12),
    Found("RTX 2080 Super", "GeForce RTX 2080 SUPER", 8),
    Found("GTX 1660", "GeForce GTX 1660", 6),
    Found("gtx1080ti", "GeForce GTX 1080 Ti", 11),
    Found("NVIDIA GeForce RTX 4060 Laptop GPU", "GeForce RTX 4060 Mobile", 8),
    Found("TITAN RTX", "TITAN RTX", 24),
    Found("Titan V", "TITAN V", 12),
    Found("Titan X", "TITAN X Pascal", 12),
    Found("T4", "Tesla T4", 16),
    Found("Tesla T4", "Tesla T4", 16),
    Found("P40", "Tesla P40", 24),
    Found("Tesla V100-SXM2-16GB", "Tesla V100 SXM2 16 GB", 16),
    Found("V100 32GB", "Tesla V100 DGXS 32 GB", 32),
    Found("A100-80GB", "A100 SXM4 80 GB", 80),
    Found("NVIDIA A100-SXM4-40GB", "A100 SXM4 40 GB", 40),
    Found("NVIDIA A100 80GB PCIe", "A100 PCIe 80 GB", 80),
    Found("NVIDIA H100 80GB HBM3", "H100 PCIe 80 GB", 80),
    Found("h100-80gb", "H100 PCIe 80 GB", 80),
    Found("H100 NVL", "H100 NVL 94 GB", 94),
    Found("H200", "H200 NVL", 141),
    Found("L4", "L4", 24),
    Found("L40", "L40", 48),
    Found("L40S", "L40S", 48),
    Found("A10", "A10 PCIe", 24),
    Found("A10G", "A10G", 24),
    Found("A40", "A40 PCIe", 48),
    Found("A6000", "RTX A6000", 48),
    Found("RTX 6000 Ada", "RTX 6000 Ada Generation", 48),
    Found("NVIDIA RTX 6000 Ada Generation", "RTX 6000 Ada Generation", 48),
    Found("Quadro RTX 6000", "Quadro RTX 6000", 24),
    Found("RTX PRO 6000", "RTX PRO 6000 Blackwell", 96),
    Found("NVIDIA RTX PRO 6000 Blackwell Workstation Edition", "RTX PRO 6000 Blackwell", 96),
    Found("RX 7900 XTX", "Radeon RX 7900 XTX", 24),
    Found("7900xtx", "Radeon RX 7900 XTX", 24),
    Found("AMD Radeon RX 7900 XT", "Radeon RX 7900 XT", 20),
    Found("rx6800", "Radeon RX 6800", 16),
    Found("RX 580 8GB", "Radeon RX 580 8 GB", 8),
    Found("Radeon VII", "Radeon VII", 16),
    Found("Radeon Pro W7900", "Radeon PRO W7900", 48),
    Found("W7900", "Radeon PRO W7900", 48),
    Found("R9700", "Radeon AI PRO R9700", 32),
    Found("mi300x", "Radeon Instinct MI300X", 192),
    Found("AMD Instinct MI210", "Radeon Instinct MI210", 64),
    Found("Arc A770", "Arc A770", 16),
    Found("Intel Arc A770 Graphics", "Arc A770", 16),
    Found("B580", "Arc B580", 12),
    Found("GB10", "GB10", 128),
    Found("NVIDIA DGX Spark", "DGX Spark", 128),
    Found("GH200", "GH200 96 GB", 96),
    Found("grace hopper", "Grace Hopper", 96),
    Found("Ascend 910B", "Ascend 910B", 64),
    Found("GTX 1650 Ti", "GTX 1650 Ti", 4),
  ]

  @Test(arguments: found)
  func aNameAsPeopleWriteItIsFound(_ found: Found) {
    guard case .found(let gpu) = GPU.match(found.text, in: Self.gpus) else {
      Issue.record("\(GPU.match(found.text, in: Self.gpus))")
      return
    }
    #expect(gpu.name == found.name)
    #expect(gpu.memoryInGiB == found.memoryInGiB)
  }

  static let ambiguous: [(text: String, sizes: [Double])] = [
    ("RTX 3060", [8, 12]), ("RTX 2060", [6, 12]), ("RTX 3080", [10, 12]),
    ("RTX 4060 Ti", [8, 16]), ("RTX 5060 Ti", [8, 16]), ("GTX 1060", [3, 5, 6]),
    ("A100", [40, 80]),
    ("A100 PCIe", [40, 80]), ("V100", [16, 32]), ("P100", [12, 16]),
    ("H100", [64, 80, 94, 96]), ("H100 SXM", [64, 80, 94, 96]), ("RTX PRO 5000", [48, 72]),
    ("RX 9060 XT", [8, 16]), ("RX 580", [4, 8]),
  ]

  @Test(arguments: ambiguous)
  func aNameWithSeveralSizesNamesAll(_ text: String, _ sizes: [Double]) {
    guard case .ambiguous(let editions) = GPU.match(text, in: Self.gpus) else {
      Issue.record("\(GPU.match(text, in: Self.gpus))")
      return
    }
    #expect(Set(editions.map(\.memoryInGiB)).sorted() == sizes)
    for size in sizes {
      let match = GPU.match("\(text) \(Int(size)) GB", in: Self.gpus)
      guard case .found(let gpu) = match else {
        Issue.record("\(text) \(size): \(match)")
        continue
      }
      #expect(gpu.memoryInGiB == size)
    }
  }

  static let usual: [(text: String, memoryInGiB: Double)] = [
    ("RTX 3060", 12), ("RTX 2060", 6), ("RTX 3080", 10), ("RTX 4060 Ti", 8), ("GTX 1060", 6),
    ("A100", 40), ("H100", 80), ("V100", 16), ("RTX PRO 5000", 48),
  ]

  @Test(arguments: usual)
  func theEditionThatCameFirstIsTheUsualOne(_ text: String, _ memoryInGiB: Double) {
    guard case .ambiguous(let editions) = GPU.match(text, in: Self.gpus) else {
      Issue.record("\(text) is not ambiguous")
      return
    }
    #expect(editions.first?.memoryInGiB == memoryInGiB)
  }

  static let unknown: [(text: String, nearest: String?)] = [
    ("RTX 3909", "GeForce RTX 3090"), ("RTX 309O", "GeForce RTX 3090"),
    ("GeForce RTX 4O90", "GeForce RTX 4090"), ("RTX 6000 Blackwel", "RTX PRO 6000 Blackwell"),
    ("Arc A707", "Arc A770"), ("", nil), (" ", nil), ("-", nil),
    ("24", nil), ("24 GB", nil), ("GeForce", nil), ("NVIDIA", nil), ("RTX", nil), ("GA104", nil),
    ("toaster", nil), ("M3 Max", nil), ("RTX 4090 48GB", "GeForce RTX 4090"), ("中文", nil),
    ("RTX 580", "GeForce RTX 5080"), ("GTX 1060 4GB", "GeForce GTX 1060 6 GB"),
  ]

  @Test(arguments: unknown)
  func anUnknownNameIsNotGuessed(_ text: String, _ nearest: String?) {
    #expect(GPU.match(text, in: Self.gpus) == .unknown(nearest: nearest))
  }

  /// A name without a size that other editions have too must ask: `nvidia-smi` calls both
  /// editions of the RTX 3080 the same.
  @Test func everyCardIsFoundByItsOwnName() {
    #expect(Self.gpus.count > 600)
    for gpu in Self.gpus {
      switch GPU.match("\(gpu.vendor) \(gpu.name.uppercased())", in: Self.gpus) {
      case .found(let found): #expect(found.memoryInGiB == gpu.memoryInGiB, "\(gpu.name)")
      case .ambiguous(let editions):
        let sizes = editions.map(\.memoryInGiB)
        #expect(sizes.contains(gpu.memoryInGiB) && !gpu.name.hasSuffix("GB"), "\(gpu.name)")
        #expect(
          GPU.match("\(gpu.name) \(Int(gpu.memoryInGiB))GB", in: Self.gpus).isFound, "\(gpu.name)")
      case .unknown: Issue.record("\(gpu.name) is unknown")
      }
    }
  }

  @Test func everyCardHasMemoryAndAName() {
    #expect(
      Self.gpus.allSatisfy { $0.memoryInGiB > 0 && $0.memoryInGiB.rounded() == $0.memoryInGiB })
    #expect(Set(Self.gpus.map(\.name)).count == Self.gpus.count)
  }
}

extension GPU.Match {
  fileprivate var isFound: Bool {
    if case .found = self { return true }
    return false
  }
}
