import MemoryEstimation
import Messages
import Rules

extension Option {
  /// Their names: compared sooner than the options themselves are copied.
  static let names = all.map(\.name)

  /// Every option, in the order of the help.
  static let all: [Option] =
    recipe + job + hardware + training + running + limits + catalog + output

  private static let job: [Option] = [
    Option("task", "NAME", .job, help: "What the model is for; chat if not given.") {
      let tasks = try $1.context.tasks()
      guard tasks.contains($1.text.lowercased()) else { throw Values.unknown($1.text, tasks) }
      $0.request.task = $1.text.lowercased()
    },
    Option(
      "mode", "finetune|run", .job, help: "Train it, or run it as it is; finetune if not given."
    ) {
      $0.request.mode = try Values.choice($1.text)
    },
    Option("rows", "N", .job, help: "Rows of training data: 500, 10k, 1M.") {
      $0.request.rows = try Values.rows($1.text)
    },
    Option("quality", "high|mixed|low", .job, help: "The quality of the rows.") {
      $0.request.quality = try Values.choice($1.text)
    },
    Option("goal", "general|domain", .job, help: "Keep general abilities, or adapt to a domain.") {
      $0.request.goal = try Values.choice($1.text)
    },
    Option("knowledge", "fixed|changing", .job, help: "Whether what it must know changes.") {
      $0.request.knowledge = try Values.choice($1.text)
    },
    Option("beginner", nil, .job, help: "Prefer what is easy to start with.") { invocation, _ in
      invocation.request.isBeginner = true
    },
  ]

  private static let hardware: [Option] = [
    Option(
      "vram", "GIB", .hardware, repeats: true,
      help: "Memory of one card, in GiB; again for unequal cards."
    ) { $0.cards.append(Hardware.Card(memoryInGiB: try Values.number($1.text))) },
    Option(
      "gpu", "NAME[xN]", .hardware, repeats: true,
      help: "A card by name: \"RTX 3090\", \"2x RTX 3090\"."
    ) { $0.cards.append(try $1.context.cards($1.text)) },
    Option("gpus", "N", .hardware, help: "How many cards of '--vram' there are; 1 if not given.") {
      $0.cardCount = try Values.count($1.text)
    },
    Option("unified", "GIB", .hardware, help: "A Mac's memory, in GiB.") {
      $0.unifiedInGiB = try Values.number($1.text)
    },
    Option("ram", "GIB", .hardware, help: "System memory, to run without a card or past it.") {
      $0.ramInGiB = try Values.number($1.text)
    },
  ]

  private static let training: [Option] = [
    Option(
      "context", "N", .training,
      help: "Tokens in one sequence: 4096, 8k; 2048 to train and 8192 to run if not given."
    ) {
      $0.request.contextLengthInTokens = try Values.tokens($1.text)
    },
    Option("batch", "N", .training, help: "Sequences in one micro-batch; 1 if not given.") {
      $0.request.batchSize = try Values.count($1.text)
    },
    Option("rank", "N", .training, help: "The rank of LoRA adapters; 16 if not given.") {
      $0.request.loraRank = try Values.count($1.text)
    },
    Option(
      "technique", "full|lora|qlora|prompt-tuning|prefix-tuning|p-tuning", .training,
      help: "Only this technique."
    ) { $0.request.technique = try Values.choice($1.text) },
    Option(
      "trainer", "NAME", .training,
      help:
        "Whose memory behaviour to count with: \(Message.names(Trainer.allCases.map(\.rawValue))); unsloth if not given, mlx with '--unified'."
    ) { $0.request.trainer = try Values.choice($1.text) },
    Option(
      "optimizer", "NAME", .training,
      help:
        "\(Message.names(Optimizer.allCases.map(\.rawValue))); if not given adamw-8bit for unsloth, else adamw."
    ) { $0.request.optimizer = try Values.choice($1.text) },
    Option(
      "checkpointing", "on|off", .training, help: "Recompute activations; on if not given."
    ) { $0.request.gradientCheckpointing = try Values.toggle($1.text) },
    Option("attention", "flash|sdpa|eager", .training, help: "sdpa if not given.") {
      $0.request.attention = try Values.choice($1.text)
    },
    Option(
      "lora-targets", "all|attention|LIST", .training,
      help: "The layers that get adapters, such as q,v; all if not given."
    ) { $0.request.loraTargets = try Values.targets($1.text) },
    Option("precision", "bf16|fp16|fp32", .training, help: "bf16 if not given.") {
      $0.request.precision = try Values.choice($1.text)
    },
    Option(
      "double-quantization", "on|off", .training,
      help: "Quantize the scales of 4-bit weights too; off if not given."
    ) { $0.request.doubleQuantization = try Values.toggle($1.text) },
  ]

