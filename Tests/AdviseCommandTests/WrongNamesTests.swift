import Testing

@testable import AdviseCommand

@Suite struct WrongNamesTests {
  typealias Wrong = WrongCommandLine

  private static let commands = Wrong.commands
  private static let shown = Wrong.shown

  static let cases: [Wrong] = [
    Wrong(["--taks", "code"], "unknown option '--taks'", nearest: "--task"),
    Wrong(["--vrma", "12"], "unknown option '--vrma'", nearest: "--vram"),
    Wrong(["--Task", "code"], "unknown option '--Task'", nearest: "--task"),
    Wrong(
      ["-task", "code"],
      "unknown option '-task'; options start with two dashes", nearest: "--task"),
    Wrong(
      ["-x", "code"], "unknown option '-x'; options start with two dashes"),
    Wrong(["-t"], "'--task' needs a value: --task NAME"),
    Wrong(["-t", "-n", "3"], "'--task' needs a value: --task NAME"),
    Wrong(["-n", "0"], "'--top': '0' is not a whole number from 1 up"),
    Wrong(
      ["-vram=12"], "unknown option '-vram'; options start with two dashes", nearest: "--vram"),
    Wrong(
      ["—vram", "12"],
      "unknown option '—vram'; options start with two dashes", nearest: "--vram"),
    Wrong(
      ["–-vram", "12"],
      "unknown option '–-vram'; options start with two dashes", nearest: "--vram"),
    Wrong(["---vram", "12"], "unknown option '---vram'", nearest: "--vram"),
    Wrong(["--" + Wrong.long], "unknown option '--\(shown.dropFirst(2))'"),
    Wrong(["--=1"], "unknown option '--'"),
    Wrong(["--quantum"], "unknown option '--quantum'"),
    Wrong(["--task\u{7}"], "unknown option '--task\u{FFFD}'", nearest: "--task"),
    Wrong(["--vram\u{202E}"], "unknown option '--vram\u{FFFD}'", nearest: "--vram"),
    Wrong(["--jason"], "unknown option '--jason'", nearest: "--json"),
    Wrong(["--commercial=yes"], "'--commercial' takes no value"),
    Wrong(["--json=true"], "'--json' takes no value"),
    Wrong(["--help=all"], "'--help' takes no value"),
    Wrong(["--beginner", "yes"], "unexpected 'yes'; options start with '--'"),
    Wrong(
      ["recomend"], "unknown command 'recomend'", allowed: commands, nearest: "recommend"),
    Wrong(["fti", "Qwen3-8B"], "unknown command 'fti'", allowed: commands, nearest: "fit"),
    Wrong(["train"], "unknown command 'train'", allowed: commands),
    Wrong([""], "unknown command ''", allowed: commands),
    Wrong(["中文"], "unknown command '中文'", allowed: commands),
    Wrong(
      ["help", "recomend"],
      "unknown command 'recomend'", allowed: commands, nearest: "recommend"),
    Wrong(["12"], "unknown command '12'", allowed: commands),
    Wrong(
      ["code", "--vram", "12"],
      "unknown command 'code'", allowed: commands, nearest: "--task code"),
    Wrong(
      ["--color", "always", "list", "models"],
      "unexpected 'list'; the command comes first: advise list …"),
    Wrong(["--json", "help"], "unexpected 'help'; the command comes first: advise help …"),
    Wrong(["recommend", "fit"], "unexpected 'fit'; options start with '--'"),
    Wrong(["--vram", "12", "GB"], "unexpected 'GB'; options start with '--'"),
    Wrong(["--vram", "12", "--", "extra"], "unexpected 'extra'; options start with '--'"),
    Wrong(["recommend", "code"], "unexpected 'code'; options start with '--'"),
    Wrong([Wrong.long], "unknown command '\(shown)'", allowed: commands),
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
    Wrong(["--gpus", "2"], "'--gpus' needs one '--vram' or '--gpu', of which it is the number"),
    Wrong(
      ["--gpus", "2", "--vram", "12", "--vram", "24"],
      "'--gpus' needs one '--vram' or '--gpu', of which it is the number"),
    Wrong(
      ["--gpus", "2", "--gpu", "2x RTX 3090"],
      "'--gpus' needs one '--vram' or '--gpu', of which it is the number"),
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
    Wrong(["fit", ""], "'advise fit': a name or path cannot be empty"),
    Wrong(["fit", " "], "'advise fit': a name or path cannot be empty"),
    Wrong(["fit", "a", "b"], "unexpected 'b'; options start with '--'"),
    Wrong(["fit", "--vram", "12"], "'advise fit' needs NAME"),
  ]

  @Test(arguments: cases)
  func theMessageNamesWhatWasMeant(_ wrong: Wrong) throws { try wrong.check() }
}
