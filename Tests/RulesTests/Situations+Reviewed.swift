import ModelCatalog

@testable import Rules

extension SituationTests {
  /// Situations that were written down before any answer was seen, after a review.
  static let reviewed: [Situation] = [
    Situation(
      name: "12 GB, with a line that must not be packed",
      source: "unsloth.ai/docs/models/qwen3.5/fine-tune", request: Request(hardware: .vram(12)),
      lines: ["gemma-4", "qwen3", "ministral-3"], never: ["qwen3.5"], size: 6...13,
      technique: .qlora),
    Situation(
      name: "the same line in 16 bit", source: "unsloth.ai/docs/models/qwen3.5/fine-tune",
      request: Request(hardware: .vram(24), languages: ["zh"], family: "qwen3.5"),
      lines: ["qwen3.5"], size: 6...15,
      technique: .lora),
    Situation(
      name: "nothing uncertain first", source: "USERS: never filled with what fits on paper",
      request: Request(rows: 5000, hardware: .vram(24)), lines: ["gemma-4", "qwen3.5"],
      never: ["qwen3.8", "glm-4-0414"], size: 6...25),
    Situation(
      name: "32 GB", source: "fine-tuning-guide#sizes", request: Request(hardware: .vram(32)),
      lines: ["gemma-4", "qwen3.8"], size: 20...33, technique: .qlora),
    Situation(
      name: "law without a word on knowledge", source: "fine-tuning-guide#scenarios",
      request: Request(task: "legal", rows: 2000, hardware: .vram(16), languages: ["zh"]),
      lines: ["qwen3", "glm-4-0414"], size: 6...15, approach: .hybrid),
    Situation(
      name: "law that does not change", source: "when-to-fine-tune#rag",
      request: Request(task: "legal", rows: 2000, knowledge: .fixed, hardware: .vram(16)),
      approach: .fineTune),
    Situation(
      name: "knowledge", source: "USERS: knowledge is for RAG",
      request: Request(task: "knowledge", hardware: .vram(12)), approach: .rag),
    Situation(
      name: "knowledge with rows", source: "when-to-fine-tune#rag",
      request: Request(task: "knowledge", rows: 2000, hardware: .vram(12)), approach: .hybrid),
    Situation(
      name: "changing law with few rows", source: "when-to-fine-tune#dataset-size",
      request: Request(task: "legal", rows: 50, knowledge: .changing, hardware: .vram(16)),
      approach: .rag),
    Situation(
      name: "Chinese medicine", source: "when-to-fine-tune#task",
      request: Request(task: "medical", rows: 2000, hardware: .vram(16), languages: ["zh"]),
      lines: ["huatuogpt-3"], never: ["llama-3.1", "medgemma"], size: 6...15),
    Situation(
      name: "medicine on 24 GB, made for it first", source: "local-models#domain",
      request: Request(task: "medical", hardware: .vram(24)), lines: ["medgemma"], size: 4...30),
    Situation(
      name: "classical Chinese on 24 GB", source: "local-models#domain",
      request: Request(task: "classical-chinese", hardware: .vram(24)), lines: ["xunzi"],
      size: 6...15),
    Situation(
      name: "code in French", source: "local-models#domain",
      request: Request(task: "code", rows: 800, hardware: .vram(12), languages: ["fr"]),
      lines: ["gemma-4", "ministral-3"], size: 6...15),
    Situation(
      name: "translation between French and German", source: "when-to-fine-tune#families",
      request: Request(task: "translation", hardware: .vram(16), languages: ["fr", "de"]),
      lines: ["gemma-4"], never: ["mistral-nemo"], size: 6...15),
    Situation(
      name: "completion takes base", source: "fine-tuning-guide#scenarios",
      request: Request(task: "code-completion", rows: 3000, hardware: .vram(24)),
      lines: ["qwen2.5-coder"], size: 1...8, variant: .base),
    Situation(
      name: "completion on a laptop", source: "fine-tuning-guide#scenarios",
      request: Request(mode: .run, task: "code-completion", hardware: .vram(8)),
      lines: ["qwen2.5-coder"], size: 1...8, variant: .base),
    Situation(
      name: "customer service on a large card", source: "fine-tuning-guide#scenarios",
      request: Request(task: "customer-service", rows: 3000, hardware: .vram(24)),
      lines: ["qwen3.5", "gemma-4"], size: 7...15),
    Situation(
      name: "many poor rows", source: "what-model#rows",
      request: Request(rows: 5000, quality: .low, hardware: .vram(16)), variant: .instruct),
    Situation(
      name: "a beginner's size", source: "model-selection#beginner",
      request: Request(hardware: .vram(16), isBeginner: true),
      lines: ["ministral-3", "qwen3", "llama-3.1"], size: 7...9, variant: .instruct,
      technique: .qlora),
    Situation(
      name: "an old card", source: "USERS: T4 and RTX 20 have no bf16",
      request: Request(
        hardware: Hardware(cards: [.init(name: "Tesla T4", memoryInGiB: 16, hasBF16: false)]),
        precision: .fp16), size: 6...15, technique: .qlora),
    Situation(
      name: "a processor with 32 GB", source: "local-models#parameters",
      request: Request(mode: .run, hardware: Hardware(cards: [], ramInGiB: 32)),
      lines: ["qwen3.6", "gemma-4"], never: ["mistral-small"], size: 6...40),
    Situation(
      name: "a processor with 16 GB", source: "local-models#parameters",
      request: Request(mode: .run, hardware: Hardware(cards: [], ramInGiB: 16)), size: 3...10),
    Situation(
      name: "a Mac with 128 GB", source: "local-models#parameters",
      request: Request(mode: .run, hardware: Hardware(unifiedInGiB: 128)),
      lines: ["qwen3.5", "gemma-4"], never: ["mistral-medium"]),
    Situation(
      name: "experts beside a card", source: "local-models#parameters",
      request: Request(
        mode: .run, hardware: Hardware(cards: [.init(memoryInGiB: 8)], ramInGiB: 32)),
      lines: ["qwen3.6"], never: ["llama-3.3"]),
    Situation(
      name: "gpt-oss on 16 GB", source: "facts: ships in 4 bit",
      request: Request(mode: .run, hardware: .vram(16), model: "gpt-oss-20b"),
      lines: ["gpt-oss"]),
    Situation(
      name: "prompt tuning asked for", source: "fine-tuning-guide#techniques",
      request: Request(rows: 50, hardware: .vram(6), technique: .promptTuning),
      size: 0.1...3, technique: .promptTuning, approach: .prompt),
    Situation(
      name: "images on 16 GB", source: "when-to-fine-tune#task",
      request: Request(task: "vision", rows: 2000, hardware: .vram(16)),
      lines: ["qwen3-vl", "gemma-4"], never: ["qwen2.5", "llama-3.1"], size: 4...15),
  ]
}
