/// Properties of a model type that its code fixes and its `config.json` does not tell.
///
/// From the configuration and model classes of transformers 5.23.0; where a type is not there, the
/// source stands beside it.
struct ConfigTraits {
  /// Which layers see a window of tokens, where the file does not list its layers.
  enum Windows {
    /// None, whatever the file says.
    case none
    /// All of them, if the file has a window.
    case all
    /// All but every nth.
    case allButEvery(Int)
    /// Every other one, the first included.
    case alternating
    /// Those from `max_window_layers` on, if `use_sliding_window` is true.
    case ifAsked
  }

  /// Whether the type is in this table.
  var isKnown = true
  /// Whether the output layer is the embedding unless the file says otherwise.
  var isTied = false
  /// Whether the feed-forward network has a gate.
  var isGated = true
  /// Norms of the hidden size in one layer.
  var norms = 2
  /// Biases that are always there.
  var biases: Architecture.Biases = []
  /// Biases that are there when `attention_bias` (or `qkv_bias`, `use_bias`) is true.
  var optionalBiases: Architecture.Biases = [.queryKeyValue, .attentionOutput]
  /// Whether they are there when the file does not say.
  var hasOptionalBiases = false
  /// Norms on queries and keys.
  var queryKeyNorm: Architecture.QueryKeyNorm?
  /// Norms on queries and keys that are there when `use_qk_norm` (or `qk_layernorm`) is true.
  var optionalQueryKeyNorm = Architecture.QueryKeyNorm.head
  /// Layers without experts before those with, when the file does not say.
  var denseFirstLayers = 0
  /// Windows.
  var windows = Windows.none
  /// Whether positions are learned, and how many rows more than positions they have.
  var learnedPositions: Int?
  /// The width of the feed-forward network in hidden sizes, where the file gives none.
  var feedForwardFactor: Int?
  /// Whether `intermediate_size` is the width of one expert.
  var hasExpertsOnly = false
  /// Whether queries of attention layers bring a gate for the output.
  var gatesAttention = false

  /// Biases on everything, LayerNorm, no gate: the manner of GPT-2.
  static func classic(_ change: (inout ConfigTraits) -> Void = { _ in })
    -> ConfigTraits
  {
    var traits = ConfigTraits()
    traits.isGated = false
    traits.biases = [.queryKeyValue, .attentionOutput, .feedForward, .norm]
    traits.feedForwardFactor = 4
    change(&traits)
    return traits
  }

  static func plain(_ change: (inout ConfigTraits) -> Void = { _ in }) -> ConfigTraits {
    var traits = ConfigTraits()
    change(&traits)
    return traits
  }

  /// The properties of a model type; those of a plain decoder for unknown ones.
  static func of(_ type: String) -> ConfigTraits {
    all[type] ?? plain { $0.isKnown = false }
  }

  /// Model types whose layers are not counted, since their files do not say enough.
  static let uncounted: Set<String> = [
    "deepseek_v4", "falcon_h1", "falcon_mamba", "jamba", "kimi_linear", "lfm2", "lfm2_moe",
    "nemotron_h", "phi4flash", "phi3small", "recurrent_gemma", "rwkv", "rwkv5", "rwkv6", "rwkv7",
    "xlstm", "zamba", "zamba2", "minimax", "bamba", "olmo_hybrid", "dbrx", "nemotron-nas",
    // A plain decoder of their dimensions is far from what transformers 5.23.0 builds of them.
    "beam", "blt", "cpmant", "ctrl", "doge", "hrm_text", "jetmoe", "longcat_flash", "moshi",
    "openai-gpt", "phi4_multimodal",
  ]

  /// Whether a type is known, counted or not.
  static func knows(_ type: String) -> Bool { all[type] != nil || uncounted.contains(type) }

  /// Every type that is known, counted or not.
  static var types: [String] { Array(all.keys) + uncounted }

  private static let all: [String: ConfigTraits] = {
    var table: [String: ConfigTraits] = [:]
    func set(_ types: [String], _ traits: ConfigTraits) {
      for type in types { table[type] = traits }
    }
    set(
      [
        "llama", "deepseek_v2", "mistral4", "granite", "mllama", "llava", "llava_next", "arcee",
        "kimi_k25",
      ], plain())
    set(["deepseek_v3", "deepseek_v32"], plain { $0.denseFirstLayers = 3 })
    // Llama's and DeepSeek's code under other names: vLLM's `models/registry.py` loads Aquila and the
    // first InternLM with Llama's classes, Aphrodite's Yi; Kimi K2's file names DeepSeek-V3's.
    // DeepSeek-VL2 is taken for the language model that its file holds.
    set(["yi", "aquila", "internlm", "kimi_k2", "deepseek_vl_v2"], plain())
    // mlx-lm 0.32.2, `models/deepseek.py`; `modeling_baichuan.py` of baichuan-inc on the Hub, a copy
    // in jrd77/Baichuan2-13B-Chat@35e3d5a.
    set(["deepseek", "baichuan"], plain())
    // mlx-lm 0.32.2, `models/internlm2.py`: biases by `bias`, true where the file is silent.
    set(["internlm2"], plain { $0.hasOptionalBiases = true })
    // `configuration_minicpm.py` of openbmb on the Hub, a copy in
    // enochlev/text-only-duplex-model@f332b5e: tied, though its comment says otherwise.
    set(["minicpm"], plain { $0.isTied = true })
    set(
      ["mistral", "mistral3", "ministral", "ministral3", "pixtral", "phi3"],
      plain { $0.windows = .all })
    // Taken for the decoder of `phi3`, without a look at their own code.
    set(["phi3_v", "phi4mm"], plain { $0.windows = .all })
    set(
      ["mixtral"],
      plain {
        $0.windows = .all
        $0.hasExpertsOnly = true
      })
    set(["granitemoe", "granitemoehybrid", "granitemoeshared"], plain { $0.hasExpertsOnly = true })
    table["granitemoehybrid"]?.isTied = true
    // mlx-lm 0.32.2, `models/qwen.py`; the published files have `no_bias`.
    set(["qwen"], plain { $0.biases = .queryKeyValue })
    set(
      ["qwen2", "qwen2_vl", "qwen2_5_vl", "qwen2_5_omni", "qwen2_moe"],
      plain {
        $0.optionalBiases = .queryKeyValue
        $0.hasOptionalBiases = true
        $0.windows = .ifAsked
      })
    set(
      ["qwen3", "qwen3_moe", "qwen3_vl", "qwen3_vl_moe", "hunyuan_v1_dense", "apertus"],
      plain {
        $0.queryKeyNorm = .head
        $0.windows = .ifAsked
      })
    set(
      ["qwen3_next", "qwen3_5", "qwen3_5_moe"],
      plain {
        $0.queryKeyNorm = .head
        $0.gatesAttention = true
      })
    // transformers 5.24.0.
    set(
      ["muse_glimmer"],
      plain {
        $0.norms = 4
        $0.gatesAttention = true
        $0.windows = .allButEvery(4)
      })
    set(
      ["minimax_m3_vl"],
      plain {
        $0.queryKeyNorm = .head
        $0.hasExpertsOnly = true
      })
    addGemma(&table)
    addGLM(&table)
    addOthers(&table)
    addClassic(&table)
    return table
  }()
}
