import Messages

/// What a `config.json` is of, where it is no language model that writes.
enum ConfigKind {
  /// The reason why a file has no language model, by its model type and its classes; nothing where it
  /// may have one.
  static func refusal(_ root: ConfigSection, _ type: String?) throws(HuggingFaceConfigError)
    -> Message?
  {
    if let name = root.string("_class_name") {
      return "'\(name.prefix(40))' is a part of a diffusion model, not a language model"
    }
    let classes = try root.strings("architectures") ?? []
    if let type {
      let shown = type.prefix(40)
      if images.contains(type) {
        return "'\(shown)' is an encoder for images, not a language model"
      }
      if sounds.contains(type) { return "'\(shown)' is an encoder for sound, not a language model" }
      if texts.contains(type) {
        return "'\(shown)' is an encoder for text, not a language model that writes"
      }
      if ConfigTraits.of(type).isKnown { return nil }
    }
    guard let first = classes.first, !classes.contains(where: writes) else { return nil }
    return "'\(first.prefix(40))' is not a language model that writes"
  }

  /// The known model type that the first class of a file is of: `DeepseekV4ForCausalLM` is
  /// `deepseek_v4`.
  static func type(of root: ConfigSection) throws(HuggingFaceConfigError) -> String? {
    guard let name = try root.strings("architectures")?.first,
      let end = endings.first(where: name.hasSuffix)
    else { return nil }
    let plain = name.dropLast(end.count).lowercased()
    return ConfigTraits.types.first {
      $0.lowercased().filter { $0 != "_" && $0 != "-" } == plain
    }
  }

  private static let endings = ["ForCausalLM", "ForConditionalGeneration", "LMHeadModel"]

  private static func writes(_ name: String) -> Bool {
    ["CausalLM", "Generation", "LMHead"].contains(where: name.contains)
      // Files of some makers name the model without its head.
      || !name.contains("For") && !name.contains("Encoder") && !name.contains("Vision")
  }

  private static let images: Set<String> = [
    "aimv2", "beit", "chinese_clip", "clip", "clip_vision_model", "convnext", "convnextv2", "deit",
    "depth_anything", "detr", "dinov2", "dinov3_vit", "grounding-dino", "resnet", "rt_detr", "sam",
    "segformer", "siglip", "siglip2", "siglip_vision_model", "swin", "swinv2", "vit", "vit_mae",
    "vitmatte", "yolos",
  ]

  private static let sounds: Set<String> = [
    "audio-spectrogram-transformer", "clap", "encodec", "hubert", "mimi", "unispeech", "wav2vec2",
    "wav2vec2-bert", "wav2vec2-conformer", "wavlm",
  ]

  private static let texts: Set<String> = [
    "albert", "bert", "big_bird", "camembert", "data2vec-text", "deberta", "deberta-v2",
    "distilbert", "electra", "ernie", "esm", "gte", "megatron-bert", "modernbert", "mpnet", "new",
    "nomic_bert", "rembert", "roberta", "xlm", "xlm-roberta", "xlm-roberta-xl", "xlnet",
  ]
}
