import Testing

@testable import AdviseCommand

@Suite struct WrongOtherCommandsTests {
  typealias Wrong = WrongCommandLine

  private static let targets =
    "unsloth, trl, llama-factory, mlx, axolotl, ms-swift, ollama, llama.cpp, vllm"
  private static let kinds =
    "families, models, tasks, licenses, languages, gpus, quantizations, rules"

  static let recipes: [Wrong] = [
    Wrong(["recipe"], "'advise recipe' needs '--for'", allowed: targets),
    Wrong(["recipe", "", "--for", "trl"], "'advise recipe': a name or path cannot be empty"),
    Wrong(["recipe", "--for"], "'--for' needs a value: --for NAME"),
    Wrong(
      ["recipe", "--for", "unslot"], "'--for': 'unslot' is not an allowed value", allowed: targets,
      nearest: "unsloth"),
    Wrong(
      ["recipe", "--for", "keras"], "'--for': 'keras' is not an allowed value", allowed: targets),
    Wrong(["recipe", "--for", "trl", "--for", "mlx"], "'--for' is given twice"),
    Wrong(["recipe", "a", "b", "--for", "trl"], "unexpected 'b'; options start with '--'"),
    Wrong(["recipe", "--for", "trl", "--force"], "'--force' is for '--output'"),
    Wrong(
      ["recipe", "--for", "trl", "--json", "--output", "run"],
      "'--json' and '--output' cannot both be given"),
    Wrong(
      ["recipe", "--for", "ollama", "--stage", "sft"],
      "'--stage' is for training, which '--for ollama' is not"),
    Wrong(
      ["recipe", "--for", "vllm", "--data", "rows.jsonl"],
      "'--data' is for training, which '--for vllm' is not"),
    Wrong(
      ["recipe", "--for", "ollama", "--rank", "8"],
      "'--rank' is for training; '--for ollama' is to run"),
    Wrong(
      ["recipe", "--for", "trl", "--ram", "64"],
      "'--ram' is for running; '--for trl' is to train"),
    Wrong(
      ["recipe", "--for", "trl", "--trainer", "unsloth"],
      "'--for' and '--trainer' name different trainers; leave out '--trainer'"),
    Wrong(
      ["recipe", "--for", "vllm", "--engine", "mlx"],
      "'--for' and '--engine' name different engines; leave out '--engine'"),
    Wrong(
      ["recipe", "--for", "trl", "--mode", "run"],
      "'--for trl' is to train a model; leave out '--mode'"),
    Wrong(
      ["recipe", "--for", "vllm", "--mode", "finetune"],
      "'--for vllm' is to run a model; leave out '--mode'"),
    Wrong(
      ["recipe", "--for", "trl", "--data", "a*.jsonl"],
      "'--data': 'a*.jsonl' holds '*', which trainers take for a pattern: rename it"),
    Wrong(
      ["recipe", "--for", "trl", "--data", "a\nb"], "'--data': 'a\u{FFFD}b' is not a file's name"),
    Wrong(
      ["recipe", "--for", "trl", "--stage", "rl"], "'--stage': 'rl' is not an allowed value",
      allowed: "sft, cpt, dpo"),
    Wrong(
      ["recipe", "--for", "trl", "--data-format", "json"],
      "'--data-format': 'json' is not an allowed value",
      allowed: "alpaca, sharegpt, messages, prompt-completion, text, preference"),
    Wrong(
      ["recipe", "--for", "trl", "--why-not"], "'advise recipe' does not take '--why-not'"),
    Wrong(["--for", "trl"], "'advise recommend' does not take '--for'"),
  ]

