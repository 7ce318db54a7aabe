import Messages

/// What the choices of options are called elsewhere, and in Chinese.
enum OtherValue {
  /// The value that is meant; nothing where the text is no other word for one.
  static func meant(_ text: String, of option: Option) -> String? {
    names[option.name]?[Values.plain(text)]
  }

  /// By option, other words for its values, without spaces, dashes and points.
  static let names: [String: [String: String]] = [
    "mode": [
      "train": "finetune", "training": "finetune", "tune": "finetune", "tuning": "finetune",
      "finetuning": "finetune", "sft": "finetune", "训练": "finetune", "微调": "finetune",
      "inference": "run", "infer": "run", "serve": "run", "serving": "run", "deploy": "run",
      "推理": "run", "运行": "run", "部署": "run",
    ],
    "quality": [
      "good": "high", "clean": "high", "高": "high", "高质量": "high", "medium": "mixed",
      "average": "mixed", "混合": "mixed", "一般": "mixed", "参差不齐": "mixed", "bad": "low",
      "poor": "low", "noisy": "low", "低": "low", "低质量": "low",
    ],
    "goal": [
      "通用": "general", "specific": "domain", "specialized": "domain", "specialised": "domain",
      "领域": "domain", "专业": "domain",
    ],
    "knowledge": [
      "static": "fixed", "stable": "fixed", "固定": "fixed", "不变": "fixed",
      "dynamic": "changing", "变化": "changing", "经常变化": "changing",
    ],
    "technique": [
      "fft": "full", "fullfinetuning": "full", "fullfinetune": "full", "全量": "full",
      "全参": "full", "全参数": "full", "全量微调": "full",
    ],
    "trainer": [
      "trl": "hf", "peft": "hf", "transformers": "hf", "huggingface": "hf", "swift": "ms-swift",
      "mlxlm": "mlx",
    ],
    "engine": [
      "ollama": "llama.cpp", "gguf": "llama.cpp", "lmstudio": "llama.cpp", "hf": "transformers",
      "huggingface": "transformers", "mlxlm": "mlx",
    ],
    "optimizer": ["adamw8": "adamw-8bit", "adamwtorch": "adamw"],
    "attention": [
      "flashattention": "flash", "flashattn": "flash", "flashattention2": "flash",
      "flash2": "flash", "fa2": "flash",
    ],
    "precision": [
      "bfloat16": "bf16", "float16": "fp16", "half": "fp16", "f16": "fp16", "float32": "fp32",
      "f32": "fp32",
    ],
    "lora-targets": ["alllinear": "all", "全部": "all"],
    "kv-cache": ["fp16": "f16", "float16": "f16", "q8": "q8_0", "q4": "q4_0"],
    "min-quantization": [
      "4": "Q4_K_M", "4bit": "Q4_K_M", "int4": "Q4_K_M", "5bit": "Q5_K_M", "6bit": "Q6_K",
      "8": "Q8_0", "8bit": "Q8_0", "int8": "Q8_0",
    ],
    "region": [
      "europe": "EU", "europeanunion": "EU", "欧盟": "EU", "欧洲": "EU", "usa": "US",
      "unitedstates": "US", "美国": "US", "china": "CN", "中国": "CN", "germany": "DE",
      "德国": "DE", "france": "FR", "法国": "FR",
    ],
    "locale": [
      "zhcn": "zh", "zhhans": "zh", "chinese": "zh", "中文": "zh", "enus": "en", "engb": "en",
      "english": "en",
    ],
    "format": ["md": "markdown", "txt": "text"],
  ]
}
