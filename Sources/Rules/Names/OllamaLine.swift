/// What a line in ollama's library is when its tag does not say it.
///
/// The library's pages and the sizes that `ollama list` prints tell them apart: `llama3.2:1b` takes
/// 1.3 GB, which is `q8_0`. The library may change its mind; a full tag never does.
public struct OllamaLine: Sendable {
  /// The name before the colon.
  public let name: String
  /// The variant, where the line has one by default.
  public let variant: NameVariant?
  /// The type of the weights; nothing where it has changed over time.
  public let quantization: String?
  /// The sizes of the line that differ, in billions, and their type.
  public let exceptions: [Double: String]

  init(
    _ name: String, _ variant: NameVariant?, _ quantization: String?,
    except exceptions: [Double: String] = [:]
  ) {
    self.name = name
    self.variant = variant
    self.quantization = quantization
    self.exceptions = exceptions
  }

  /// The lines whose defaults are known.
  public static let table: [OllamaLine] = [
    OllamaLine("llama2", .chat, "q4_0"), OllamaLine("llama3", .instruct, "q4_0"),
    OllamaLine("llama3.1", .instruct, "q4_k_m"),
    OllamaLine("llama3.2", .instruct, "q4_k_m", except: [1: "q8_0"]),
    OllamaLine("llama3.2-vision", .instruct, "q4_k_m"),
    OllamaLine("llama3.3", .instruct, "q4_k_m"), OllamaLine("llama4", .instruct, "q4_k_m"),
    OllamaLine("codellama", .instruct, "q4_0"), OllamaLine("tinyllama", .chat, "q4_0"),
    OllamaLine("qwen", .chat, "q4_0"), OllamaLine("qwen2", .instruct, "q4_0"),
    OllamaLine("qwen2.5", .instruct, "q4_k_m"), OllamaLine("qwen2.5-coder", .instruct, "q4_k_m"),
    OllamaLine("qwen2.5vl", .instruct, "q4_k_m"), OllamaLine("qwen3", nil, "q4_k_m"),
    OllamaLine("qwen3-coder", .instruct, "q4_k_m"), OllamaLine("qwq", .reasoning, "q4_k_m"),
    OllamaLine("codeqwen", .chat, "q4_0"),
    OllamaLine("mistral", .instruct, nil), OllamaLine("mistral-nemo", .instruct, "q4_0"),
    OllamaLine("mixtral", .instruct, "q4_0"),
    OllamaLine("codestral", .instruct, "q4_0"),
    OllamaLine("gemma", .instruct, "q4_0"), OllamaLine("gemma2", .instruct, "q4_0"),
    OllamaLine("gemma3", .instruct, "q4_k_m", except: [0.27: "q8_0"]),
    OllamaLine("gemma3n", .instruct, "q4_k_m"), OllamaLine("codegemma", .instruct, "q4_0"),
    OllamaLine("phi3", .instruct, "q4_0"), OllamaLine("phi3.5", .instruct, "q4_0"),
    OllamaLine("phi4", nil, "q4_k_m"), OllamaLine("phi4-mini", .instruct, "q4_k_m"),
    OllamaLine("deepseek-r1", .reasoning, "q4_k_m"),
    OllamaLine("deepseek-coder", .instruct, "q4_0"), OllamaLine("yi", .chat, "q4_0"),
    OllamaLine(
      "smollm2", .instruct, "q8_0", except: [0.135: "f16", 0.36: "f16"]),
    OllamaLine("granite3.3", .instruct, "q4_k_m"), OllamaLine("olmo2", .instruct, "q4_k_m"),
    OllamaLine("gpt-oss", nil, "mxfp4"),
  ]

  static let byName: [String: OllamaLine] = Dictionary(
    uniqueKeysWithValues: table.map { ($0.name, $0) })

  /// Adds what the line means where the tag is silent.
  static func complete(_ name: inout ModelName) {
    guard name.organization == nil, let line = byName[name.ollamaLine] else { return }
    if name.variant == nil, let variant = line.variant {
      name.variant = variant
      name.impliedByTag.append("variant")
    }
    // A `cloud` tag runs elsewhere; what it is stored as there is not said.
    guard name.quantization == nil, !name.words.contains("cloud") else { return }
    // Google's quantization-aware checkpoints are 4-bit whole numbers.
    let isQAT = name.words.contains("qat")
    let exception = name.parametersInBillions.flatMap { line.exceptions[$0] }
    guard let quantization = isQAT ? "q4_0" : exception ?? line.quantization else { return }
    name.quantization = quantization
    name.bits =
      QuantizationSuffix.table.first { $0.spelling == quantization }?.bits
    name.impliedByTag.append("quantization")
  }
}

extension ModelName {
  /// The name before the colon, in lower case, for a name of ollama's.
  var ollamaLine: String {
    let path = name.lowercased().split(separator: "/").last ?? ""
    return String(path.prefix { $0 != ":" })
  }
}
