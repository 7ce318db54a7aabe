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
  fileprivate static func classic(_ change: (inout ConfigTraits) -> Void = { _ in })
    -> ConfigTraits
  {
    var traits = ConfigTraits()
    traits.isGated = false
    traits.biases = [.queryKeyValue, .attentionOutput, .feedForward, .norm]
    traits.feedForwardFactor = 4
    change(&traits)
    return traits
  }

  fileprivate static func plain(_ change: (inout ConfigTraits) -> Void = { _ in }) -> ConfigTraits {
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

extension ConfigTraits {
  private static func addGemma(_ table: inout [String: ConfigTraits]) {
    table["gemma"] = plain { $0.isTied = true }
    table["gemma2"] = plain {
      $0.isTied = true
      $0.norms = 4
      $0.windows = .alternating
    }
    for (type, pattern) in [("gemma3", 6), ("gemma3n", 5), ("gemma4", 6)] {
      table[type] = plain {
        $0.isTied = true
        $0.norms = 4
        $0.queryKeyNorm = .head
        $0.windows = .allButEvery(pattern)
      }
    }
  }

  private static func addOthers(_ table: inout [String: ConfigTraits]) {
    table["glm"] = plain { $0.optionalBiases = .queryKeyValue }
    for type in ["glm4", "glm4v"] {
      table[type] = plain {
        $0.norms = 4
        $0.optionalBiases = .queryKeyValue
        $0.hasOptionalBiases = type == "glm4v"
      }
    }
    for type in ["glm4_moe", "glm4v_moe"] {
      table[type] = plain { $0.optionalBiases = .queryKeyValue }
    }
    table["chatglm"] = plain { $0.optionalBiases = .queryKeyValue }
    for (type, pattern) in [("olmo2", nil), ("olmo3", 4)] as [(String, Int?)] {
      table[type] = plain {
        $0.queryKeyNorm = .full
        $0.windows = pattern.map { .allButEvery($0) } ?? .none
      }
    }
    table["olmo"] = plain { $0.norms = 0 }
    table["olmoe"] = plain {
      $0.queryKeyNorm = .full
      $0.hasExpertsOnly = true
    }
    table["smollm3"] = plain {
      $0.isTied = true
      $0.windows = .ifAsked
    }
    table["llama4"] = plain { $0.hasExpertsOnly = true }
    table["internlm3"] = plain { $0.optionalBiases = .queryKeyValue }
    table["gpt_oss"] = plain {
      $0.biases = [.experts, .attentionSinks]
      $0.hasOptionalBiases = true
      $0.hasExpertsOnly = true
      $0.windows = .alternating
    }
    table["phimoe"] = plain {
      $0.biases = [.norm]
      $0.hasExpertsOnly = true
    }
    for type in ["cohere", "cohere2"] {
      table[type] = plain {
        $0.isTied = true
        $0.norms = 1
        $0.windows = type == "cohere2" ? .allButEvery(4) : .none
      }
    }
    table["exaone4"] = plain {
      $0.queryKeyNorm = .head
      $0.windows = .allButEvery(4)
    }
    for type in ["minicpm", "ernie4_5", "ernie4_5_moe"] { table[type] = plain { $0.isTied = true } }
    table["seed_oss"] = plain { $0.optionalBiases = .queryKeyValue }
    for type in ["mamba", "mamba2"] {
      table[type] = plain {
        $0.norms = 1
        $0.isTied = true
      }
    }
    addClassic(&table)
  }

  private static func addClassic(_ table: inout [String: ConfigTraits]) {
    for type in ["gpt2", "gpt_bigcode", "gpt_neo", "biogpt"] {
      table[type] = classic {
        $0.isTied = true
        $0.learnedPositions = 0
      }
    }
    table["opt"] = classic {
      $0.isTied = true
      $0.learnedPositions = 2
    }
    table["gpt_neox"] = classic()
    table["gptj"] = classic {
      $0.norms = 1
      $0.biases = [.feedForward, .norm, .head]
    }
    for type in ["phi", "phi-msft", "mixformer-sequential"] {
      table[type] = classic {
        $0.norms = 1
        $0.biases.insert(.head)
      }
    }
    table["bloom"] = classic {
      $0.isTied = true
      $0.biases.insert(.embeddingNorm)
    }
    table["starcoder2"] = classic {
      $0.isTied = true
      $0.windows = .all
    }
    table["mpt"] = classic {
      $0.isTied = true
      $0.biases = []
    }
    table["falcon"] = classic {
      $0.isTied = true
      $0.norms = 1
      $0.biases = [.norm]
    }
    for type in ["RefinedWeb", "RefinedWebModel"] { table[type] = table["falcon"] }
    table["stablelm"] = plain { $0.biases = .norm }
    table["nemotron"] = classic { $0.biases = .norm }
  }
}
