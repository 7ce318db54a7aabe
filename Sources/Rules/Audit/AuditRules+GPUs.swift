import Messages
import ModelCatalog

extension AuditRule {
  /// Whether what is said of cards can be.
  static let gpus: [AuditRule] = [
    AuditRule(
      .error, "gpu-memory",
      "The usable memory of a card, and the part of shared memory for it, are not more than it has.",
      why: "What does not fit the card would be said to fit.",
      triggers: AuditExample(
        "17 of 16 GiB", gpus: ["gpus[0].usableMemoryInGiB": .integer(17)]),
      passes: AuditExample("all of it", gpus: ["gpus[0].usableMemoryInGiB": .integer(16)]),
      scope: .gpus
    ) { catalog, findings in
      for (number, gpu) in catalog.gpus.enumerated() {
        let parts = [
          ("usableMemoryInGiB", gpu.usableMemoryInGiB), ("gpuShareInGiB", gpu.gpuShareInGiB),
        ]
        for case (let key, let part?) in parts where part > gpu.memoryInGiB || part <= 0 {
          findings.note(
            0, "gpus[\(number)].\(key)",
            "\(Format.decimal(part)) GiB of a card of \(Format.decimal(gpu.memoryInGiB)) GiB")
        }
      }
    },
    AuditRule(
      .error, "gpu-shared",
      "Only memory that is shared has a part for the GPU.",
      why: "A card's own memory is all its own.",
      triggers: AuditExample("not shared", gpus: ["gpus[0].gpuShareInGiB": .integer(12)]),
      passes: AuditExample(
        "shared", gpus: ["gpus[0].gpuShareInGiB": .integer(12), "gpus[0].isShared": .bool(true)]),
      scope: .gpus
    ) { catalog, findings in
      for (number, gpu) in catalog.gpus.enumerated()
      where gpu.gpuShareInGiB != nil && !gpu.isShared {
        findings.note(
          0, "gpus[\(number)].gpuShareInGiB", "the memory of \(gpu.name) is not shared")
      }
    },
    AuditRule(
      .error, "gpu-speed",
      "Tensor cores are not slower than the plain ones.",
      why:
        "Where they seem to be, one of the two figures is the other's, and times come out wrong.",
      triggers: AuditExample("slower", gpus: ["gpus[0].tensorTeraflops": .integer(10)]),
      passes: AuditExample("alike", gpus: ["gpus[0].tensorTeraflops": .integer(20)]),
      scope: .gpus
    ) { catalog, findings in
      for (number, gpu) in catalog.gpus.enumerated() {
        guard let tensor = gpu.tensorTeraflops, let plain = gpu.fp16InTeraflops, tensor < plain
        else { continue }
        findings.note(
          0, "gpus[\(number)].tensorTeraflops",
          "\(Format.decimal(tensor)) is less than the plain speed of \(Format.decimal(plain))")
      }
    },
  ]
}
