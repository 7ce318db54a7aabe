import MemoryEstimation

/// The profiles of measured runs that are no engine's default today.
package enum HistoricRunProfile {
  package static func profile(_ row: CSV.Row) -> RunProfile {
    switch row["source"] {
    case "qwen2-speed-benchmark": transformers(row, isOld: true)
    case "qwen2.5-speed-benchmark": transformers(row, isOld: false)
    case "qwen1-readme-inference": qwen1
    case "chatglm2-readme": chatGLM(row)
    case "torchao": torchAO(row)
    default: llamaCpp(row)
    }
  }

  /// Transformers 4.38 and 4.46, memory summed over the cards.
  private static func transformers(_ row: CSV.Row, isOld: Bool) -> RunProfile {
    var profile = RunProfile(.transformers)
    let cards = row["gpus"].flatMap(Double.init) ?? 1
    profile.loadsTiedHead = row["quantization"] == "awq"
    if isOld {
      // Every layer had its own rotary tables, every token of the prompt its logits, in 16 and 32
      // bits; with several cards, the 32-bit ones are copied to the first.
      profile.rotaryPositions = 32_768
      profile.promptLogitBytes = cards > 1 ? 10 : 6
    } else {
      profile.workingCopies = cards
    }
    return profile
  }

  /// Qwen's own code for transformers 4.31: the old cache lives until the new one is whole.
  private static let qwen1: RunProfile = {
    var profile = RunProfile(.transformers)
    profile.cacheCopies = 2
    profile.workspaceBytes = 0.4 * MeasuredRun.gibibyte
    return profile
  }()

  /// ChatGLM's own packed weights, one scale for a row, with embeddings in 32 bits.
  private static func chatGLM(_ row: CSV.Row) -> RunProfile {
    var profile = RunProfile(.transformers)
    switch row["quantization"] {
    case "chatglm-int8":
      profile.packedBytes = 1
      profile.extraEmbeddings = 2
    case "chatglm-int4":
      profile.packedBytes = 0.5
      profile.extraEmbeddings = 2
    default: break
    }
    return profile
  }

  /// Torchao quantizes on the card: what it reserved while doing so counts.
  private static func torchAO(_ row: CSV.Row) -> RunProfile {
    var profile = RunProfile(.transformers)
    guard row["quantization"] != "bf16" else {
      profile.workspaceBytes = 0.25 * MeasuredRun.gibibyte
      return profile
    }
    profile.packsHead = true
    profile.extraEmbeddings = 1.5
    return profile
  }

  /// Logs of llama.cpp and ik_llama.cpp; the latter keeps all tokens in windowed layers.
  private static func llamaCpp(_ row: CSV.Row) -> RunProfile {
    var profile = RunProfile(.llamaCpp)
    profile.capsWindows = false
    let note = row["note"] ?? ""
    profile.fusesAttention = note.contains("flash_attn 1")
    if let start = note.firstRange(of: "n_ubatch ") {
      profile.microBatch = Int(note[start.upperBound...].prefix { $0.isNumber }) ?? 512
    }
    return profile
  }
}
