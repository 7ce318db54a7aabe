import Messages

/// What options are called elsewhere, and in short.
enum OtherSpelling {
  /// The letters behind one dash.
  static let short: KeyValuePairs<Character, String> = [
    "t": "task", "n": "top", "c": "context", "m": "model",
  ]

  /// Names of other programs for the options here.
  static let names: [String: [String]] = [
    "task": ["use-case", "usecase", "purpose"],
    "mode": ["inference", "infer", "serve", "train", "training", "finetune", "run"],
    "rows": [
      "samples", "examples", "num-samples", "n-samples", "data-size", "dataset-size", "dataset",
    ],
    "vram": [
      "memory", "mem", "gpu-memory", "gpu-mem", "vram-gb", "video-memory", "max-memory",
    ],
    "gpu": ["card", "device", "graphics", "gpu-name"],
    "gpus": ["num-gpus", "n-gpus", "ngpus", "gpu-count", "cards", "tensor-parallel-size"],
    "unified": ["mac", "apple", "unified-memory", "mac-memory", "metal", "mps"],
    "ram": ["system-memory", "system-ram", "cpu-memory"],
    "context": [
      "ctx", "ctx-size", "ctx-len", "context-length", "context-size", "context-window", "num-ctx",
      "n-ctx", "seq-len", "seq-length", "seqlen", "sequence-length", "max-length", "max-len",
      "max-seq-len", "max-seq-length", "max-model-len", "cutoff-len", "tokens", "max-tokens",
    ],
    "batch": [
      "batch-size", "bs", "micro-batch", "micro-batch-size", "per-device-train-batch-size",
    ],
    "rank": ["lora-r", "lora-rank", "lora-dim", "r"],
    "technique": ["method", "qlora", "lora", "full", "peft", "finetuning-type", "finetune-type"],
    "trainer": ["framework", "backend-train", "unsloth", "trl"],
    "optimizer": ["optim", "optimiser"],
    "checkpointing": ["gradient-checkpointing", "grad-checkpointing"],
    "attention": ["flash-attn", "flash-attention", "attn", "attn-implementation"],
    "lora-targets": ["target-modules", "lora-target", "lora-target-modules"],
    "precision": ["dtype", "torch-dtype", "bf16", "fp16"],
    "engine": ["backend", "runtime", "ollama", "vllm"],
    "kv-cache": ["kv", "kv-cache-dtype", "kv-cache-type", "cache-type", "cache-type-k", "ctk"],
    "min-quantization": ["quant", "quants", "quantization", "quantize", "bits", "min-quant"],
    "language": ["lang", "languages"],
    "commercial": ["commercial-use"],
    "region": ["country"],
    "license": ["licence", "licenses", "licences"],
    "max-size": ["size", "params", "parameters", "max-params", "model-size"],
    "top": ["limit", "count", "num", "results", "top-n"],
    "locale": ["ui-language"],
    "format": ["output-format"],
    "explain": ["verbose", "detail", "details"],
    "json": ["output-json"],
  ]

  /// Options that other programs have and this one has not, each with what to do instead.
  private static let instead: [String: Message] = [
    "cpu": "leave '--vram' out and give '--ram' with '--mode run'",
    "cpu-only": "leave '--vram' out and give '--ram' with '--mode run'",
    "no-gpu": "leave '--vram' out and give '--ram' with '--mode run'",
    "no-color": "'--no-color' is '--color never'",
    "no-colour": "'--no-colour' is '--color never'",
    "colour": "'--colour' is '--color'",
    "quiet": "an answer is all that goes to standard output; '2>/dev/null' hides the rest",
    "silent": "an answer is all that goes to standard output; '2>/dev/null' hides the rest",
    "offline": "it never asks the network",
  ]

  /// The values that names of flags stand for.
  private static let values: [String: String] = [
    "qlora": "qlora", "lora": "lora", "full": "full", "inference": "run", "infer": "run",
    "serve": "run", "run": "run", "train": "finetune", "training": "finetune",
    "finetune": "finetune", "unsloth": "unsloth", "trl": "hf", "bf16": "bf16", "fp16": "fp16",
    "ollama": "llama.cpp", "vllm": "vllm", "flash-attn": "flash", "flash-attention": "flash",
    "gradient-checkpointing": "on", "grad-checkpointing": "on",
  ]

  /// What a name of another program is here; nothing where it is none, or of no use to a command.
  static func hint(for name: String, in command: Command) -> Message? {
    let plain = name.lowercased().replacing("_", with: "-")
    if let instead = instead[plain] { return instead }
    guard let option = command.options.first(where: { names[$0.name]?.contains(plain) ?? false })
    else { return nil }
    let value = values[plain].map { " " + $0 } ?? ""
    return "'--\(Values.shown(name))' is '--\(option.name + value)'"
  }

  /// The option of a word such as `-t` or `-t=code`, with the value behind the equals sign.
  static func short(_ word: String) -> (option: Option, value: String?)? {
    let letters = Array(word.prefix(3))
    guard letters.count > 1, letters[0] == "-", letters.count == 2 || letters[2] == "=",
      let name = short.first(where: { $0.key == letters[1] })?.value,
      let option = Option.named(name)
    else { return nil }
    return (option, letters.count == 3 ? String(word.dropFirst(3)) : nil)
  }
}

extension Option {
  /// The letter that stands for it behind one dash.
  var letter: Character? { OtherSpelling.short.first { $0.value == name }?.key }
}
