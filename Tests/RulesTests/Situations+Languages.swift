import ModelCatalog

@testable import Rules

extension SituationTests {
  /// Small cards, techniques, languages, licences and tasks of a kind of their own.
  static let second: [Situation] = [
    Situation(
      name: "a student with 4 GB", source: "fine-tuning-guide#persona",
      request: Request(hardware: .vram(4)), lines: ["granite-4.0", "qwen3"], never: ["llama-3.1"],
      size: 0.1...3.5),
    Situation(
      name: "6 GB", source: "fine-tuning-guide#hardware", request: Request(hardware: .vram(6)),
      lines: ["qwen3", "llama-3.2", "gemma-3"], size: 0.2...5),
    Situation(
      name: "a developer with 8 GB", source: "fine-tuning-guide#persona",
      request: Request(hardware: .vram(8)), lines: ["granite-4.1", "qwen3"], size: 1...9),
    Situation(
      name: "16 GB", source: "fine-tuning-guide#sizes", request: Request(hardware: .vram(16)),
      lines: ["qwen3.5", "gemma-4"], never: ["llama-2"], size: 6...15),
    Situation(
      name: "LoRA in 16 bit of a 7B on 12 GB", source: "USERS: wrong premises",
      request: Request(hardware: .vram(12), technique: .lora, model: "Qwen2.5-7B"), isEmpty: true),
    Situation(
      name: "LoRA in 16 bit of a 7B on 24 GB", source: "fine-tuning-guide#techniques",
      request: Request(hardware: .vram(24), technique: .lora, model: "Qwen2.5-7B"),
      lines: ["qwen2.5"], technique: .lora),
    Situation(
      name: "LoRA when it fits with room", source: "fine-tuning-guide#techniques",
      request: Request(hardware: .vram(24), model: "Llama-3.1-8B"), lines: ["llama-3.1"],
      technique: .lora),
    Situation(
      name: "full fine-tuning on 24 GB", source: "fine-tuning-guide#techniques",
      request: Request(hardware: .vram(24), technique: .full), never: ["llama-3.1"],
      size: 0.1...3.1, technique: .full),
    Situation(
      name: "full fine-tuning of a 7B on 24 GB", source: "fine-tuning-guide#techniques",
      request: Request(hardware: .vram(24), technique: .full, model: "Qwen2.5-7B"), isEmpty: true),
    Situation(
      name: "Chinese chat on 8 GB", source: "local-models#language",
      request: Request(hardware: .vram(8), languages: ["zh"]),
      lines: ["qwen3.5", "qwen3", "glm-4-0414"],
      never: ["llama-3.1", "llama-3.2", "phi-4-mini", "phi-4"]),
    Situation(
      name: "Chinese customer service", source: "fine-tuning-guide#scenarios",
      request: Request(task: "customer-service", hardware: .vram(8), languages: ["zh"]),
      lines: ["qwen3.5", "qwen3"], never: ["llama-3.2"], size: 0.8...9),
    Situation(
      name: "Chinese law on 16 GB", source: "fine-tuning-guide#scenarios",
      request: Request(task: "legal", hardware: .vram(16), languages: ["zh"]),
      lines: ["qwen3.5", "glm-4-0414", "qwen3"], never: ["llama-3.1"], size: 4...15),
    Situation(
      name: "writing, Chinese and English", source: "fine-tuning-guide#scenarios",
      request: Request(task: "writing", hardware: .vram(24), languages: ["zh", "en"]),
      lines: ["mistral-small", "gemma-3", "qwen3"], never: ["llama-3.1"], size: 6...33),
    Situation(
      name: "classical Chinese", source: "local-models#domain",
      request: Request(task: "classical-chinese", hardware: .vram(16)), lines: ["xunzi"],
      never: ["llama-3.1", "phi-4"]),
    Situation(
      name: "French law", source: "when-to-fine-tune#families",
      request: Request(task: "legal", hardware: .vram(24), languages: ["fr"]),
      lines: ["mistral-small", "ministral-3"], never: ["llama-2"]),
    Situation(
      name: "German and Spanish", source: "when-to-fine-tune#families",
      request: Request(task: "writing", hardware: .vram(12), languages: ["de", "es"]),
      lines: ["ministral-3"], never: ["phi-2"]),
    Situation(
      name: "Swahili", source: "when-to-fine-tune#families",
      request: Request(hardware: .vram(16), languages: ["sw"]), lines: ["qwen3.5", "gemma-4"],
      never: ["llama-3.1", "phi-4"]),
    Situation(
      name: "Japanese", source: "when-to-fine-tune#families",
      request: Request(hardware: .vram(16), languages: ["ja"]), lines: ["qwen3.5", "gemma-4"],
      never: ["llama-3.1"]),
    Situation(
      name: "commercial on 8 GB", source: "model-selection#license",
      request: Request(hardware: .vram(8), commercial: true), lines: ["granite-4.1", "qwen3"],
      never: ["qwen1.5"]),
    Situation(
      name: "commercial code on 8 GB", source: "facts: Qwen2.5-Coder-3B is for research only",
      request: Request(task: "code-completion", hardware: .vram(8), commercial: true),
      lines: ["qwen2.5-coder"]),
    Situation(
      name: "Apache or MIT only", source: "model-selection#license",
      request: Request(hardware: .vram(16), licenses: ["apache-2.0", "mit"]),
      lines: ["qwen3.5", "gemma-4"], never: ["llama-3.1", "gemma-3"]),
    Situation(
      name: "commercial translation", source: "facts: Mistral research licences",
      request: Request(task: "translation", hardware: .vram(48), commercial: true),
      never: ["codestral"]),
    Situation(
      name: "maths on 8 GB", source: "local-models#domain",
      request: Request(task: "math", hardware: .vram(8)), lines: ["granite-4.1", "qwen3"],
      never: ["llama-2"]),
    Situation(
      name: "maths on 24 GB", source: "local-models#scores",
      request: Request(task: "math", hardware: .vram(24)),
      lines: ["qwen3.8", "gemma-4", "magistral"], never: ["llama-2"]),
    Situation(
      name: "reasoning on 16 GB", source: "when-to-fine-tune#reasoning",
      request: Request(task: "reasoning", hardware: .vram(16)),
      lines: ["gemma-4", "qwen3"], never: ["llama-2"]),
    Situation(
      name: "medicine on 8 GB", source: "fine-tuning-guide#scenarios",
      request: Request(task: "medical", hardware: .vram(8)),
      lines: ["medgemma", "llama-3.1", "qwen3.5"], never: ["huatuogpt2"], size: 1...9),
    Situation(
      name: "medicine on 24 GB", source: "when-to-fine-tune#task",
      request: Request(task: "medical", hardware: .vram(24)),
      lines: ["medgemma", "qwen3.8", "gemma-4"], never: ["llama-2"]),
    Situation(
      name: "classification on 24 GB", source: "USERS: small jobs",
      request: Request(task: "classification", rows: 5000, hardware: .vram(24)),
      lines: ["qwen3.5", "gemma-4"], never: ["llama-3.3"], size: 6...16),
    Situation(
      name: "a mixture of experts on 12 GB", source: "USERS: sized by all of its parameters",
      request: Request(hardware: .vram(12), model: "Qwen3-30B-A3B"), isEmpty: true),
    Situation(
      name: "two cards do not add up", source: "USERS: per card, never the sum",
      request: Request(hardware: Hardware(cards: [.init(memoryInGiB: 24, count: 2)])),
      lines: ["gemma-4", "qwen3.8", "mistral-small"], never: ["llama-3.3"], size: 9...33),
    Situation(
      name: "a Mac with 16 GB", source: "USERS: only part of unified memory",
      request: Request(hardware: Hardware(unifiedInGiB: 16), trainer: .mlx), size: 1...10),
    Situation(
      name: "long documents on 12 GB", source: "USERS: context decides what fits",
      request: Request(task: "summarization", hardware: .vram(12), contextLengthInTokens: 32768),
      never: ["phi-4"], size: 0.5...9),
    Situation(
      name: "no hardware", source: "fine-tuning-guide#sizes", request: Request(),
      lines: ["gemma-4", "qwen3.5"], never: ["llama-4"], size: 6...20),
  ]
}
