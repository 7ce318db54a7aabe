import ModelCatalog
import Testing

@testable import Rules

/// What a card leaves to models, and what it needs.
struct CardTests {
  private static func card(_ name: String) throws -> Hardware.Card {
    let gpus = try GPU.embedded()
    guard case .found(let gpu) = GPU.match(name, in: gpus) else { throw Missing() }
    return Hardware.Card(gpu)
  }

  private struct Missing: Error {}

  @Test(arguments: [
    ("T4", 14.58), ("RTX 4090", 23.64), ("DGX Spark", 102), ("Jetson Orin Nano 8 GB", 6.6),
  ])
  func theBudgetIsWhatModelsCanHave(_ name: String, _ usable: Double) throws {
    let hardware = Hardware(cards: [try Self.card(name)])
    #expect(hardware.budgetInBytes == Int(usable * 1_073_741_824))
    #expect(hardware.cardsInBytes == [hardware.budgetInBytes])
  }

  /// Memory that is given in GiB stays what it is.
  @Test func plainMemoryIsTakenAsItIs() {
    #expect(Hardware.vram(16).budgetInBytes == 16 << 30)
    #expect(Hardware(cards: [.init(memoryInGiB: 16)]).nominalInGiB == 16)
  }

  @Test(arguments: [
    ("RX 7900 XTX", ["needs PyTorch for ROCm"]), ("Arc A770", ["needs PyTorch for XPU"]),
    (
      "Ascend 910B",
      ["needs PyTorch for Ascend (torch_npu, CANN)", "bitsandbytes does not run on Ascend 910B"]
    ),
    ("Gaudi 3", ["needs PyTorch for Gaudi (HPU)", "Unsloth does not run on Gaudi 3"]),
    ("RTX 4090", []),
  ])
  func whatATrainerNeedsOnItIsSaid(_ name: String, _ needs: [String]) throws {
    var request = Request()
    request.hardware = Hardware(cards: [try Self.card(name)])
    let found = request.cardNeeds.map(\.description)
    #expect(found.count == needs.count, "\(found)")
    for (text, need) in zip(found, needs) { #expect(text.contains(need)) }
  }
}
