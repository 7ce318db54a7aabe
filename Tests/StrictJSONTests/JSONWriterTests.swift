import Messages
import Testing

@testable import StrictJSON

struct JSONWriterTests {
  /// Text as RFC 8259 wants it, byte by byte.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\"", "\\": result += "\\\(scalar)"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return "\"\(result)\""
  }

  @Test func everyCharacterIsEscapedWhereverItStands() {
    let scalars = (0..<0x180).compactMap(Unicode.Scalar.init) + ["\u{4E2D}", "\u{1F600}"]
    for scalar in scalars {
      for length in 0..<18 {
        let text = String(repeating: "a", count: length) + String(scalar) + "zé\(scalar)"
        #expect(JSONWriter.text(of: text) == escaped(text))
      }
    }
  }

  @Test func messagesAreWrittenAsTheirText() {
    let inner: Message = "a \"\(3)\" and \("b"), \\"
    let message: Message = "\(inner)\n\(7) of \("c")" + " and more \(true)"
    let list: Message = .list(["x", "y", "z"])
    for message in [message, list, "", "plain", "{} stays"] {
      for translation in [Translation.english, Translation(["plain": "\"schlicht\""])] {
        #expect(
          JSONWriter.text(of: message, in: translation) == escaped(message.text(in: translation)))
      }
    }
  }

  @Test(arguments: [0, 1, -1, 9, 10, 99, 100, 1_234_567_890, .max, .min])
  func wholeNumbersAreTheirDigits(number: Int) {
    #expect(JSONWriter.text(of: number) == "\(number)")
  }

  @Test func longListsOutgrowTheFirstBytes() {
    let list = (0..<20_000).map { "number \($0)" }
    let text = JSONWriter.text(of: list, .compact)
    #expect(text == "[" + list.map { "\"\($0)\"" }.joined(separator: ",") + "]")
  }
}
