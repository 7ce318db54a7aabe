import ModelCatalog
import Testing

@testable import AdviseCommand

@Suite("Own catalogs")
struct CatalogTests {
  @Test func aCatalogTakesThePlaceOfTheBuiltInOne() {
    let files = FakeFiles(["own/acme-2.json": FakeFiles.family()])
    let outcome = files.run("list", "models", "--catalog", "own", "--format", "csv")
    #expect(outcome.exitCode == .answered, "\(outcome.errors)")
    #expect(outcome.output.split(separator: "\r\n").count == 2)
    #expect(outcome.output.contains("Acme-2-0.5B"))
  }

  @Test func oneFileIsACatalogToo() {
    let files = FakeFiles(["acme-2.json": FakeFiles.family()])
    #expect(files.run("check", "acme-2.json", "--strict").output.contains("never-recommended"))
    #expect(
      files.run("show", "acme/Acme-2-0.5B-Instruct", "--catalog", "acme-2.json").exitCode
        == .answered)
  }

  @Test func tasksOfTheCatalogMakeItsFamiliesRecommended() {
    let files = FakeFiles([
      "own/families/acme-2.json": FakeFiles.family(), "own/tasks.json": FakeFiles.tasks(),
      "own/README.md": "not a catalog",
    ])
    let outcome = files.run("--catalog", "own", "--vram", "8", "--task", "chat", "--json")
    #expect(outcome.exitCode == .answered, "\(outcome.errors)")
    #expect(outcome.output.contains(#""model" : "Acme-2-0.5B""#))
    #expect(files.run("check", "own", "--strict").exitCode == .answered)
  }

  @Test func anOverlayAddsAndTakesThePlaceById() {
    let files = FakeFiles([
      "team/acme-2.json": FakeFiles.family(),
      "team/qwen3.json": FakeFiles.family("qwen3", name: "Acme-3"),
      "team/tasks.json": FakeFiles.tasks(),
    ])
    #expect(files.run("show", "Acme-2-0.5B", "--overlay", "team").exitCode == .answered)
    #expect(files.run("show", "Llama-3.1-8B", "--overlay", "team").exitCode == .answered)
    #expect(
      files.run("list", "models", "--overlay", "team", "--family", "qwen3").output
        .contains("Acme-3-0.5B"))
    #expect(files.run("--model", "Acme-2-0.5B", "--overlay", "team").exitCode == .answered)
  }

  @Test func anOverlayMayBringALicense() {
    let license = #"{"licenses": [{"id": "acme", "title": "Acme", "commercial": "yes"}]}"#
    let files = FakeFiles([
      "team/acme-2.json": FakeFiles.family(license: "acme"), "team/licenses.json": license,
    ])
    #expect(
      files.run("show", "license", "acme", "--overlay", "team").output.contains("Acme-2-0.5B"))
  }

  @Test func theCatalogIsReadBeforeTheOptionsThatAskIt() {
    let files = FakeFiles([
      "own/acme-2.json": FakeFiles.family(), "own/tasks.json": FakeFiles.tasks(),
    ])
    #expect(files.run("--family", "acme-2", "--catalog", "own").exitCode == .answered)
    #expect(files.run("--family", "qwen3", "--catalog", "own").exitCode == .usage)
  }

  @Test func whatIsWrongInACatalogIsToldAtOnce() {
    let files = FakeFiles([
      "own/acme-2.json": FakeFiles.family(extra: #" "lisence": "mit","#),
      "own/acme-3.json": FakeFiles.family("acme-3", name: "Acme-3", license: "mitt"),
      "own/acme-4.json": "{\"id\": \"acme-4\"",
    ])
    let outcome = files.run("--catalog", "own")
    #expect(outcome.exitCode == .data)
    #expect(
      outcome.errors.contains("own/acme-2.json:6: models[0].lisence: unknown key; nearest: license")
    )
    #expect(outcome.errors.contains("own/acme-4.json:1: the text ends too early"))
    let check = files.run("check", "own")
    #expect(check.exitCode == .no)
    #expect(check.output.contains("3 errors, 0 warnings"), "\(check.output)")
  }

  @Test(arguments: [
    ("no folder", "nowhere", "nowhere: no such file or directory"),
    ("an empty folder", "empty", "empty: the folder holds no .json file of a catalog"),
    ("a file nobody may read", "own", "own/acme-2.json: Permission denied"),
    ("a loop of links", "loop", "loop: Too many levels of symbolic links"),
  ])
  func whatCannotBeRead(_ name: String, _ path: String, _ message: String) {
    let files = FakeFiles(
      ["empty/README.md": "", "own/tasks.json": FakeFiles.tasks()],
      broken: [
        "own/acme-2.json": "Permission denied", "loop": "Too many levels of symbolic links",
      ])
    for words in [["--catalog", path], ["list", "models", "--overlay", path], ["check", path]] {
      let outcome = run(words, in: files.environment)
      #expect(outcome.exitCode == .noInput, "\(words)")
      #expect(outcome.errors == "error: \(message)\n")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test(
    arguments: [
      ("a byte order mark", [0xEF, 0xBB, 0xBF, 0x7B, 0x7D], "byte order mark"),
      ("UTF-16", [0xFF, 0xFE, 0x7B, 0x00], "is UTF-16"),
      ("Latin-1", [0x7B, 0x22, 0xE9, 0x22, 0x3A, 0x31, 0x7D], "not UTF-8"),
      ("nothing", [], "ends too early"),
      ("deep nesting", [UInt8](repeating: 0x5B, count: 100_000), "nested deeper than 64 levels"),
      ("a zero byte", [0x7B, 0x22, 0x61, 0x62, 0], "a control character"),
    ] as [(String, [UInt8], String)])
  func whatIsNoJSON(_ name: String, _ bytes: [UInt8], _ message: String) {
    var files = FakeFiles()
    files.files["acme-2.json"] = bytes
    let outcome = files.run("--catalog", "acme-2.json")
    #expect(outcome.exitCode == .data)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func dimensionsThatOverflowAreRefused() {
    let text = FakeFiles.family().replacing("\"layers\": 24", with: "\"layers\": 900000000000000")
    let outcome = FakeFiles(["acme-2.json": text]).run("check", "acme-2.json")
    #expect(outcome.output.contains("the dimensions give more than 10^15 parameters"))
    let total = FakeFiles.family().replacing("494032768", with: "9223372036854775807")
    #expect(
      FakeFiles(["acme-2.json": total]).run("check", "acme-2.json").output.contains("too large"))
  }

  @Test func tenThousandFilesAndAHundredThousandProblems() throws {
    var files = FakeFiles()
    for number in 0..<10_000 {
      files.files["own/acme-\(number).json"] = Array("{\"id\": \"acme-\(number)\"}".utf8)
    }
    let outcome = files.run("--catalog", "own")
    #expect(outcome.exitCode == .data)
    #expect(outcome.errors.split(separator: "\n").count == 40_000)
    let list = String(repeating: "{},", count: 100_000) + "{}"
    let many = FakeFiles(["acme-2.json": "{\"models\": [\(list)]}"]).run("check", "acme-2.json")
    #expect(many.exitCode == .no)
    // What is only counted is counted in the summary too.
    let more = try #require(many.output.firstMatch(of: /and (\d+) more problems/)?.1)
    let told = many.output.split(separator: "\n").count - 2
    let all = told + (Int(more) ?? 0)
    #expect(many.output.hasSuffix("0 models: \(all) errors, 0 warnings\n"))
  }
}
