import Testing

@testable import AdviseCommand

@Suite struct WrongChoicesTests {
  typealias Wrong = WrongCommandLine

  private static let tasks = Wrong.tasks
  private static let shown = Wrong.shown

  static let cases: [Wrong] = [
    Wrong(["--ram", "64"], "'--ram' is for running; add '--mode run'"),
    Wrong(
      ["--mode", "run", "--technique", "qlora"],
      "'--technique' is for training; leave out '--mode run'"),
    Wrong(
      ["--task", "cod"], "'--task': 'cod' is not an allowed value", allowed: tasks, nearest: "code"),
    Wrong(["--task", "foo"], "'--task': 'foo' is not an allowed value", allowed: tasks),
    Wrong(["--task", " "], "'--task': ' ' is not an allowed value", allowed: tasks),
    Wrong(
      ["--task", "co\nde"], "'--task': 'co\u{FFFD}de' is not an allowed value", allowed: tasks,
      nearest: "code"),
    Wrong(["--task", Wrong.long], "'--task': '\(shown)' is not an allowed value", allowed: tasks),
    Wrong(
      ["--task", "\u{441}ode"],
      "'--task': '\u{441}ode' is not an allowed value", allowed: tasks, nearest: "code"),
    Wrong(
      ["--quality", "fine"], "'--quality': 'fine' is not an allowed value",
      allowed: "high, mixed, low"),
    Wrong(
      ["--quality", "hihg"],
      "'--quality': 'hihg' is not an allowed value", allowed: "high, mixed, low", nearest: "high"),
    Wrong(
      ["--goal", "special"], "'--goal': 'special' is not an allowed value",
      allowed: "general, domain"),
    Wrong(
      ["--goal", "domian"],
      "'--goal': 'domian' is not an allowed value", allowed: "general, domain", nearest: "domain"),
    Wrong(
      ["--knowledge", "known"], "'--knowledge': 'known' is not an allowed value",
      allowed: "fixed, changing"),
    Wrong(
      ["--technique", "qlroa"],
      "'--technique': 'qlroa' is not an allowed value",
      allowed: "full, lora, qlora, prompt-tuning, prefix-tuning, p-tuning", nearest: "qlora"
    ),
    Wrong(
      ["--technique", "dora"], "'--technique': 'dora' is not an allowed value",
      allowed: "full, lora, qlora, prompt-tuning, prefix-tuning, p-tuning", nearest: "lora"),
    Wrong(
      ["--trainer", "unslot"],
      "'--trainer': 'unslot' is not an allowed value",
      allowed: "unsloth, hf, torchtune, litgpt, axolotl, llama-factory, ms-swift, mlx",
      nearest: "unsloth"
    ),
    Wrong(
      ["--trainer", "keras"],
      "'--trainer': 'keras' is not an allowed value",
      allowed: "unsloth, hf, torchtune, litgpt, axolotl, llama-factory, ms-swift, mlx"
    ),
    Wrong(
      ["--optimizer", "adam"],
      "'--optimizer': 'adam' is not an allowed value",
      allowed: "adamw, adamw-8bit, paged-adamw-8bit, adafactor, sgd", nearest: "adamw"
    ),
    Wrong(
      ["--optimizer", "adamw9bit"],
      "'--optimizer': 'adamw9bit' is not an allowed value",
      allowed: "adamw, adamw-8bit, paged-adamw-8bit, adafactor, sgd", nearest: "adamw-8bit"
    ),
    Wrong(
      ["--checkpointing", "full"], "'--checkpointing': 'full' is not an allowed value",
      allowed: "on, off"),
    Wrong(
      ["--attention", "flash9"],
      "'--attention': 'flash9' is not an allowed value", allowed: "flash, sdpa, eager",
      nearest: "flash"),
    Wrong(
      ["--attention", "paged"], "'--attention': 'paged' is not an allowed value",
      allowed: "flash, sdpa, eager"),
    Wrong(
      ["--lora-targets", "q,x"],
      "'--lora-targets': 'q,x' is not all, attention or a list of q, k, v, o, gate, up, down, other"
    ),
    Wrong(
      ["--precision", "fp8"], "'--precision': 'fp8' is not an allowed value",
      allowed: "bf16, fp16, fp32"),
    Wrong(
      ["--double-quantization", "both"], "'--double-quantization': 'both' is not an allowed value",
      allowed: "on, off"),
    Wrong(
      ["--format", "xml"], "'--format': 'xml' is not an allowed value",
      allowed: "text, json, markdown, csv"),
    Wrong(
      ["--format", "jsn"], "'--format': 'jsn' is not an allowed value",
      allowed: "text, json, markdown, csv",
      nearest: "json"),
  ]

  @Test(arguments: cases)
  func theMessageListsWhatIsAllowed(_ wrong: Wrong) throws { try wrong.check() }
}
