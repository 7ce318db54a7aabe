import Messages

/// Parts of the file beside the language model.
extension ConfigReader {
  /// The weights of the tower for images and its projector, from its own dimensions; 0 where there
  /// is none or where its dimensions do not suffice, which is noted.
  mutating func visionWeights(_ architecture: Architecture) throws(HuggingFaceConfigError) -> Int {
    // Omni models keep their towers beside the language model, one level down.
    let thinker = try root.section("thinker_config") ?? root
    let sounds = ["audio_config", "audio_processor", "speech_config", "audio_encoder_config"]
    if sounds.contains(where: { root.has($0) || thinker.has($0) }) {
      note("the audio tower is not counted")
    }
    let own = try root.section("vision_config")
    guard let vision = own == nil ? try thinker.section("vision_config") : own else {
      let images = ["vision_config", "visual", "img_processor", "vision_tower", "mm_vision_tower"]
      if images.contains(where: root.has) { note("the vision tower is not counted") }
      return 0
    }
    guard let layers = try? vision.count("num_hidden_layers", "depth", "layers"),
      let hidden = try? vision.count("hidden_size", "embed_dim", "width"),
      let width = try? vision.count("intermediate_size")
    else {
      note("the vision tower is not counted: vision_config lacks its dimensions")
      return 0
    }
    let type = vision.string("model_type") ?? root.string("model_type") ?? ""
    let isGated = type == "pixtral" || type == "qwen2_5_vl" || type == "gemma4_vision"
    let patch = Double(max(1, (try? vision.count("patch_size")) ?? 14))
    let frames = Double((try? vision.count("temporal_patch_size")) ?? 1)
    let merge = Double((try? vision.count("spatial_merge_size")) ?? 1)
    let (inner, outer) = (Double(hidden), Double(architecture.hiddenSize))
    var sum = Double(layers) * (4 * inner * inner + (isGated ? 3 : 2) * inner * Double(width))
    sum += 3 * frames * patch * patch * inner
    let merged = inner * merge * merge
    if type == "pixtral" {
      // Four patches become one, then two layers (Mistral 3).
      let four = Double((try? root.count("spatial_merge_size")) ?? 1)
      sum += four > 1 ? four * four * inner * inner : 0
      sum += inner * outer + outer * outer
    } else {
      sum += merge > 1 ? merged * merged + merged * outer : inner * outer
    }
    guard sum < 1e12 else {
      note("the vision tower is not counted: its dimensions are too large")
      return 0
    }
    note("the vision tower is counted by its main matrices, \(Int(sum / 1e6)) million weights")
    return Int(sum)
  }
}
