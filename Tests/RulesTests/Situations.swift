@testable import Rules

extension SituationTests {
  static let situations: [Situation] = first + second + reviewed

  private static let first: [Situation] = [
    Situation(
      name: "code on 12 GB", source: "model-selection#task",
      request: Request(task: "code", rows: 500, hardware: .vram(12)), lines: ["gemma-4"],
      never: ["llama-3.3"], size: 6...15, variant: .instruct, technique: .qlora),
    Situation(
      name: "code, 299 rows", source: "model-selection#rows",
      request: Request(task: "code", rows: 299, hardware: .vram(12)), lines: ["gemma-4"],
      variant: .instruct),
    Situation(
      name: "code, 1001 rows", source: "model-selection#rows",
      request: Request(task: "code", rows: 1001, hardware: .vram(12)), lines: ["gemma-4"],
      variant: .base),
    Situation(
      name: "code, 1000 rows for a domain", source: "when-to-fine-tune#rows",
      request: Request(task: "code", rows: 1000, goal: .domain, hardware: .vram(12)),
      lines: ["gemma-4"], variant: .base),
    Situation(
      name: "code, 1000 rows, general", source: "when-to-fine-tune#rows",
      request: Request(task: "code", rows: 1000, goal: .general, hardware: .vram(12)),
      lines: ["gemma-4"], variant: .instruct),
    Situation(
      name: "code on 24 GB", source: "local-models#domain",
      request: Request(task: "code", hardware: .vram(24)), lines: ["gemma-4", "mistral-small"],
      never: ["codellama"], size: 11...35),
    Situation(
      name: "code on 8 GB", source: "fine-tuning-guide#scenarios",
      request: Request(task: "code", hardware: .vram(8)), lines: ["granite-4.1", "qwen3"],
      never: ["codellama"], size: 1...9),
    Situation(
      name: "code on 80 GB", source: "local-models#domain",
      request: Request(task: "code", hardware: .vram(80)),
      lines: ["gemma-4", "qwen3.8"], never: ["codellama"], size: 20...85),
    Situation(
      name: "completion", source: "local-models#domain",
      request: Request(task: "code-completion", hardware: .vram(12)), lines: ["qwen2.5-coder"],
      never: ["llama-3.1", "qwen3.5"]),
    Situation(
      name: "completion on 24 GB", source: "local-models#domain",
      request: Request(task: "code-completion", hardware: .vram(24)), lines: ["qwen2.5-coder"],
      never: ["gemma-4"]),
    Situation(
      name: "images on 24 GB", source: "model-selection#task",
      request: Request(task: "vision", hardware: .vram(24)),
      lines: ["qwen3.5", "qwen3.8", "gemma-4", "qwen3-vl", "llama-3.2-vision"],
      never: ["qwen2.5", "llama-3.1", "phi-4"]),
    Situation(
      name: "images in the EU, commercial", source: "model-selection#license",
      request: Request(task: "vision", hardware: .vram(24), commercial: true, region: "EU"),
      lines: ["qwen3.8", "gemma-4", "qwen3-vl"], never: ["llama-3.2-vision", "llama-4"]),
    Situation(
      name: "images on 8 GB", source: "when-to-fine-tune#task",
      request: Request(task: "vision", hardware: .vram(8)),
      lines: ["qwen3.5", "qwen3-vl", "qwen2.5-vl"], never: ["llama-3.2"], size: 1...6),
    Situation(
      name: "images on 80 GB in the EU", source: "model-selection#license",
      request: Request(task: "vision", hardware: .vram(80), region: "EU"),
      never: ["llama-4", "llama-3.2-vision"]),
    Situation(
      name: "general on 24 GB", source: "what-model#use-case",
      request: Request(hardware: .vram(24)), lines: ["gemma-4", "qwen3.8", "qwen3.6"],
      never: ["llama-3.3", "llama-2", "qwen2.5"], size: 9...33, variant: .instruct,
      technique: .qlora),
    Situation(
      name: "a 70B on 24 GB", source: "model-selection#compute",
      request: Request(hardware: .vram(24), model: "Llama-3.3-70B"), isEmpty: true),
    Situation(
      name: "a 70B on 48 GB", source: "local-models#parameters",
      request: Request(hardware: .vram(48), model: "Llama-3.3-70B"), lines: ["llama-3.3"],
      size: 60...80, variant: .instruct, technique: .qlora),
    Situation(
      name: "general on 80 GB", source: "what-model#use-case",
      request: Request(hardware: .vram(80)), lines: ["gemma-4", "qwen3.8", "llama-3.3"],
      never: ["llama-2", "qwen2.5"], size: 20...90),
    Situation(
      name: "no rows", source: "when-to-fine-tune#dataset-size",
      request: Request(rows: 0, hardware: .vram(24)), variant: .instruct, approach: .prompt),
    Situation(
      name: "ten rows", source: "when-to-fine-tune#dataset-size",
      request: Request(rows: 10, hardware: .vram(12)), variant: .instruct, approach: .prompt),
    Situation(
      name: "99 rows", source: "when-to-fine-tune#dataset-size",
      request: Request(rows: 99, hardware: .vram(12)), variant: .instruct, approach: .prompt),
    Situation(
      name: "100 rows", source: "when-to-fine-tune#dataset-size",
      request: Request(rows: 100, hardware: .vram(12)), variant: .instruct, approach: .fineTune),
    Situation(
      name: "a million rows on 6 GB", source: "USERS: a million rows on a small card",
      request: Request(rows: 1_000_000, hardware: .vram(6)),
      lines: ["qwen3", "qwen3.5", "llama-3.2"],
      size: 0.2...6, variant: .base),
    Situation(
      name: "500 poor rows", source: "what-model#rows",
      request: Request(rows: 500, quality: .low, hardware: .vram(12)), variant: .instruct),
    Situation(
      name: "500 good rows", source: "what-model#rows",
      request: Request(rows: 500, quality: .high, hardware: .vram(12)), variant: .instruct),
    Situation(
      name: "many rows, no base weights", source: "what-model#rows",
      request: Request(rows: 50_000, hardware: .vram(16), model: "Phi-4"), lines: ["phi-4"],
      variant: .instruct),
    Situation(
      name: "changing knowledge", source: "when-to-fine-tune#rag",
      request: Request(task: "knowledge", knowledge: .changing, hardware: .vram(12)), approach: .rag
    ),
    Situation(
      name: "changing law", source: "fine-tuning-guide#scenarios",
      request: Request(task: "legal", knowledge: .changing, hardware: .vram(24)), approach: .hybrid),
    Situation(
      name: "fixed knowledge", source: "when-to-fine-tune#rag",
      request: Request(task: "medical", rows: 2000, knowledge: .fixed, hardware: .vram(12)),
      approach: .fineTune),
    Situation(
      name: "a beginner on 12 GB", source: "model-selection#beginner",
      request: Request(hardware: .vram(12), isBeginner: true),
      lines: ["llama-3.1", "ministral-3", "glm-4-0414"], size: 6...10, variant: .instruct,
      technique: .qlora),
    Situation(
      name: "a beginner on 24 GB", source: "model-selection#beginner",
      request: Request(hardware: .vram(24), isBeginner: true), never: ["llama-3.3"], size: 6...10,
      variant: .instruct, technique: .qlora),
    Situation(
      name: "a beginner on 8 GB", source: "model-selection#beginner",
      request: Request(hardware: .vram(8), isBeginner: true),
      lines: ["qwen3", "granite-4.1", "ministral-3"],
      size: 3...9, variant: .instruct, technique: .qlora),
  ]
}
