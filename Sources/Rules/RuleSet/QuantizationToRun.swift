import MemoryEstimation

extension Rule {
  /// Takes the most bits that fit, and not fewer than four.
  public static let quantizationToRun = Rule(
    id: "quantization-to-run",
    roles: .method,
    summary: "To run, the most bits that fit with room; fewer than four only when asked for.",
    rationale: """
      With room to spare, 6 or 8 bits of the same model answer better than 4; short of room, 4 bits \
      are the floor, and 3 and 2 visibly worse. A larger model in 4 bits still beats a smaller one \
      in 8, so the size is compared first. What the card does not hold is slow, so there the \
      fewest bits come first.
      """,
    cites: ["local-models#quantization"],
    examples: [
      Example("8 bits", Request(mode: .run), "Qwen3-8B instruct Q8_0", .allowed(rank: 0)),
      Example("6 bits", Request(mode: .run), "Qwen3-8B instruct Q6_K", .allowed(rank: 1)),
      Example("4 bits", Request(mode: .run), "Qwen3-8B instruct Q4_K_M", .allowed(rank: 3)),
      Example(
        "4 bits, partly in system memory",
        Request(mode: .run, hardware: Hardware(cards: [.init(memoryInGiB: 12)], ramInGiB: 64)),
        "Qwen3-30B-A3B instruct Q4_K_M", .allowed(rank: 0)),
      Example(
        "8 bits, partly in system memory",
        Request(mode: .run, hardware: Hardware(cards: [.init(memoryInGiB: 12)], ramInGiB: 64)),
        "Qwen3-30B-A3B instruct Q8_0", .allowed(rank: 3)),
      Example("3 bits", Request(mode: .run), "Qwen3-8B instruct Q3_K_M", .excluded),
      Example(
        "3 bits, asked for", Request(mode: .run, minQuantization: .gguf(.q3_K_M)),
        "Qwen3-8B instruct Q3_K_M", .allowed(rank: 4)),
      Example(
        "4 bits, but 6 asked for", Request(mode: .run, minQuantization: .gguf(.q6_K)),
        "Qwen3-8B instruct Q4_K_M", .excluded),
      Example("trained", Request(), "Qwen3-8B instruct lora 16-bit", .silent),
    ]
  ) { candidate, request, _ in
    guard let quantization = candidate.runQuantization else { return .silent }
    let bits = quantization.nominalBits
    let least = request.minQuantization?.nominalBits ?? 4
    if bits < least {
      return .excludes(
        "\(quantization.name) has fewer than \(least) bits a weight", by: Double(least - bits))
    }
    let rank = [8, 6, 5, 4, 3].firstIndex { bits >= $0 } ?? 5
    if bits >= 4, candidate.waitsInSystemMemory(for: request) {
      return .allows(
        rank: 3 - rank, "\(quantization.name): the fewer bits, the more of it the card holds")
    }
    return bits < 4
      ? .allows(rank: rank, "\(quantization.name): noticeably worse than 4 bits")
      : .allows(rank: rank, "\(quantization.name): the most bits that fit come first")
  }
}

extension RunQuantization {
  /// The bits of a weight that the name says.
  var nominalBits: Int {
    switch self {
    case .fp32: 32
    case .bf16: 16
    case .int8, .gptqInt8, .w8a8, .fp8, .mlx8: 8
    case .mlx6: 6
    case .nf4, .nf4DoubleQuantized, .nf4Dynamic, .gptqInt4, .awq, .w4a16, .nvfp4, .mxfp4, .mlx4: 4
    case .gguf(.f32): 32
    case .gguf(.f16), .gguf(.bf16): 16
    case .gguf(let type):
      type.rawValue.utf8.first { (0x30...0x39).contains($0) }.map { Int($0) - 0x30 } ?? 4
    }
  }
}
