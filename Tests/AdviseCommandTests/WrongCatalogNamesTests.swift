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
    Wrong(
      ["--gpu", "RTX 3060"],
      "'--gpu': 'RTX 3060' comes with 8 or 12 GiB; add the size, such as 'RTX 3060 12 GB'"),
    Wrong(
      ["--gpu", "2x A100"],
      "'--gpu': 'A100' comes with 40 or 80 GiB; add the size, such as 'A100 80 GB'"),
    Wrong(["--gpu", "0x RTX 3090"], "'--gpu': '0x RTX 3090' is not 1 to 64 cards"),
    Wrong(["--gpu", "100x RTX 3090"], "'--gpu': '100x RTX 3090' is not 1 to 64 cards"),
    Wrong(["--gpu", "RTX 3090x65"], "'--gpu': 'RTX 3090x65' is not 1 to 64 cards"),
    Wrong(
      ["--gpu", "M3 Max"],
      "'--gpu': 'M3 Max' is a Mac's chip; give its memory with '--unified', in GiB"),
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
      ["--language", "english"],
      "'--language': 'english' is not a language tag; English is 'en'"),
    Wrong(
      ["--language", "Germn"],
      "'--language': 'Germn' is not a language tag; German is 'de'"),
    Wrong(
      ["--language", "xx"], "'--language': no model in the catalog is known for the language 'xx'"),
    Wrong(
      ["--language", "zh,,en"], "'--language': 'zh,,en' has an empty item; write a list such as a,b"
    ),
    Wrong(
      ["--language", "zh_CN"],
      "'--language': 'zh_CN' is not a language tag; Chinese is 'zh-CN'"),
    Wrong(
      ["--language", "cn"], "'--language': 'cn' is not a language tag; Chinese is 'zh'"
    ),
    Wrong(
      ["--language", "Klingon"], "'--language': 'Klingon' is not a language tag such as zh or pt-BR"
    ),
    Wrong(["--language", "z"], "'--language': 'z' is not a language tag such as zh or pt-BR"),
    Wrong(["--language", "zh-"], "'--language': 'zh-' is not a language tag such as zh or pt-BR"),
    Wrong(["--language", ""], "'--language' needs a value: --language TAG"),
    Wrong(
      ["--region", "Europe"],
      "'--region': 'Europe' is not a region such as EU or a country such as DE"),
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
