import RandomNumbers

/// Writes random JSON texts, and damages them.
struct JSONGenerator {
  private var numbers: RandomNumbers

  init(seed: UInt64) { numbers = RandomNumbers(seed: seed) }

  /// A valid text without keys given twice and without lone surrogates.
  mutating func document() -> String { space() + value(depth: 0) + space() }

  /// A text with a few bytes taken out, put in, doubled or changed.
  mutating func mutated(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0...numbers.below(2) {
      let place = numbers.below(bytes.count + 1)
      switch numbers.below(4) {
      case 0 where place < bytes.count: bytes.remove(at: place)
      case 1 where place < bytes.count: bytes[place] = byte()
      case 2 where place < bytes.count: bytes.insert(bytes[place], at: place)
      default: bytes.insert(byte(), at: place)
      }
    }
    return bytes
  }

  /// Bytes without any order, most of them of the kind that JSON is made of.
  mutating func bytes() -> [UInt8] {
    let count = numbers.below(40)
    return (0..<count).map { _ in byte() }
  }

  private mutating func byte() -> UInt8 {
    if numbers.below(12) == 0 { return UInt8(numbers.below(256)) }
    return numbers.pick(Array("{}[]\"\\:,.-+eE0123456789u \n\taftrnlsb".utf8))
  }

  private mutating func space() -> String { numbers.pick(["", "", "", " ", "\n", "\r\n", "\t "]) }

  private mutating func value(depth: Int) -> String {
    switch numbers.below(depth > 4 ? 5 : 8) {
    case 0: return numbers.pick(["true", "false", "null"])
    case 1, 2: return number()
    case 3, 4: return string()
    case 5:
      let elements = (0..<numbers.below(5)).map { _ in space() + value(depth: depth + 1) + space() }
      return "[" + (elements.isEmpty ? space() : elements.joined(separator: ",")) + "]"
    default:
      let members = (0..<numbers.below(5)).map { number in
        space() + "\"\(number)" + string().dropFirst() + space() + ":" + space()
          + value(depth: depth + 1) + space()
      }
      return "{" + (members.isEmpty ? space() : members.joined(separator: ",")) + "}"
    }
  }

  private mutating func number() -> String {
    var text = numbers.pick(["", "-"]) + numbers.pick(["0", "\(1 + numbers.below(9_999_999))"])
    if numbers.below(3) == 0 { text += ".\(numbers.below(1000))" }
    if numbers.below(4) == 0 {
      text += numbers.pick(["e", "E"]) + numbers.pick(["", "+", "-"]) + "\(numbers.below(30))"
    }
    return text
  }

  private mutating func string() -> String {
    let parts = [
      "a", "name", " ", "é", "中文", "😀", "\u{7F}", "\u{FFFF}", "e\u{301}", "{", "]", ",", ":", "//",
      "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0041", "\\u4e2D", "\\u0000",
      "\\ud83d\\ude00",
    ]
    return "\"" + (0..<numbers.below(6)).map { _ in numbers.pick(parts) }.joined() + "\""
  }
}
