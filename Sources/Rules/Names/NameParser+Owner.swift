extension NameParser {
  /// Passes over the owner that some packagers put in front: `google_gemma-3-4b-it`, `Qwen--Qwen3`.
  mutating func skipOwner() {
    let lower = text.lower
    for (position, byte) in lower.prefix(24).enumerated() {
      let isDouble =
        byte == .hyphen && position + 1 < lower.count && lower[position + 1] == .hyphen
      guard byte == .underscore || isDouble else { continue }
      let owner = String(decoding: lower[..<position], as: UTF8.self)
      guard Self.owners.contains(owner) else { return }
      // `qwen_7b` begins with the line, `Qwen_Qwen3-8B` with the owner.
      let next = text.atoms.first { $0.start > position }?.text ?? ""
      guard !isLine(owner) || isLine(next.prefix { !$0.isNumber }) else { return }
      while index < text.atoms.count, text.atoms[index].end <= position { index += 1 }
      if isDouble, name.organization == nil, name.name.isEmpty == false {
        name.organization = String(decoding: text.original[..<position], as: UTF8.self)
      }
      return
    }
  }

  private func isLine(_ word: some StringProtocol) -> Bool {
    NameTables.entries[String(word)]?.families.isEmpty == false
  }

  static let owners: Set<String> = [
    "qwen", "google", "mistralai", "microsoft", "meta-llama", "deepseek-ai", "thudm", "zai-org",
    "nvidia", "ibm-granite", "allenai", "huggingfacetb", "cohereforai", "coherelabs", "openai",
    "unsloth", "bartowski", "internlm", "tencent", "baidu", "moonshotai", "lgai-exaone", "arcee-ai",
    "nousresearch", "cognitivecomputations", "tiiuae", "01-ai", "bigcode", "bytedance-seed",
    "bytedance", "inclusionai", "minimaxai", "servicenow-ai", "swiss-ai", "liquidai", "stabilityai",
    "mlx-community", "thebloke", "mradermacher", "open-thoughts", "agentica-org", "facebook",
    "baichuan-inc", "bigscience", "codellama", "contactdoctor", "freedomintelligence", "idea-ccnl",
    "openai-community", "tinyllama", "wizardlmteam", "xunzillm4cc", "redhatai", "neuralmagic",
    "lmstudio-community", "ggml-org", "quanttrio", "xiaomimimo", "aisingapore", "utter-project",
  ]
}
