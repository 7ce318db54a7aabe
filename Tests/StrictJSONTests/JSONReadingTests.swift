import Testing

@testable import ModelCatalog

/// The stream takes what the document takes, and less; where it takes a text, both say the same.
@Suite struct JSONStreamTests {
  /// What is read from a text: everything that a reader can ask for.
  private static func read(_ value: JSONValue) -> String {
    var json = JSONObject(value)
    var parts: [String] = [
      json.string("text"),
      "\(json.count("count"))",
      "\(json.optional("zero")?.countOrZero() ?? -1)",
      "\(json.required("number")?.number() ?? -1)",
      "\(json.optional("flag")?.bool() ?? false)",
      "\(json.list("list") { $0.string() })",
      "\(json.optional("choice").map { $0.choice(Variant.self) } ?? .base)",
      "\(json.optional("month")?.month() ?? "")",
      "\(json.optional("repository")?.repository() ?? "")",
      "\(json.optional("members").map { $0.members { "\($0)=\($1.count())" } } ?? [])",
    ]
    parts += json.list("objects") { value in
      var json = JSONObject(value)
      let name = json.string("name")
      json.finish()
      return name
    }
    json.finish()
    return parts.joined(separator: "|")
  }

  private static let whole = #"""
    {
      "text": "a \"quoted\" text \\ with Ümläute, 中文 and 🦙",
      "count": 12, "zero": 0, "number": 0.125,
      "flag": true,
      "list": ["one", "", "three"],
      "choice": "instruct", "month": "2024-09", "repository": "owner/name",
      "members": {"first": 1, "second": 22},
      "objects": [{"name": "x"}, { "name" : "y" }]
    }
    """#.replacing(#"["one", "", "three"]"#, with: #"["one", "two", "three"]"#)

  private func file(_ text: [UInt8]) -> CatalogFile { CatalogFile(name: "t.json", text: text) }

  @Test func aRightTextIsReadFrontToBack() throws {
    let file = file(Array(Self.whole.utf8))
    let read = file.stream { Self.read($0) }
    let stream = try #require(read)
    let document = file.document { Self.read($0) }
    #expect(document.problems.isEmpty)
    #expect(stream == document.value)
    #expect(stream.hasPrefix(#"a "quoted" text \ with Ümläute, 中文 and 🦙|12|0|0.125|true|["one""#))
  }

  @Test(arguments: [
    #"{"text": "a", "count": 1, "number": 1, "text": "b"}"#,
    #"{"text": "a", "count": 01, "number": 1}"#, #"{"text": "a", "count": 1, "number": 1x}"#,
    #"{"text": "a", "count": 1, "number": 1, "list": ["a"}"#,
    #"{"text": "a", "count": 1, "number": 1, "list": {"a"]}"#, #"{"text": "a" "count": 1}"#,
    #"{"text": "a", "count": 1, "number": 1, "list": ["a"] ["b"]}"#,
    #"{"text": "a", "count": 1, "number": 1, "other": 1}"#, #"{"text": "a", "count": 1}"#,
    #"{"text": "a", "count": 1.0, "number": 1}"#, #"{"text": "a", "count": 1, "number": 1.}"#,
    #"{"text": "a", "count": 1, "number": 1,}"#, #"{"text": "a", "count": 1, "number": 1} x"#,
    #"{"text": "\u0041", "count": 1, "number": 1}"#, #"{"text": "", "count": 1, "number": 1}"#,
    #"{"text": "a", "count": 1, "number": 1e2}"#, #"{"text": null, "count": 1, "number": 1}"#,
    #"{"text": "a", "count": 1, "number": 1, "list": ["a",]}"#,
    #"{"text": "a", "count": 1, "number": 1, "choice": "instructed"}"#,
    #"{"text": "a", "count": 1, "number": 1, "choice": "inst"}"#,
    #"{"text": "a", "count": 1, "number": 1, "flag": truer}"#, "[]", "", " ", "{", #"{"text""#,
    "\u{FEFF}{}", "{\"text\": \"a\u{0}\", \"count\": 1, \"number\": 1}",
  ])
  func otherTextsAreLeftToTheDocument(text: String) {
    let read = file(Array(text.utf8)).stream { Self.read($0) }
    #expect(read == nil)
    let readAnyhow = file(Array(text.utf8)).stream(takesAnyOrder: true) { Self.read($0) }
    #expect(readAnyhow == nil)
  }

  @Test func keysCanStandInAnyOrder() {
    let text = #"{"objects": [{"name": "x"}], "number": 2, "list": ["a"], "count": 1, "text": "a"}"#
    let file = file(Array(text.utf8))
    #expect(file.stream { Self.read($0) } == nil)
    let read = file.stream(takesAnyOrder: true) { Self.read($0) }
    #expect(read == #"a|1|-1|2.0|false|["a"]|base|||[]|x"#)
    #expect(read == file.document { Self.read($0) }.value)
  }

  @Test func whatIsNoUTF8IsLeftToTheDocument() {
    var bytes = Array(#"{"text": "aX", "count": 1, "number": 1}"#.utf8)
    bytes[11] = 0xC3
    let read = file(bytes).stream { Self.read($0) }
    #expect(read == nil)
  }

  /// Wrong texts that are nearly right: five thousand, and what both say of them.
  @Test func theStreamNeverTakesWhatTheDocumentDoesNot() {
    var random = RandomNumbers(seed: 2026)
    let right = Array(Self.whole.utf8)
    let bytes = Array("{}[]:,\"\\ \n0123456789.eE-tfn/u\u{1}".utf8) + [0xC3, 0xFF]
    var taken = 0
    for _ in 0..<5000 {
      var text = right
      for _ in 0...random.below(2) {
        let place = random.below(text.count)
        switch random.below(4) {
        case 0: text.remove(at: place)
        case 1: text.insert(random.pick(bytes), at: place)
        case 2: text[place] = random.pick(bytes)
        default:
          let other = random.below(text.count)
          let part = Array(text[min(place, other)..<min(max(place, other), min(place, other) + 20)])
          text.insert(contentsOf: part, at: random.below(text.count))
        }
      }
      let document = file(text).document { Self.read($0) }
      let shown = String(decoding: text, as: UTF8.self)
      for takesAnyOrder in [false, true] {
        let stream = file(text).stream(takesAnyOrder: takesAnyOrder) { Self.read($0) }
        guard let stream else { continue }
        taken += 1
        #expect(document.problems.isEmpty, "\(shown)")
        #expect(document.value == stream, "\(shown)")
      }
    }
    #expect(taken > 200)
  }

  /// A file whose keys stand in another order is right too, but read more slowly at each start.
  @Test func everyBuiltInFileIsReadFrontToBack() throws {
    for file in DataFile.embeddedFamilies {
      let isRead = file.stream { Family($0) } != nil
      let id = try file.family().id
      #expect(isRead, "\(id)")
    }
    let licenses = list(.licenses, "licenses") { License($0) }
    #expect(licenses?.isEmpty == false)
    #expect(list(.gpus, "gpus") { GPU($0) }?.isEmpty == false)
  }

  private func list<Element>(
    _ file: DataFile, _ key: StaticString, _ read: (JSONValue) -> Element
  ) -> [Element]? {
    file.file.stream { value in
      var json = JSONObject(value)
      let list = json.list(key, read)
      json.finish()
      return list
    }
  }

  @Test func bothWaysReadTheSameFamilies() throws {
    for file in DataFile.embeddedFamilies {
      let document = file.document { Family($0) }.value
      var text = ""
      dump(document, to: &text)
      for takesAnyOrder in [false, true] {
        let stream = file.stream(takesAnyOrder: takesAnyOrder) { Family($0) }
        var other = ""
        dump(stream, to: &other)
        #expect(other == text, "\(document?.id ?? "")")
      }
    }
  }
  @Test func whatIsReadLaterIsTheSame() throws {
    var scores = 0
    for file in DataFile.embeddedFamilies {
      let models = try zip(file.familyInPart().models, file.family().models)
      for (later, now) in models {
        #expect(later.sources == now.sources, "\(now.name)")
        #expect(later.scores.map { "\($0)" } == now.scores.map { "\($0)" }, "\(now.name)")
        scores += now.scores.count
      }
    }
    #expect(scores > 100)
  }
}