  private static let running: [Option] = [
    Option(
      "engine", "NAME", .running,
      help: "\(Message.names(Engine.allCases.map(\.rawValue))); llama.cpp if not given."
    ) { $0.request.engine = try Values.choice($1.text) },
    Option(
      "kv-cache", "f16|q8_0|q4_0", .running,
      help: "How keys and values are cached; f16 if not given."
    ) { $0.request.kvCache = try Values.choice($1.text) },
    Option(
      "min-quantization", "NAME", .running,
      help: "The fewest bits of a weight: Q4_K_M, Q6_K, Q8_0; 4 bits if not given."
    ) { $0.request.minQuantization = try Values.quantization($1.text) },
  ]

  private static let limits: [Option] = [
    Option(
      "language", "TAG", .limits, repeats: true,
      help: "A language it must know: zh, pt-BR; again or with commas for more."
    ) { invocation, given in
      for tag in try Values.list(given.text) {
        invocation.request.languages.append(try given.context.language(tag))
      }
    },
    Option("commercial", nil, .limits, help: "For commercial use.") { invocation, _ in
      invocation.request.commercial = true
    },
    Option("region", "CODE", .limits, help: "Where it is used: EU, or a country such as DE.") {
      $0.request.region = try $1.context.region($1.text)
    },
    Option("license", "ID,…", .limits, help: "Only these licences.") {
      $0.request.licenses = try $1.context.licenses($1.text)
    },
    Option("family", "NAME", .limits, help: "Only this family: qwen, llama-3.1.") {
      $0.request.family = try $1.context.family($1.text)
    },
    Option("model", "NAME", .limits, help: "Only this model, repository or ollama tag.") {
      $0.request.model = try $1.context.model($1.text)
    },
    Option("max-size", "B", .limits, help: "Only up to this many billions of parameters.") {
      $0.request.maxSizeInBillions = try Values.number($1.text)
    },
  ]

  private static let catalog: [Option] = [
    Option(
      "catalog", "PATH", .catalog,
      help: "Use this catalog, a file or a folder, not the built-in one."
    ) { $1.context.choice.replacement = $1.text },
    Option(
      "overlay", "PATH", .catalog, repeats: true,
      help: "Add this file or folder; families of the same id take the place of others."
    ) { $1.context.choice.overlays.append($1.text) },
  ]

  private static let output: [Option] = [
    Option("top", "N", .answer, help: "How many recommendations; 5 if not given.") {
      $0.request.top = try Values.count($1.text)
    },
    Option("why-not", nil, .answer, help: "Also list what was excluded, and by which rule.") {
      invocation, _ in
      invocation.showsExclusions = true
    },
    Option("format", "text|json", .output, help: "How to print; text if not given.") {
      invocation, given in
      let formats = invocation.command.formats
      guard let format = formats.first(where: { $0.rawValue == given.text.lowercased() }) else {
        throw Values.unknown(given.text, formats.map(\.rawValue))
      }
      invocation.format = format
    },
    Option("strict", nil, .check, help: "Exit 1 on warnings too.") { _, _ in },
    Option("json", nil, .output, help: "The same as '--format json'.") { invocation, _ in
      invocation.format = .json
    },
    Option(
      "locale", "en|zh", .output,
      help: "The language of what people read; from LC_ALL or LANG if not given."
    ) { _, given in _ = try Values.choice(given.text, Layout.Language.self) },
    Option(
      "color", "auto|always|never", .output,
      help: "Colours; auto, which is on a terminal without NO_COLOR, if not given."
    ) { _, given in _ = try Values.choice(given.text, Layout.Color.self) },
    Option("man", nil, .output, help: "Print the manual page, for 'man -l'.") { invocation, _ in
      invocation.showsManPage = true
    },
    Option("help", nil, .output, help: "Show this help.") { invocation, _ in
      invocation.showsHelp = true
    },
    Option("version", nil, .output, help: "Show the version.") { invocation, _ in
      invocation.showsVersion = true
    },
  ]
}

extension Values {
  /// A format of weights, such as `Q4_K_M` or `q4`.
  static func quantization(_ text: String) throws(UsageError) -> RunQuantization {
    let short = [
      "q8": "Q8_0", "q6": "Q6_K", "q5": "Q5_K_M", "q4": "Q4_K_M", "q3": "Q3_K_M", "q2": "Q2_K",
    ]
    if let found = RunQuantization(short[text.lowercased()] ?? text) { return found }
    throw unknown(text, ["Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M", "Q3_K_M", "Q2_K"])
  }

  /// The layers that get adapters.
  static func targets(_ text: String) throws(UsageError) -> LoRATargets {
    if let targets = LoRATargets(text.lowercased()) { return targets }
    throw UsageError(
      "'\(shown(text))' is not all, attention or a list of q, k, v, o, gate, up, down, other")
  }
}
