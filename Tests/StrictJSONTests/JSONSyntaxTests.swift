import Testing

@testable import StrictJSON

@Suite struct JSONSyntaxTests {
  struct Wrong: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let line: Int
    let message: String
    var testDescription: String {
      String(decoding: bytes.prefix(40), as: UTF8.self).debugDescription
    }

    init(_ text: String, line: Int = 1, _ message: String) {
      self.init(Array(text.utf8), line: line, message)
    }

    init(_ bytes: [UInt8], line: Int = 1, _ message: String) {
      self.bytes = bytes
      self.line = line
      self.message = message
    }
  }

  static let wrong: [Wrong] = [
    Wrong("", "the text ends too early"),
    Wrong("\n\n", line: 3, "the text ends too early"),
    Wrong("{", "the text ends too early"),
    Wrong("{\n\"a\":1\n", line: 3, "the text ends too early"),
    Wrong("[1,", "the text ends too early"),
    Wrong("{\"a\"", "expected ':' after the key"),
    Wrong("{\"a\":", "the text ends too early"),
    Wrong("{\"a\" 1}", "expected ':' after the key"),
    Wrong("{a:1}", "expected a key in quotes"),
    Wrong("{1:1}", "expected a key in quotes"),
    Wrong("{'a':1}", "expected a key in quotes"),
    Wrong("{\n\"a\":1,\n}", line: 3, "a comma stands before '}'"),
    Wrong("[1,\n]", line: 2, "a comma stands before ']'"),
    Wrong("[,1]", "expected a value"),
    Wrong("[1,,2]", "expected a value"),
    Wrong("[1 2]", "expected ',' or ']'"),
    Wrong("{\"a\":1 \"b\":2}", "expected ',' or '}'"),
    Wrong("{\"a\":1;\"b\":2}", "expected ',' or '}'"),
    Wrong("[1}", "expected ',' or ']'"),
    Wrong("{\"a\":1]", "expected ',' or '}'"),
    Wrong("]", "expected a value"),
    Wrong("1 2", "more text after the end of the value"),
    Wrong("{}\n{}", line: 2, "more text after the end of the value"),
    Wrong("{} // done", "more text after the end of the value"),
    Wrong("// first\n{}", "expected a value"),
    Wrong("True", "expected a value"),
    Wrong("nul", "expected a value"),
    Wrong("truely", "more text after the end of the value"),
    Wrong("NaN", "expected a value"),
    Wrong("Infinity", "expected a value"),
    Wrong("-Infinity", "a number is malformed"),
    Wrong("-", "a number is malformed"),
    Wrong("+1", "expected a value"),
    Wrong(".5", "expected a value"),
    Wrong("5.", "a number is malformed"),
    Wrong("01", "a number is malformed"),
    Wrong("-01", "a number is malformed"),
    Wrong("1e", "a number is malformed"),
    Wrong("1e+", "a number is malformed"),
    Wrong("1.e5", "a number is malformed"),
    Wrong("0x10", "more text after the end of the value"),
    Wrong("1_000", "more text after the end of the value"),
    Wrong("\u{661}", "expected a value"),
    Wrong("[\n\"abc\n\"]", line: 2, "a control character stands in a string"),
    Wrong("\"a\tb\"", "a control character stands in a string"),
    Wrong("\"a\u{0}b\"", "a control character stands in a string"),
    Wrong("\"abc", "a string is not closed"),
    Wrong("[\n\"abc", line: 2, "a string is not closed"),
    Wrong("\"abc\\", "a string is not closed"),
    Wrong("\"\\x41\"", "an unknown escape stands in a string"),
    Wrong("\"\\'\"", "an unknown escape stands in a string"),
    Wrong("\"\\u12\"", "'\\u' needs four hexadecimal digits"),
    Wrong("\"\\u12G4\"", "'\\u' needs four hexadecimal digits"),
    Wrong("\"\\U0041\"", "an unknown escape stands in a string"),
    Wrong("\u{A0}1", "expected a value"),
    Wrong("\u{B}1", "expected a value"),
    Wrong("\u{FEFF}{}", "starts with a byte order mark; save it as plain UTF-8"),
    Wrong([0xFF, 0xFE, 0x7B, 0, 0x7D, 0], "is UTF-16; save it as UTF-8"),
    Wrong([0xFE, 0xFF, 0, 0x7B, 0, 0x7D], "is UTF-16; save it as UTF-8"),
    Wrong([0x7B, 0, 0x7D, 0], "is UTF-16; save it as UTF-8"),
    Wrong([0, 0x7B, 0, 0x7D], "is UTF-16; save it as UTF-8"),
    Wrong([0x22, 0xFF, 0x22], "a string is not UTF-8"),
    Wrong([0x22, 0xC3, 0x22], "a string is not UTF-8"),
    Wrong([0x22, 0xC0, 0xAF, 0x22], "a string is not UTF-8"),
    Wrong([0x22, 0xED, 0xA0, 0x80, 0x22], "a string is not UTF-8"),
    Wrong([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], "a string is not UTF-8"),
    Wrong([0x5B, 0x0A, 0x80, 0x5D], line: 2, "expected a value"),
    Wrong(String(repeating: "[", count: 65), "nested deeper than 64 levels"),
    Wrong(
      String(repeating: "{\"a\":\n", count: 64) + "[]", line: 65, "nested deeper than 64 levels"),
  ]

  @Test(arguments: wrong)
  func aTextThatIsNotJSONSaysWhereAndWhy(_ wrong: Wrong) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(wrong.bytes) }
    #expect(error?.message.description == wrong.message)
    #expect(error?.line == wrong.line)
  }

  static let right = [
    "{}", "[]", "null", "true", "false", "0", "-0", "\"\"", " \t\r\n[ ]\n",
    "[1,2.5,-3e10,4E-2,5e+1,0.0,-0.5,123456789012345678901234567890]",
    "{\"a\":{\"b\":[{}, [], null, true, false]}}",
    "\"\u{7F}\u{80}\u{7FF}\u{FFFF}\u{10FFFF}\"", "\"\u{FEFF}\"",
    String(repeating: "[", count: 64) + String(repeating: "]", count: 64),
  ]

  @Test(arguments: right)
  func whatRFC8259AllowsIsRead(_ text: String) throws {
    _ = try JSONDocument(Array(text.utf8))
  }

  struct Escaped: Sendable, CustomTestStringConvertible {
    let json: String
    let text: String
    var testDescription: String { json }
  }

  static let escaped = [
    Escaped(json: #""\"\\\/\b\f\n\r\t""#, text: "\"\\/\u{8}\u{C}\n\r\t"),
    Escaped(json: #""\u0041\u00e9\u4E2D""#, text: "Aé中"),
    Escaped(json: #""a\ud83d\uDE00b""#, text: "a😀b"),
    Escaped(json: #""\u0000""#, text: "\u{0}"),
    Escaped(json: #""é\u00e9中\n😀""#, text: "éé中\n😀"),
    Escaped(json: #""\ud83d""#, text: "\u{FFFD}"),
    Escaped(json: #""\ude00\ud83d""#, text: "\u{FFFD}\u{FFFD}"),
    Escaped(json: #""\ud83dx\ude00""#, text: "\u{FFFD}x\u{FFFD}"),
    Escaped(json: #""\\u0041""#, text: "\\u0041"),
    Escaped(json: #""plain""#, text: "plain"),
  ]

  @Test(arguments: escaped)
  func escapesAreResolved(_ escaped: Escaped) throws {
    let document = try JSONDocument(Array(escaped.json.utf8))
    #expect(Array(document.text(0).unicodeScalars) == Array(escaped.text.unicodeScalars))
  }

  @Test func aKeyWithEscapesIsTheSameKey() throws {
    let document = try JSONDocument(Array(#"{"na\u006de":1,"name2":2}"#.utf8))
    #expect(document.equals(1, "name"))
    #expect(!document.equals(1, "named"))
    #expect(!document.equals(3, "name"))
  }

  @Test func everyValueKnowsItsPathAndLine() throws {
    let text = "{\n\"a\": [1,\n {\"b\": [[], [true]]}],\n\"c\": \"x\"}"
    let file = JSONFile(name: "t.json", text: Array(text.utf8))
    let document = try JSONDocument(file.text)
    var locator = ProblemLocator()
    var paths: [String: Int] = [:]
    for index in document.entries.indices {
      let path = document.path(of: index)
      let line = document.line(of: index)
      paths[path] = line
      #expect(locator.problem(in: file, at: path, "").line == line)
    }
    #expect(
      paths == [
        "": 1, "a": 2, "a[0]": 2, "a[1]": 3, "a[1].b": 3, "a[1].b[0]": 3, "a[1].b[1]": 3,
        "a[1].b[1][0]": 3, "c": 4,
      ])
  }
}
