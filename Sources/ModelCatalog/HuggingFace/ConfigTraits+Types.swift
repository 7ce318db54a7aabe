/// The model types that differ from a plain decoder with RMSNorm and a gate.
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

  static func addOthers(_ table: inout [String: ConfigTraits]) {
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
