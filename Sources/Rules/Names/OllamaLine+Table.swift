extension OllamaLine {
  /// The lines whose defaults are known.
  public static let table: [OllamaLine] = llama + qwen + mistral + gemma + others

  private static let llama: [OllamaLine] = [
    OllamaLine(
      "llama2", .chat, "q4_0",
      .thread("ollama/ollama", 2495, "latest is q4_0, by its ID; 7b-chat-q4_K_M is the other")),
    OllamaLine(
      "llama3", .instruct, "q4_0", .thread("ollama/ollama", 5919, "`llama3` is Instruct"),
      .thread("ollama/ollama", 4626, "q4_0 is llama3's default")),
    OllamaLine(
      "llama3.1", .instruct, "q4_k_m", .tuned,
      .thread("ollama/ollama", 6795, "8b-instruct-q4_K_M is 46e0c10c039e, as 8b is today")),
    OllamaLine(
      "llama3.2", .instruct, "q4_k_m", except: [1: "q8_0"], .tuned,
      .digest("llama3.2:3b", "a80c4f17acd5", "q4_k_m"),
      .thread("ollama/ollama", 12887, "the file type of 1b is Q8_0")),
    OllamaLine("llama3.2-vision", .instruct, "q4_k_m", .tuned, .since2024),
    OllamaLine(
      "llama3.3", .instruct, "q4_k_m", .tuned,
      .thread("microsoft/foundry-dev-tools", 159, "`/api/tags` prints q4_k_m")),
    OllamaLine("llama4", .instruct, "q4_k_m", .tuned, .since2024),
    OllamaLine(
      "codellama", .instruct, "q4_0", .tuned,
      .thread("ollama/ollama", 5485, "`/api/tags` prints q4_0")),
    OllamaLine("tinyllama", .chat, "q4_0", .tuned, .untilMid2024),
  ]

  private static let qwen: [OllamaLine] = [
    OllamaLine(
      "qwen", .chat, "q4_0", .thread("QwenLM/Qwen3", 132, "they are the chat models"),
      .untilMid2024),
    OllamaLine("qwen2", .instruct, "q4_0", .section("local-models#instruct")),
    OllamaLine(
      "qwen2.5", .instruct, "q4_k_m", .tuned,
      .thread("open-webui/open-webui", 12860, "`/api/tags` prints q4_k_m")),
    OllamaLine("qwen2.5-coder", .instruct, "q4_k_m", .tuned, .listing),
    OllamaLine("qwen2.5vl", .instruct, "q4_k_m", .tuned, .listing),
    OllamaLine(
      "qwen3", nil, "q4_k_m", tags: ["4b": "4b-thinking-2507-q4_K_M"], .listing,
      .page("qwen3:4b", "359d7dd4bcda", "qwen3:4b-thinking-2507-q4_K_M", quoted: "2026-09-27")),
    OllamaLine("qwen3-coder", .instruct, "q4_k_m", .tuned, .since2024),
    OllamaLine("qwq", nil, "q4_k_m", .since2024),
    OllamaLine("codeqwen", .chat, "q4_0", .tuned, .untilMid2024),
  ]

  private static let mistral: [OllamaLine] = [
    OllamaLine("mistral", .instruct, nil, .tuned),
    OllamaLine(
      "mistral-nemo", .instruct, "q4_0", .tuned,
      .digest("mistral-nemo:12b", "994f3b8b7801", "q4_0")),
    OllamaLine("mixtral", .instruct, "q4_0", .tuned, .untilMid2024),
    OllamaLine("codestral", .instruct, "q4_0", .tuned, .untilMid2024),
  ]

  private static let gemma: [OllamaLine] = [
    OllamaLine("gemma", .instruct, "q4_0", .tuned, .untilMid2024),
    OllamaLine(
      "gemma2", .instruct, "q4_0", .tuned,
      .thread("ollama/ollama", 5485, "`/api/tags` prints q4_0")),
    OllamaLine(
      "gemma3", .instruct, "q4_k_m", except: [0.27: "q8_0"], .tuned, .listing,
      .digest("gemma3:270m", "e7d36fb2c3b3", "q8_0")),
    OllamaLine("gemma3n", .instruct, "q4_k_m", .tuned, .listing),
    OllamaLine("codegemma", nil, "q4_0", .untilMid2024),
  ]

  private static let others: [OllamaLine] = [
    OllamaLine("phi3", .instruct, "q4_0", .tuned, .untilMid2024),
    OllamaLine("phi3.5", .instruct, nil, .tuned),
    OllamaLine("phi4", nil, "q4_k_m", .since2024),
    OllamaLine("phi4-mini", .instruct, "q4_k_m", .tuned, .since2024),
    OllamaLine(
      "deepseek-r1", nil, "q4_k_m", tags: ["8b": "8b-0528-qwen3-q4_K_M"], .listing,
      .page("deepseek-r1:8b", "6995872bfe4c", "deepseek-r1:8b-0528-qwen3-q4_K_M")),
    OllamaLine("deepseek-coder", .instruct, "q4_0", .tuned, .untilMid2024),
    OllamaLine("yi", .chat, "q4_0", .tuned, .untilMid2024),
    OllamaLine("smollm2", .instruct, nil, except: [1.7: "q8_0", 0.36: "f16"], .tuned, .listing),
    OllamaLine("granite3.3", .instruct, "q4_k_m", .tuned, .listing),
    OllamaLine("olmo2", .instruct, "q4_k_m", .tuned, .since2024),
    OllamaLine(
      "gpt-oss", nil, "mxfp4",
      .thread("ollama/ollama", 11688, "gpt-oss:20b is MXFP4")),
  ]
}
