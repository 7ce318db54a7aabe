import Testing

@testable import ModelCatalog

/// What must hold between the parts of a catalog.
@Suite struct StructureTests {
  /// Another family, so that two files can contradict each other.
  static let other = """
    {
      "id": "other-line",
      "name": "Other Line",
      "series": "other",
      "organizations": ["Maker"],
      "models": [
        {
          "name": "Other-Line-1B",
          "license": "mit",
          "parameters": {"total": 1},
          "checkpoints": [
            {"repository": "Maker/Other-1B", "variant": "base", "quantization": "16-bit",
              "isOfficial": true, "evidence": ["hubSnapshot"]}
          ],
          "sources": ["the maker's read-me"]
        }
      ]
    }
    """

  struct Break: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let says: String
    var testDescription: String { "\(old) → \(new)" }
  }

  static let breaks = [
    Break(
      old: "Other-Line-1B", new: "some-line-2b",
      says: "8: models[0].name: 'some-line-2b' is the name of another model too"),
    Break(
      old: "Maker/Other-1B", new: "maker/some-line-1b",
      says: "12: models[0].checkpoints[0].repository: 'maker/some-line-1b' is listed twice"),
    Break(
      old: "\"mit\"", new: "\"mti\"",
      says: "9: models[0].license: no such licence 'mti'; nearest: mit"),
    Break(
      old: "\"mit\",", new: "\"mit\", \"upstreamLicense\": \"llama4\",",
      says: "9: models[0].upstreamLicense: no such licence 'llama4'"),
    Break(
      old: "\"isOfficial\"", new: "\"license\": \"apache\", \"isOfficial\"",
      says: "13: models[0].checkpoints[0].license: no such licence 'apache'; nearest: apache-2.0"),
    Break(
      old: "\"mit\",", new: "\"mit\", \"aliases\": [\"Third\", \"SOME-1B\"],",
      says: "9: models[0].aliases[1]: 'SOME-1B' names another model too"),
    Break(
      old: "\"mit\",", new: "\"mit\", \"aliases\": [\"some-line-1b\"],",
      says: "9: models[0].aliases[0]: 'some-line-1b' names another model too"),
    Break(
      old: "\"mit\",", new: "\"mit\", \"supersededBy\": \"Some-Line-3B\",",
      says: "9: models[0].supersededBy: no such model 'Some-Line-3B'; nearest: Some-Line-1B"),
    Break(
      old: "[\"hubSnapshot\"]", new: "[]",
      says: "13: models[0].checkpoints[0].evidence: must not be empty"),
    Break(
      old: "[\"the maker's read-me\"]", new: "[]", says: "15: models[0].sources: must not be empty"),
    Break(
      old: "\"other-line\"", new: "\"another-line\"",
      says: "1: the id is 'another-line', but the file is called 'other-line.json'"),
  ]

  @Test(arguments: breaks)
  func aContradictionIsToldWithItsLineAndPath(_ fault: Break) {
    #expect(Self.other.contains(fault.old), "nothing is replaced")
    let text = Self.other.replacing(fault.old, with: fault.new, maxReplacements: 1)
    let file = CatalogFile(name: "other-line.json", text: Array(text.utf8))
    #expect(
      BrokenFamily.problems([BrokenFamily.file(), file]) == ["other-line.json:\(fault.says)"])
  }

  @Test func anIdGivenTwiceIsTold() {
    let text = Self.other.replacing("other-line", with: "some-line")
    let file = CatalogFile(name: "copy/some-line.json", text: Array(text.utf8))
    #expect(
      BrokenFamily.problems([BrokenFamily.file(), file])
        == ["copy/some-line.json:2: id: the id is given twice"])
  }

  @Test func aLicenceGivenTwiceIsTold() {
    let licenses = BrokenFamily.licenses.replacing("\"mit\"", with: "\"apache-2.0\"")
    #expect(
      BrokenFamily.problems([], licenses: licenses)
        == ["licenses.json:4: licenses[1]: the id 'apache-2.0' is given twice"])
  }

  @Test func aFamilyMayBeCalledLikeTheLicences() {
    let text = BrokenFamily.text.replacing("some-line", with: "the-licenses")
    let file = CatalogFile(name: "families/the-licenses.json", text: Array(text.utf8))
    #expect(BrokenFamily.problems([file]) == [])
  }

  @Test func allFaultsOfAllFilesAreToldAtOnce() {
    let faults = [
      ("\"Some Line\"", "\"\""), ("\"isGated\"", "\"isGatd\""), ("\"2025-01\"", "\"2025-21\""),
      ("4096", "0"), ("\"instruct\"", "\"chat\""), ("\"mit\"", "\"mitt\""),
      ("\"supersededBy\": \"Some-Line-2B\"", "\"supersededBy\": \"Some-Line-3B\""),
      ("Maker/Some-Line-2B", "Maker/Some-Line-1B"), ("[\"unslothMapper\"]", "[]"),
    ]
    let text = faults.reduce(BrokenFamily.text) {
      #expect($0.contains($1.0), "\($1.0)")
      return $0.replacing($1.0, with: $1.1, maxReplacements: 1)
    }
    let nameless = Self.other.replacing("\"name\": \"Other Line\",", with: "")
    let files = [
      CatalogFile(name: "other-line.json", text: Array(nameless.utf8)),
      CatalogFile(name: "some-line.json", text: Array(text.utf8)),
    ]
    #expect(
      BrokenFamily.problems(files) == [
        "other-line.json:1: name is missing",
        "some-line.json:3: name: must not be empty",
        "some-line.json:11: models[0].release: '2025-21' is not a month such as 2024-09",
        "some-line.json:13: models[0].isGatd: unknown key; nearest: isGated",
        "some-line.json:14: models[0].context.nativeInTokens: must be a whole number from 1 up",
        "some-line.json:23: models[0].checkpoints[0].variant: "
          + "'chat' is not one of base, instruct, reasoning",
        "some-line.json:27: models[0].supersededBy: no such model 'Some-Line-3B'; "
          + "nearest: Some-Line-1B",
        "some-line.json:32: models[1].license: no such licence 'mitt'; nearest: mit",
        "some-line.json:36: models[1].checkpoints[0].repository: "
          + "'Maker/Some-Line-1B' is listed twice",
        "some-line.json:41: models[1].checkpoints[1].evidence: must not be empty",
      ])
  }

  /// Where a file cannot be read its models are not known, so none is called unknown.
  @Test func aFileThatIsNotJSONMakesNoOtherFileWrong() {
    let successor = "\"supersededBy\": \"Some-Line-2B\""
    let file = BrokenFamily.file(successor, "\"supersededBy\": \"Other-Line-1B\"")
    let other = CatalogFile(name: "other-line.json", text: Array("{".utf8))
    #expect(
      BrokenFamily.problems([file, other]) == ["other-line.json:1: the text ends too early"])
    #expect(
      BrokenFamily.problems([file], licenses: "{") == [
        "families/some-line.json:27: models[0].supersededBy: no such model 'Other-Line-1B'; "
          + "nearest: Some-Line-1B",
        "licenses.json:1: the text ends too early",
      ])
  }
}
