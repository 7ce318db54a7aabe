import Testing

@testable import AdviseCommand

@Suite struct WrongCatalogNamesTests {
  typealias Wrong = WrongCommandLine

  private static let series = Wrong.series
  private static let licenses = Wrong.licenses
  private static let shown = Wrong.shown

  static let cases: [Wrong] = [
    Wrong(
      ["--gpu", "toaster"],
      "'--gpu': no GPU 'toaster' is known; its memory can be given with '--vram', in GiB"),
    Wrong(
      ["--gpu", "RTX 3909"],
      "'--gpu': no GPU 'RTX 3909' is known; its memory can be given with '--vram', in GiB",
      nearest: "GeForce RTX 3090"
    ),
    Wrong(["--gpu", "0x RTX 3090"], "'--gpu': '0x RTX 3090' is not 1 to 64 cards"),
    Wrong(["--gpu", "100x RTX 3090"], "'--gpu': '100x RTX 3090' is not 1 to 64 cards"),
    Wrong(["--gpu", "RTX 3090x65"], "'--gpu': 'RTX 3090x65' is not 1 to 64 cards"),
    Wrong(
      ["--gpu", "M3 Max"],
      "'--gpu': 'M3 Max' is a Mac's chip, which comes with up to 128 GiB; give its memory with "
        + "'--unified', in GiB"),
    Wrong(
      ["--gpu", "Mac Studio"],
      "'--gpu': 'Mac Studio' is a Mac; give its memory with '--unified', in GiB"),
    Wrong(["--gpu", "2x M2 Ultra 64GB"], "'--gpu': '2x M2 Ultra 64GB': Macs do not share memory"),
    Wrong(
      ["--gpu", "M2 Pro 16GB", "--unified", "32"], "'--gpu' and '--unified' say different memory"),
    Wrong(
      ["--gpu", "M2 Pro", "--vram", "16"],
      "'M2 Pro' is a Mac: its memory is given with '--unified', not '--vram'"),
    Wrong(
      ["--gpu", "M2 Pro 16GB", "--gpu", "T4"],
      "'M2 Pro 16GB' is a Mac, which has no other card beside it"),
    Wrong(["--gpu", "auto", "--gpu", "T4"], "'--gpu auto' takes what there is, alone"),
    Wrong(
      ["--gpu", "auto", "--unified", "16"], "'--gpu auto' and '--unified' cannot both be given"),
    Wrong(
      ["--gpu", "RTX 4090 48GB"],
      "'--gpu': no GPU 'RTX 4090 48GB' is known; its memory can be given with '--vram', in GiB",
      nearest: "GeForce RTX 4090"
    ),
    Wrong(["--gpu", ""], "'--gpu' needs a value: --gpu NAME[xN]"),
    Wrong(
      ["--gpu", Wrong.long],
      "'--gpu': no GPU '\(shown)' is known; its memory can be given with '--vram', in GiB"),
    Wrong(
      ["--gpu", "\u{202E}RTX"],
      "'--gpu': no GPU '\u{FFFD}RTX' is known; its memory can be given with '--vram', in GiB"),
    Wrong(
      ["--language", "Germn"],
      "'--language': 'Germn' is no language; German is 'de'"),
    Wrong(
      ["--language", "xx"], "'--language': no model in the catalog is known for the language 'xx'"),
    Wrong(
      ["--language", "zh,,en"], "'--language': 'zh,,en' has an empty item; write a list such as a,b"
    ),
    Wrong(
      ["--language", "Klingon"], "'--language': 'Klingon' is not a language tag such as zh or pt-BR"
    ),
    Wrong(["--language", "z"], "'--language': 'z' is not a language tag such as zh or pt-BR"),
    Wrong(["--language", "zh-"], "'--language': 'zh-' is not a language tag such as zh or pt-BR"),
    Wrong(["--language", ""], "'--language' needs a value: --language TAG"),
    Wrong(["--region", "E"], "'--region': 'E' is not a region such as EU or a country such as DE"),
    Wrong(["--region", "ED"], "'--region': 'ED' is no country's code; see ISO 3166-1"),
    Wrong(["--region", "ß"], "'--region': 'ß' is not a region such as EU or a country such as DE"),
    Wrong(
      ["--region", "1A"], "'--region': '1A' is not a region such as EU or a country such as DE"),
    Wrong(["--region", "EU", "--region", "US"], "'--region' is given twice"),
    Wrong(
      ["--license", "apache"],
      "'--license': 'apache' is not an allowed value", allowed: licenses, nearest: "apache-2.0"),
    Wrong(
      ["--license", "MIT,gpl"], "'--license': 'gpl' is not an allowed value", allowed: licenses),
    Wrong(
      ["--license", "mit,"], "'--license': 'mit,' has an empty item; write a list such as a,b"),
    Wrong(
      ["--family", "qwn"],
      "'--family': no family 'qwn' is known", allowed: series, nearest: "qwen"),
    Wrong(
      ["--family", "gpt"],
      "'--family': no family 'gpt' is known", allowed: series, nearest: "gpt2"),
    Wrong(
      ["--model", "Qwen3-8"], "'--model': no such model: 'Qwen3-8'; nearest: Qwen3-8B"),
    Wrong(
      ["--model", "nothing-like-this"],
      "'--model': no such model: 'nothing-like-this'; 'advise list models' lists them"),
  ]

  @Test(arguments: cases)
  func theMessageSaysWhatIsKnown(_ wrong: Wrong) throws { try wrong.check() }
}
