/// Values that transformers uses for absent fields of a nested `text_config`: nested
/// parts are written without what equals the configuration class's own values.
///
/// Compared with transformers 5.23.0, `models/<type>/configuration_<type>.py`: all of them are its.
enum ConfigDefaults {
  /// The values of a model type.
  static func of(_ type: String) -> [String: Int] { all[type] ?? [:] }

  private static let all: [String: [String: Int]] = [
    "llama": [
      "hidden_size": 4096, "intermediate_size": 11008, "num_hidden_layers": 32,
      "num_attention_heads": 32, "vocab_size": 32000,
    ],
    "mistral": [
      "hidden_size": 4096, "intermediate_size": 14336, "num_hidden_layers": 32,
      "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 32000,
    ],
    "qwen2": [
      "hidden_size": 4096, "intermediate_size": 22016, "num_hidden_layers": 32,
      "num_attention_heads": 32, "num_key_value_heads": 32, "vocab_size": 151_936,
    ],
    "gemma": [
      "hidden_size": 3072, "intermediate_size": 24576, "num_hidden_layers": 28,
      "num_attention_heads": 16, "num_key_value_heads": 16, "head_dim": 256,
      "vocab_size": 256_000,
    ],
    "gemma2": [
      "hidden_size": 2304, "intermediate_size": 9216, "num_hidden_layers": 26,
      "num_attention_heads": 8, "num_key_value_heads": 4, "head_dim": 256, "vocab_size": 256_000,
      "sliding_window": 4096,
    ],
    "gemma3": [
      "hidden_size": 2304, "intermediate_size": 9216, "num_hidden_layers": 26,
      "num_attention_heads": 8, "num_key_value_heads": 4, "head_dim": 256, "vocab_size": 262_208,
      "sliding_window": 4096,
    ],
  ]
}
