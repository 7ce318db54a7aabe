import Testing

@testable import AdviseCommand

@Suite struct WrongNamesTests {
  typealias Wrong = WrongCommandLine

  private static let options = Wrong.options
  private static let commands = Wrong.commands
  private static let shown = Wrong.shown

  static let cases: [Wrong] = [
    Wrong(["--taks", "code"], "unknown option '--taks'. Did you mean '--task'?"),
    Wrong(["--vrma", "12"], "unknown option '--vrma'. Did you mean '--vram'?"),
    Wrong(["--Task", "code"], "unknown option '--Task'. Did you mean '--task'?"),
    Wrong(
      ["-task", "code"],
      "unknown option '-task'; options start with two dashes. Did you mean '--task'?"),
    Wrong(
      ["-t", "code"], "unknown option '-t'; options start with two dashes. Options: \(options)"),
    Wrong(
      ["-vram=12"], "unknown option '-vram'; options start with two dashes. Did you mean '--vram'?"),
    Wrong(
      ["—vram", "12"],
      "unknown option '—vram'; options start with two dashes. Did you mean '--vram'?"),
    Wrong(
      ["–-vram", "12"],
      "unknown option '–-vram'; options start with two dashes. Did you mean '--vram'?"),
    Wrong(["---vram", "12"], "unknown option '---vram'. Did you mean '--vram'?"),
    Wrong(["--" + Wrong.long], "unknown option '--\(shown.dropFirst(2))'. Options: \(options)"),
    Wrong(["--lang", "zh"], "unknown option '--lang'. Did you mean '--language'?"),
    Wrong(["--size", "7"], "unknown option '--size'. Options: \(options)"),
    Wrong(["--=1"], "unknown option '--'. Options: \(options)"),
    Wrong(["--quantum"], "unknown option '--quantum'. Options: \(options)"),
    Wrong(["--task\u{7}"], "unknown option '--task\u{FFFD}'. Did you mean '--task'?"),
    Wrong(["--vram\u{202E}"], "unknown option '--vram\u{FFFD}'. Did you mean '--vram'?"),
    Wrong(["--jason"], "unknown option '--jason'. Did you mean '--json'?"),
    Wrong(["--commercial=yes"], "'--commercial' takes no value"),
    Wrong(["--json=true"], "'--json' takes no value"),
    Wrong(["--help=all"], "'--help' takes no value"),
    Wrong(["--beginner", "yes"], "unexpected 'yes'; options start with '--'"),
    Wrong(
      ["recomend"], "unknown command 'recomend'. Did you mean 'recommend'? Commands: \(commands)"),
    Wrong(["fti", "Qwen3-8B"], "unknown command 'fti'. Did you mean 'fit'? Commands: \(commands)"),
    Wrong(["train"], "unknown command 'train'. Commands: \(commands)"),
    Wrong([""], "unknown command ''. Commands: \(commands)"),
    Wrong(["中文"], "unknown command '中文'. Commands: \(commands)"),
    Wrong(
      ["help", "recomend"],
      "unknown command 'recomend'. Did you mean 'recommend'? Commands: \(commands)"),
    Wrong(["12"], "unknown command '12'. Commands: \(commands)"),
    Wrong(
      ["code", "--vram", "12"],
      "unknown command 'code'. Did you mean '--task code'? Commands: \(commands)"),
    Wrong(["--vram", "12", "GB"], "unexpected 'GB'; options start with '--'"),
    Wrong(["--vram", "12", "--", "extra"], "unexpected 'extra'; options start with '--'"),
    Wrong(["recommend", "code"], "unexpected 'code'; options start with '--'"),
    Wrong([Wrong.long], "unknown command '\(shown)'. Commands: \(commands)"),
    Wrong(["--task"], "'--task' needs a value: --task NAME"),
    Wrong(["--task", "--vram", "12"], "'--task' needs a value: --task NAME"),
    Wrong(["--task="], "'--task' needs a value: --task NAME"),
    Wrong(["--task", ""], "'--task' needs a value: --task NAME"),
    Wrong(["--task", "code", "--task", "chat"], "'--task' is given twice"),
    Wrong(["--rows", "1", "--rows", "2"], "'--rows' is given twice"),
    Wrong(["--beginner", "--beginner"], "'--beginner' is given twice"),
    Wrong(["--vram"], "'--vram' needs a value: --vram GIB"),
    Wrong(["--vram", ""], "'--vram' needs a value: --vram GIB"),
    Wrong(["--vram="], "'--vram' needs a value: --vram GIB"),
    Wrong(["--gpus", "2"], "'--gpus' needs one '--vram', the memory of one card"),
    Wrong(
      ["--gpus", "2", "--vram", "12", "--vram", "24"],
      "'--gpus' needs one '--vram', the memory of one card"),
    Wrong(
      ["--gpus", "2", "--gpu", "RTX 3090"],
      "'--gpus' counts the cards of one '--vram'; with '--gpu' write '2x RTX 3090'"),
    Wrong(["--unified", "16", "--vram", "12"], "'--unified' and '--vram' cannot both be given"),
    Wrong(["--unified", "16", "--gpu", "T4"], "'--unified' and '--gpu' cannot both be given"),
    Wrong(["--unified", "16", "--unified", "32"], "'--unified' is given twice"),
    Wrong(
      ["--lora-targets", ""], "'--lora-targets' needs a value: --lora-targets all|attention|LIST"),
    Wrong(["--json", "--format", "text"], "'--json' and '--format' cannot both be given"),
    Wrong(["--format", "json", "--json"], "'--json' and '--format' cannot both be given"),
    Wrong(["--json", "--json"], "'--json' is given twice"),
    Wrong(["--why-not", "--why-not"], "'--why-not' is given twice"),
    Wrong(["fit"], "'advise fit' needs NAME"),
    Wrong(["fit", "a", "b"], "unexpected 'b'; options start with '--'"),
    Wrong(["fit", "--vram", "12"], "'advise fit' needs NAME"),
    Wrong(["fit", "Qwen3-8B", "--language", "zh"], "'advise fit' does not take '--language'"),
  ]

  @Test(arguments: cases)
  func theMessageNamesWhatWasMeant(_ wrong: Wrong) { wrong.check() }
}
