import MemoryEstimation

/// The profiles of measured runs that are no trainer's default today.
package enum HistoricProfile {
  package static func profile(_ row: CSV.Row) -> TrainerProfile {
    let source = row["source"] ?? ""
    if source.hasPrefix("qwen1") {
      return row["sharding"] == "deepspeed-zero2" ? deepSpeed2023(row) : hf2023
    }
    if source.hasPrefix("litgpt") { return litgpt2023(row) }
    if source == "torchtune" { return torchtune(row) }
    if source.hasPrefix("chatglm") { return chatGLM }
    return .hf
  }

  /// Transformers 4.3x: adapters in 16 bit with dropout, one more copy of the logits; the figure
  /// is the process's, on an A100.
  package static let hf2023: TrainerProfile = {
    var profile = TrainerProfile()
    profile.adapterBytes = 2
    profile.logitBytes = 16
    profile.keepsFloatAdapterInputs = false
    profile.hasAdapterDropout = true
    profile.workingSetFactor = 1.3
    profile.logitGradientBytes = 2
    profile.keepsGradients = true
    profile.upcastsUnpacked = true
    profile.slackOfPhases = 0
    profile.slackOfCheckpoints = 0
    profile.slackOfLogits = 0
    profile.slackOfWeights = 0.03
    profile.contextBytes = 1.2 * MeasuredRun.gibibyte
    return profile
  }()

  /// The same under DeepSpeed with fp16: 16-bit loss, 32-bit optimizer copies, its buffers.
  package static func deepSpeed2023(_ row: CSV.Row) -> TrainerProfile {
    var profile = hf2023
    profile.logitBytes = 8
    profile.upcastsUnpacked = false
    profile.hasOptimizerCopy = false
    profile.stateBytes = 12
    profile.workspaceBytes += MeasuredRun.gibibyte
    // GPTQ with groups of 128: 4-bit zero points and 16-bit scales.
    profile.packedBytes = 0.5 + 2.5 / 128
    return profile
  }

  /// LitGPT of October 2023; bitsandbytes then kept the input of every 4-bit product.
  package static func litgpt2023(_ row: CSV.Row) -> TrainerProfile {
    var profile = TrainerProfile.litgpt
    profile.keepsPackedInputs = row["method"] == "qlora"
    profile.hasMasterWeights = row["precision"]?.contains("mixed") == true
    return profile
  }

  /// Torchtune with the loss, compilation and optimizer of each row.
  package static func torchtune(_ row: CSV.Row) -> TrainerProfile {
    var profile = TrainerProfile.torchtune
    if row["compile"] != "yes" {
      profile.savedFactor = 1
      profile.workingSetFactor = 1.3
    }
    if row["loss"] != "chunked" { profile.logitBytes = 10 }
    profile.fusesOptimizerIntoBackward = row["optimizer"]?.contains("in-backward") == true
    profile.offloadsCheckpoints = row["checkpointing"]?.contains("offload") == true
    return profile
  }

  /// Unsloth up to April 2026, which adapted no experts and unpacked one at a time.
  package static let unsloth: TrainerProfile = {
    var profile = TrainerProfile.unsloth
    profile.expertAdapters = .none
    profile.unpacksExpertsAtOnce = false
    return profile
  }()

  /// ChatGLM's own 4-bit weights, one scale for a row; the prefix is trained in 32 bits.
  ///
  /// `model.transformer.prefix_encoder.float()` in `ptuning/main.py` of THUDM/ChatGLM-6B (08d8801)
  /// and THUDM/ChatGLM2-6B (3be48aa).
  package static let chatGLM: TrainerProfile = {
    var profile = hf2023
    profile.adapterBytes = 4
    profile.upcastsUnpacked = false
    profile.packsFrozenWeights = true
    profile.packedBytes = 0.5
    return profile
  }()
}
