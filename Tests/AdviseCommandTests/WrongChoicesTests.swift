import Testing

@testable import AdviseCommand

@Suite struct WrongChoicesTests {
  typealias Wrong = WrongCommandLine

  private static let tasks = Wrong.tasks
  private static let shown = Wrong.shown

  static let cases: [Wrong] = [
    Wrong(
      ["--engine", "ollama"],
      "'--engine': 'ollama' is not one of transformers, llama.cpp, vllm, mlx."),
    Wrong(["--kv-cache", "q8"], "'--kv-cache': 'q8' is not one of f16, q8_0, q4_0."),
    Wrong(["--ram", "64"], "'--ram' is for running; add '--mode run'"),
    Wrong(
      ["--mode", "run", "--technique", "qlora"],
      "'--technique' is for training; leave out '--mode run'"),
    Wrong(["--task", "cod"], "'--task': 'cod' is not one of \(tasks). Did you mean 'code'?"),
    Wrong(["--task", "Coding"], "'--task': 'Coding' is not one of \(tasks)."),
    Wrong(["--task", "summary"], "'--task': 'summary' is not one of \(tasks)."),
    Wrong(["--task", "foo"], "'--task': 'foo' is not one of \(tasks)."),
    Wrong(["--task", " "], "'--task': ' ' is not one of \(tasks)."),
    Wrong(
      ["--task", "co\nde"], "'--task': 'co\u{FFFD}de' is not one of \(tasks). Did you mean 'code'?"),
    Wrong(["--task", Wrong.long], "'--task': '\(shown)' is not one of \(tasks)."),
    Wrong(
      ["--task", "\u{441}ode"],
      "'--task': '\u{441}ode' is not one of \(tasks). Did you mean 'code'?"),
    Wrong(["--mode", "train"], "'--mode': 'train' is not one of finetune, run."),
    Wrong(["--quality", "good"], "'--quality': 'good' is not one of high, mixed, low."),
    Wrong(
      ["--quality", "hihg"],
      "'--quality': 'hihg' is not one of high, mixed, low. Did you mean 'high'?"),
    Wrong(["--goal", "specific"], "'--goal': 'specific' is not one of general, domain."),
    Wrong(
      ["--goal", "domian"],
      "'--goal': 'domian' is not one of general, domain. Did you mean 'domain'?"),
    Wrong(["--knowledge", "static"], "'--knowledge': 'static' is not one of fixed, changing."),
    Wrong(
      ["--technique", "qlroa"],
      """
      '--technique': 'qlroa' is not one of full, lora, qlora, prompt-tuning, prefix-tuning, p-tuning. \
      Did you mean 'qlora'?
      """),
    Wrong(
      ["--technique", "dora"],
      """
      '--technique': 'dora' is not one of full, lora, qlora, prompt-tuning, prefix-tuning, p-tuning. \
      Did you mean 'lora'?
      """),
    Wrong(
      ["--trainer", "unslot"],
      "'--trainer': 'unslot' is not one of unsloth, hf, torchtune, litgpt, axolotl, llama-factory, ms-swift, mlx. Did you mean 'unsloth'?"
    ),
    Wrong(
      ["--trainer", "keras"],
      "'--trainer': 'keras' is not one of unsloth, hf, torchtune, litgpt, axolotl, llama-factory, ms-swift, mlx."
    ),
    Wrong(
      ["--optimizer", "adam"],
      "'--optimizer': 'adam' is not one of adamw, adamw-8bit, paged-adamw-8bit, adafactor, sgd. Did you mean 'adamw'?"
    ),
    Wrong(
      ["--optimizer", "adamw8bit"],
      "'--optimizer': 'adamw8bit' is not one of adamw, adamw-8bit, paged-adamw-8bit, adafactor, sgd. Did you mean 'adamw-8bit'?"
    ),
    Wrong(["--checkpointing", "yes"], "'--checkpointing': 'yes' is not one of on, off."),
    Wrong(
      ["--attention", "flash2"],
      "'--attention': 'flash2' is not one of flash, sdpa, eager. Did you mean 'flash'?"),
    Wrong(["--attention", "paged"], "'--attention': 'paged' is not one of flash, sdpa, eager."),
    Wrong(
      ["--lora-targets", "q,x"],
      "'--lora-targets': 'q,x' is not all, attention or a list of q, k, v, o, gate, up, down, other"
    ),
    Wrong(["--precision", "fp8"], "'--precision': 'fp8' is not one of bf16, fp16, fp32."),
    Wrong(
      ["--double-quantization", "true"], "'--double-quantization': 'true' is not one of on, off."),
    Wrong(["--format", "xml"], "'--format': 'xml' is not one of text, json."),
    Wrong(["--format", "jsn"], "'--format': 'jsn' is not one of text, json. Did you mean 'json'?"),
  ]

  @Test(arguments: cases)
  func theMessageListsWhatIsAllowed(_ wrong: Wrong) { wrong.check() }
}
