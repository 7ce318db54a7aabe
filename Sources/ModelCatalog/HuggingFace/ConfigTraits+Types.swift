/// The model types that differ from a plain decoder with RMSNorm and a gate.
///
/// Where no source stands beside a type: transformers 5.23.0, its `models/TYPE/configuration_TYPE.py`
/// for what a file leaves out, and `models/TYPE/modeling_TYPE.py` for norms, biases, gates and windows.
/// Small models of each have the number of weights there that is counted here
/// (`Tests/MemoryEstimationTests/Fixtures/model-types.jsonl`).
extension ConfigTraits {
  static func addGemma(_ table: inout [String: ConfigTraits]) {
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

  static func addGLM(_ table: inout [String: ConfigTraits]) {
    for (type, norms) in [("glm", 2), ("glm4", 4), ("glm4v", 4)] {
      table[type] = plain {
        $0.norms = norms
        $0.optionalBiases = .queryKeyValue
        $0.hasOptionalBiases = true
      }
    }
    for type in ["glm4_moe", "glm4v_moe"] {
      table[type] = plain {
        $0.optionalBiases = .queryKeyValue
        $0.hasOptionalBiases = type == "glm4v_moe"
        $0.denseFirstLayers = 1
      }
    }
    table["glm4_moe_lite"] = plain { $0.denseFirstLayers = 1 }
    // vllm-project/vllm@028aedf, `vllm/model_executor/models/chatglm.py`.
    table["chatglm"] = plain { $0.optionalBiases = .queryKeyValue }
  }

  static func addOthers(_ table: inout [String: ConfigTraits]) {
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
    table["smollm3"] = plain { $0.isTied = true }
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
      $0.windows = .all
    }
    for type in ["cohere", "cohere2"] {
      table[type] = plain {
        $0.isTied = true
        $0.norms = 1
        $0.optionalQueryKeyNorm = .full
        $0.windows = type == "cohere2" ? .allButEvery(4) : .none
      }
    }
    table["exaone4"] = plain {
      $0.queryKeyNorm = .head
      $0.windows = .allButEvery(4)
    }
    for type in ["ernie4_5", "ernie4_5_moe"] {
      table[type] = plain {
        $0.isTied = true
        $0.optionalBiases = [.queryKeyValue, .attentionOutput, .feedForward]
      }
    }
    table["seed_oss"] = plain {
      $0.optionalBiases = .queryKeyValue
      $0.hasOptionalBiases = true
    }
    for type in ["mamba", "mamba2"] {
      table[type] = plain {
        $0.norms = 1
        $0.isTied = type == "mamba"
      }
    }
  }

  static func addClassic(_ table: inout [String: ConfigTraits]) {
    for type in ["gpt2", "gpt_bigcode"] {
      table[type] = classic {
        $0.isTied = true
        $0.learnedPositions = 0
      }
    }
    table["gpt_neo"] = classic {
      $0.isTied = true
      $0.learnedPositions = 0
      $0.biases.remove(.queryKeyValue)
    }
    for type in ["opt", "biogpt"] {
      table[type] = classic {
        $0.isTied = true
        $0.learnedPositions = 2
      }
    }
    table["gpt_neox"] = classic {
      $0.biases = [.feedForward, .norm]
      $0.hasOptionalBiases = true
    }
    table["gptj"] = classic {
      $0.norms = 1
      $0.biases = [.feedForward, .norm, .head]
    }
    // Phi's first files: `modeling_mixformer_sequential.py` of microsoft/phi-1_5 on the Hub, a copy
    // in StarHawkMK1/myphi@0254d42; transformers has the same model as `phi`.
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
    // Falcon's first files, 7B and 40B: `modelling_RW.py` of tiiuae/falcon-40b on the Hub, a copy in
    // Decentralised-AI/falcon-40b@56dde4b, which norms attention and network apart.
    table["RefinedWebModel"] = table["falcon"]
    table["RefinedWeb"] = table["falcon"]
    table["RefinedWeb"]?.norms = 2
    table["stablelm"] = plain {
      $0.biases = .norm
      $0.optionalBiases = .queryKeyValue
      $0.optionalQueryKeyNorm = .full
    }
    table["nemotron"] = classic { $0.biases = .norm }
  }
}