  static let lists: [Wrong] = [
    Wrong(["list"], "'advise list' needs \(kinds.replacing(", ", with: "|")) [WORD]"),
    Wrong(
      ["list", "modles"], "'modles' is not an allowed value", allowed: kinds, nearest: "models"),
    Wrong(["list", ""], "'advise list': a name or path cannot be empty"),
    Wrong(["list", "models", "x", "y"], "unexpected 'y'; options start with '--'"),
    Wrong(
      ["list", "gpus", "--vendor", "nvida"], "'--vendor': no card is by 'nvida'",
      allowed: "AMD, Huawei, Intel, NVIDIA", nearest: "NVIDIA"),
    Wrong(
      ["list", "models", "--vendor", "AMD"],
      "'--vendor' means nothing for 'list models'; it takes '--family', '--language', "
        + "'--license', '--max-size', '--task'"),
    Wrong(
      ["list", "tasks", "--language", "zh"],
      "'--language' means nothing for 'list tasks'; it takes '--family'"),
    Wrong(
      ["list", "rules", "--family", "qwen"],
      "'--family' means nothing for 'list rules'; it takes none of these options"),
    Wrong(
      ["list", "gpus", "--task", "code"],
      "'--task' means nothing for 'list gpus'; it takes '--max-size', '--vendor'"),
    Wrong(["list", "models", "--vram", "12"], "'advise list' does not take '--vram'"),
    Wrong(
      ["list", "models", "--max-size", "7X"],
      "'--max-size': '7X' is not a number above 0 such as 7, 7.5 or 8B"),
    Wrong(
      ["list", "models", "--format", "xml"], "'--format': 'xml' is not an allowed value",
      allowed: "text, json, csv, markdown"),
    Wrong(
      ["show"], "'advise show' needs [model|family|license|task|language|gpu|rule] NAME"),
    Wrong(["show", "--task", "code", "x"], "'advise show' does not take '--task'"),
    Wrong(["name"], "'advise name' needs NAME…|-"),
    Wrong(["show", ""], "'advise show': a name or path cannot be empty"),
    Wrong(["name", ""], "'advise name': a name or path cannot be empty"),
    Wrong(["name", "a", ""], "'advise name': a name or path cannot be empty"),
    Wrong(["name", "-"], "there is no name to read"),
    Wrong(["name", "x", "--vram", "12"], "'advise name' does not take '--vram'"),
  ]

  static let others: [Wrong] = [
    Wrong(["check", "a", "b"], "unexpected 'b'; options start with '--'"),
    Wrong(["check", "a", "--catalog", "b"], "'--catalog' and a path cannot both be given"),
    Wrong(["check", "--strict=1"], "'--strict' takes no value"),
    Wrong(
      ["check", "--format", "serif"], "'--format': 'serif' is not an allowed value",
      allowed: "text, json, markdown, csv, github, sarif", nearest: "sarif"),
    Wrong(["completions"], "'advise completions' needs bash|zsh|fish"),
    Wrong(
      ["completions", "zhs"], "'zhs' is not an allowed value", allowed: "bash, zsh, fish",
      nearest: "zsh"),
    Wrong(["completions", "bash", "fish"], "unexpected 'fish'; options start with '--'"),
    Wrong(["batch", "a", "b"], "unexpected 'b'; options start with '--'"),
    Wrong(
      ["batch", "--format", "text"], "'--format': 'text' is not an allowed value",
      allowed: "json"),
    Wrong(["batch", "--task", "code"], "'advise batch' does not take '--task'"),
    Wrong(
      ["help", "nothing"], "unknown command 'nothing'", allowed: Wrong.commands),
    Wrong(["--man"], "'advise recommend' does not take '--man'"),
    Wrong(["help", "--foo"], "unknown option '--foo'"),
    Wrong(["help", "--local", "zh"], "unknown option '--local'", nearest: "--locale"),
    Wrong(["help", "fit", "extra"], "unexpected 'extra'; options start with '--'"),
    Wrong(["help", "--task", "code"], "'advise help' does not take '--task'"),
    Wrong(["help", "--man", "--json"], "'advise help' does not take '--json'"),
    Wrong(["help", "--man", "fit"], "unexpected 'fit'; '--man' is a page of all commands"),
    Wrong(["help", ""], "'advise help': a name or path cannot be empty"),
    Wrong(["check", ""], "'advise check': a name or path cannot be empty"),
    Wrong(["batch", ""], "'advise batch': a name or path cannot be empty"),
    Wrong(
      ["--color", "blue"], "'--color': 'blue' is not an allowed value",
      allowed: "auto, always, never"),
    Wrong(["--overlay"], "'--overlay' needs a value: --overlay PATH"),
  ]

  @Test(arguments: recipes + lists + others)
  func theMessageIsThatOfTheCommand(_ wrong: Wrong) throws { try wrong.check() }
}
