/// What a model type's code fixes and its `config.json` does not say.
///
/// From the configuration and model classes of transformers 5 and of the models' own code.
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

  /// What is known of a model type; a plain decoder for others.
  static func of(_ type: String) -> ConfigTraits {
    all[type] ?? plain { $0.isKnown = false }
  }

  /// Model types whose layers are not counted, since their files do not say enough.
  static let uncounted: Set<String> = [
    "deepseek_v4", "falcon_h1", "falcon_mamba", "jamba", "kimi_linear", "lfm2", "lfm2_moe",
    "nemotron_h", "phi4flash", "phi3small", "recurrent_gemma", "rwkv", "rwkv5", "rwkv6", "rwkv7",
    "xlstm", "zamba", "zamba2", "minimax", "bamba", "olmo_hybrid", "dbrx", "nemotron-nas",
  ]

  private static let all: [String: ConfigTraits] = {
    var table: [String: ConfigTraits] = [:]
    func set(_ types: [String], _ traits: ConfigTraits) {
      for type in types { table[type] = traits }
    }
    set(
      [
        "llama", "internlm", "yi", "aquila", "deepseek", "deepseek_v2", "deepseek_v3", "kimi_k2",
        "deepseek_vl_v2", "glm4_moe_lite", "mistral4", "granite", "mllama", "llava", "llava_next",
        "baichuan", "internlm2", "arcee", "deepseek_v32", "kimi_k25",
      ], plain())
    set(
      ["mistral", "mistral3", "ministral", "ministral3", "pixtral", "phi3", "phi3_v", "phi4mm"],
      plain { $0.windows = .all })
    set(
      ["mixtral"],
      plain {
        $0.windows = .all
        $0.hasExpertsOnly = true
      })
    set(["granitemoe", "granitemoehybrid", "granitemoeshared"], plain { $0.hasExpertsOnly = true })
    table["granitemoehybrid"]?.isTied = true
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
    addGemma(&table)
    addOthers(&table)
    return table
  }()
}
