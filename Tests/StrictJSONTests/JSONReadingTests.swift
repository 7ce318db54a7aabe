import RandomNumbers
import Testing

@testable import StrictJSON

/// Readers over right texts, over texts with one fault and over damaged ones.
@Suite struct JSONReadingTests {
  private enum Colour: String, CaseIterable { case red, green }

  /// Everything that a reader can ask for.
  private static func read(_ value: JSONValue) -> String {
    var json = JSONObject(value)
    var parts: [String] = [
      json.string("text"),
      "\(json.count("count"))",
      "\(json.optional("zero")?.countOrZero() ?? -1)",
      "\(json.required("number")?.number() ?? -1)",
      "\(json.optional("flag")?.bool() ?? false)",
      "\(json.list("list") { $0.string() })",
      "\(json.optional("choice").map { $0.choice(Colour.self) } ?? .red)",
      "\(json.optional("members").map { $0.members { "\($0)=\($1.count())" }.sorted() } ?? [])",
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

  private static let members = [
    #""text": "a \"quoted\" text \\ with Ümläute, 中文 and 🦙""#, #""count": 12"#, #""zero": 0"#,
    #""number": 0.125"#, #""flag": true"#, #""list": ["one", "two", "three"]"#,
    #""choice": "green""#, #""members": {"first": 1, "second": 22}"#,
    #""objects": [{"name": "x"}, { "name" : "y" }]"#,
  ]
  private static let values =
    #"a "quoted" text \ with Ümläute, 中文 and 🦙|12|0|0.125|true|["one", "two", "three"]|green|"#
    + #"["first=1", "second=22"]|x|y"#

  private static func file(_ text: [UInt8]) -> JSONFile { JSONFile(name: "t.json", text: text) }
  private static func file(_ text: String) -> JSONFile { file(Array(text.utf8)) }

  @Test func keysCanStandInAnyOrder() throws {
    var random = RandomNumbers(seed: 1)
    for _ in 0..<200 {
      let text = "{\n" + Self.members.shuffled(using: &random).joined(separator: ",\n") + "}"
      #expect(try Self.file(text).read(Self.read) == Self.values)
    }
  }

  static let faults: [(text: String, says: [String])] = [
    (#"{"text": "a", "count": 1, "number": 1, "text": "b"}"#, ["1: text: is given twice"]),
    (
      #"{"text": "a", "count": 1, "number": 1, "te\u0078t": "b", "text": "c"}"#,
      ["1: text: is given twice", "1: text: is given twice"]
    ),
    (
      #"{"text": "a", "count": 1, "number": 1, "nubmer": 1, "x": 1}"#,
      ["1: nubmer: unknown key; nearest: number", "1: x: unknown key"]
    ),
    (#"{"text": "a", "count": 1}"#, ["1: number is missing"]),
    ("{\n\"text\": \"a\",\n\"count\": 1}", ["1: number is missing"]),
    (
      #"{"text": "a", "count": 1.0, "number": "1"}"#,
      ["1: count: must be a whole number from 1 up", "1: number: must be a number"]
    ),
    (#"{"text": "a", "count": 1, "number": 1e400}"#, ["1: number: must be a number"]),
    (
      #"{"text": "", "count": 1000000000000001, "number": 1}"#,
      ["1: text: must not be empty", "1: count: is too large: more than 10^15"]
    ),
    (
      #"{"text": null, "count": 1, "number": 1, "zero": -1, "flag": "true"}"#,
      [
        "1: text: must be a string", "1: zero: must be a whole number from 0 up",
        "1: flag: must be true or false",
      ]
    ),
    (
      #"{"text": "a", "count": 1, "number": 1, "choice": "geen"}"#,
      ["1: choice: 'geen' is not one of red, green; nearest: green"]
    ),
    (
      #"{"text": "a", "count": 1, "number": 1, "list": {"a": 1}, "members": [1]}"#,
      ["1: list: must be an array", "1: members: must be an object"]
    ),
    (
      "{\"text\": \"a\", \"count\": 1, \"number\": 1,\n\"objects\": [\n{\"nme\": \"x\"}, 7]}",
      [
        "3: objects[0]: name is missing", "3: objects[0].nme: unknown key; nearest: name",
        "3: objects[1]: must be an object", "3: objects[1]: name is missing",
      ]
    ),
    (
      "[1]",
      [
        "1: must be an object", "1: text is missing", "1: count is missing", "1: number is missing",
      ]
    ),
    ("{\n", ["2: the text ends too early"]),
  ]

  @Test(arguments: faults)
  func everyFaultIsToldWithItsLineAndPath(_ text: String, _ says: [String]) {
    let problems = Self.file(text).reading(Self.read).problems
    #expect(problems.map(\.description) == says.map { "t.json:\($0)" })
  }

  /// Texts that are nearly right: reading them ends, and whatever is accepted has a value for each
  /// of its keys that is written and read again unchanged.
  @Test func aDamagedTextIsReadOrRefused() throws {
    var random = RandomNumbers(seed: 2026)
    let right = Array("{\n\(Self.members.joined(separator: ",\n"))\n}".utf8)
    let bytes = Array("{}[]:,\"\\ \n0123456789.eE-tfn/u\u{1}".utf8) + [0xC3, 0xFF]
    var accepted = 0
    for _ in 0..<5000 {
      var text = right
      for _ in 0...random.below(2) {
        let index = random.below(text.count)
        switch random.below(4) {
        case 0: text.remove(at: index)
        case 1: text.insert(random.pick(bytes), at: index)
        case 2: text[index] = random.pick(bytes)
        default:
          let other = random.below(text.count)
          let start = min(index, other)
          let part = Array(text[start..<min(max(index, other), start + 20)])
          text.insert(contentsOf: part, at: random.below(text.count))
        }
      }
      let reading = Self.file(text).reading(Self.read)
      guard reading.problems.isEmpty else { continue }
      accepted += 1
      let tree = try Self.file(text).tree()
      let again = Self.file(tree.text)
      #expect(try again.tree().withoutIntegers == tree.withoutIntegers)
      #expect(again.reading(Self.read).value == reading.value)
    }
    #expect((200...2000).contains(accepted))
  }

  @Test func whatIsWrittenIsReadUnchanged() throws {
    var generator = JSONGenerator(seed: 5)
    for _ in 0..<3000 {
      let tree = try Self.file(generator.document()).tree()
      for style in [JSONWriter.Style.pretty, .compact] {
        let again = try Self.file(JSONWriter.text(of: tree, style)).tree()
        #expect(again.withoutIntegers == tree.withoutIntegers)
      }
    }
  }
}

extension JSONTree {
  /// The same with all numbers as floats: `2e3` is written as `2000`.
  fileprivate var withoutIntegers: JSONTree {
    switch self {
    case .object(let members): .object(members.mapValues(\.withoutIntegers))
    case .array(let elements): .array(elements.map(\.withoutIntegers))
    case .integer(let number): .number(Double(number))
    default: self
    }
  }
}
