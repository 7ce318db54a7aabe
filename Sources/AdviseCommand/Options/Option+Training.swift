import MemoryEstimation
import Messages
import Rules

extension Option {
  /// The set-up of training; the first two are for running as well.
  static let training: [Option] = [
    Option(
      "context", "N", .training,
      field: Field("contextLengthInTokens") { $0.contextLengthInTokens },
      help: "Tokens in one sequence: 4096, 8k; 2048 to train and 8192 to run if not given."
    ) { $0.request.contextLengthInTokens = try Values.tokens($1.text) },
    Option(
      "batch", "N", .training, field: Field("batchSize") { $0.batchSize },
      help: "Sequences in one micro-batch; 1 if not given."
    ) { $0.request.batchSize = try Values.count($1.text) },
    Option(
      "rank", "N", .training, for: .finetune, field: Field("loraRank") { $0.loraRank },
      help: "The rank of LoRA adapters; 16 if not given."
    ) { $0.request.loraRank = try Values.count($1.text) },
    Option(
      "technique", "full|lora|qlora|prompt-tuning|prefix-tuning|p-tuning", .training,
      for: .finetune, field: Field("technique") { $0.technique?.rawValue },
      help: "Only this technique."
    ) { $0.request.technique = try Values.choice($1.text) },
    Option(
      "trainer", "NAME", .training, for: .finetune,
      field: Field("trainer") { $0.trainer.rawValue }, completion: .choices(of: Trainer.self),
      help:
        "Whose memory behaviour to count with: \(Message.names(Trainer.allCases.map(\.rawValue))); unsloth if not given, mlx with '--unified'."
    ) { $0.request.trainer = try Values.choice($1.text) },
    Option(
      "optimizer", "NAME", .training, for: .finetune,
      field: Field("optimizer") { $0.resolvedOptimizer.rawValue },
      completion: .choices(of: Optimizer.self),
      help:
        "\(Message.names(Optimizer.allCases.map(\.rawValue))); if not given adamw-8bit for unsloth, else adamw."
    ) { $0.request.optimizer = try Values.choice($1.text) },
    Option(
      "checkpointing", "on|off", .training, for: .finetune,
      field: Field("checkpointing") { $0.gradientCheckpointing },
      help: "Recompute activations; on if not given."
    ) { $0.request.gradientCheckpointing = try Values.toggle($1.text) },
    Option(
      "attention", "flash|sdpa|eager", .training, for: .finetune,
      field: Field("attention") { $0.attention.rawValue }, help: "sdpa if not given."
    ) { $0.request.attention = try Values.choice($1.text) },
    Option(
      "lora-targets", "all|attention|LIST", .training, for: .finetune,
      field: Field("loraTargets") { "\($0.loraTargets)" },
      help: "The layers that get adapters, such as q,v; all if not given."
    ) { $0.request.loraTargets = try Values.targets($1.text) },
    Option(
      "precision", "bf16|fp16|fp32", .training, for: .finetune,
      field: Field("precision") { $0.precision.rawValue }, help: "bf16 if not given."
    ) { $0.request.precision = try Values.choice($1.text) },
    Option(
      "double-quantization", "on|off", .training, for: .finetune,
      field: Field("doubleQuantization") {
        $0.doubleQuantization || TrainerProfile($0.trainer).alwaysDoubleQuantizes
      },
      help: "Quantize the scales of 4-bit weights too; off if not given."
    ) { $0.request.doubleQuantization = try Values.toggle($1.text) },
  ]
}
