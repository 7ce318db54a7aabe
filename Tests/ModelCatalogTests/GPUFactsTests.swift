import Testing

@testable import ModelCatalog

/// What the list of cards knows beside memory.
@Suite struct GPUFactsTests {
  private static func card(_ name: String) throws -> GPU {
    guard case .found(let gpu) = GPU.match(name, in: try GPU.embedded()) else {
      throw Missing(name: name)
    }
    return gpu
  }

  private struct Missing: Error {
    let name: String
  }

  @Test(arguments: [
    ("T4", 16, 14.58), ("RTX 4090", 24, 23.64), ("L40S", 48, 44.4), ("A10G", 24, 22.2),
    // Nobody has reported these: 97 %, all of what is no NVIDIA card.
    ("RTX 4060", 8, 7.76), ("RX 7900 XTX", 24, 24),
    // The system lives in the same memory.
    ("DGX Spark", 128, 102), ("GB10", 128, 102), ("Strix Halo", 128, 96),
    ("Ryzen AI Max+ 395", 128, 96), ("Radeon 8060S", 128, 96), ("Jetson Orin Nano 8 GB", 8, 6.6),
    ("Jetson Thor", 128, 96), ("Jetson AGX Orin 64 GB", 64, 48),
  ])
  func modelsHaveAPartOfTheMemory(_ name: String, _ memory: Double, _ usable: Double) throws {
    let gpu = try Self.card(name)
    #expect(gpu.memoryInGiB == memory)
    #expect(abs(gpu.memoryForModelsInGiB - usable) < 0.001)
  }

  @Test(arguments: [
    ("RTX 3090", 71.2), ("A100-80GB", 312), ("L40S", 362), ("T4", 65.1), ("H20", 148),
  ])
  func tensorCoresHaveASpeedOfTheirOwn(_ name: String, _ speed: Double) throws {
    #expect(try abs((Self.card(name).tensorTeraflops ?? 0) - speed) < 1)
  }

  @Test(arguments: [("RX 9060", 288.0), ("B300", 7750), ("GH200", nil)])
  func bandwidthIsThatOfTheCard(_ name: String, _ bandwidth: Double?) throws {
    #expect(try Self.card(name).bandwidthInGBPerSecond == bandwidth)
  }

  @Test func theChipsThatShareMemoryAreThere() throws {
    let chips = try SharedChip.embedded()
    let names = Set(chips.map(\.name))
    for name in ["Apple M1", "Apple M5 Max", "Radeon 780M", "Radeon 890M", "Radeon 680M"] {
      #expect(names.contains(name))
    }
    #expect(chips.allSatisfy { !$0.sources.isEmpty })
    #expect(chips.first { $0.name == "Apple M3 Ultra" }?.bandwidthInGBPerSecond == 800)
  }
}
