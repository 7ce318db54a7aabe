import Messages

/// Turns bytes into the table of a `JSONDocument`, in one pass and without recursion.
struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var entries: [JSONDocument.Entry] = []
  private let allowsNonFinite: Bool

  init(_ bytes: [UInt8], allowsNonFinite: Bool) {
    self.bytes = bytes
    self.allowsNonFinite = allowsNonFinite
  }

  /// The entries of the one value that the text holds.
  mutating func parse() throws(JSONSyntaxError) -> [JSONDocument.Entry] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw failure("starts with a byte order mark; save it as plain UTF-8")
    }
    // With or without a mark: no JSON text has a zero among its first two bytes.
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.prefix(2).contains(0)
    {
      throw failure("is UTF-16; save it as UTF-8")
    }
    var open: [Int] = []
    skipSpace()
    try value(&open)
    while let container = open.last {
      skipSpace()
      let isObject = entries[container].kind == .object
      let close = UInt8(ascii: isObject ? "}" : "]")
      if peek == close {
        position += 1
        entries[container].end = Int32(position)
        entries[container].next = Int32(entries.count)
        open.removeLast()
        continue
      }
      if entries[container].count > 0 {
        guard peek == UInt8(ascii: ",") else {
          throw failure(
            peek == nil ? "the text ends too early" : "expected ',' or '\(isObject ? "}" : "]")'")
        }
        position += 1
        skipSpace()
        if peek == close { throw failure("a comma stands before '\(isObject ? "}" : "]")'") }
      }
      if isObject {
        guard peek == UInt8(ascii: "\"") else {
          throw failure(peek == nil ? "the text ends too early" : "expected a key in quotes")
        }
        try string()
        skipSpace()
        guard peek == UInt8(ascii: ":") else { throw failure("expected ':' after the key") }
        position += 1
        skipSpace()
      }
      entries[container].count += 1
      try value(&open)
    }
    skipSpace()
    if position < bytes.count { throw failure("more text after the end of the value") }
    return entries
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  private func failure(_ message: Message, at offset: Int? = nil) -> JSONSyntaxError {
    let before = bytes.prefix(offset ?? position)
    let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    return JSONSyntaxError(line: line, message: message)
  }

  private mutating func value(_ open: inout [Int]) throws(JSONSyntaxError) {
    guard let byte = peek else { throw failure("the text ends too early") }
    if allowsNonFinite, let word = nonFinite() {
      append(.number, from: position, to: position + word.utf8.count)
      position += word.utf8.count
      return
    }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard open.count < JSONDocument.depthLimit else {
        throw failure("nested deeper than \(JSONDocument.depthLimit) levels")
      }
      open.append(entries.count)
      append(byte == UInt8(ascii: "{") ? .object : .array, from: position, to: position)
      position += 1
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try word("true", .true)
    case UInt8(ascii: "f"): try word("false", .false)
    case UInt8(ascii: "n"): try word("null", .null)
    default: throw failure("expected a value")
    }
  }

  private mutating func word(_ word: String, _ kind: JSONValue.Kind) throws(JSONSyntaxError) {
    let end = position + word.utf8.count
    guard bytes[position...].starts(with: word.utf8) else { throw failure("expected a value") }
    append(kind, from: position, to: end)
    position = end
  }

  private func nonFinite() -> String? {
    ["NaN", "Infinity", "-Infinity"].first { bytes[position...].starts(with: $0.utf8) }
  }

  private mutating func append(
    _ kind: JSONValue.Kind, from start: Int, to end: Int, hasEscapes: Bool = false
  ) {
    entries.append(
      JSONDocument.Entry(
        kind: kind, hasEscapes: hasEscapes, start: Int32(start), end: Int32(end),
        next: Int32(entries.count + 1), count: 0))
  }

  private mutating func string() throws(JSONSyntaxError) {
    position += 1
    let start = position
    var hasEscapes = false
    var isASCII = true
    while true {
      guard let byte = peek else { throw failure("a string is not closed", at: start) }
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try escape()
      } else if byte < 0x20 {
        throw failure("a control character stands in a string")
      } else {
        if byte >= 0x80 { isASCII = false }
        position += 1
      }
    }
    if !isASCII, String(validating: bytes[start..<position], as: UTF8.self) == nil {
      throw failure("a string is not UTF-8", at: start)
    }
    append(.string, from: start, to: position, hasEscapes: hasEscapes)
    position += 1
  }

  private mutating func escape() throws(JSONSyntaxError) {
    guard position + 1 < bytes.count else { throw failure("a string is not closed") }
    switch bytes[position + 1] {
    case UInt8(ascii: "u"):
      let digits = bytes[(position + 2)...].prefix(4)
      guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
      else { throw failure("'\\u' needs four hexadecimal digits") }
      position += 6
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    default: throw failure("an unknown escape stands in a string")
    }
  }

  private mutating func number() throws(JSONSyntaxError) {
    let start = position
    if peek == UInt8(ascii: "-") { position += 1 }
    let whole = digits()
    if whole == 0 || (whole > 1 && bytes[position - whole] == UInt8(ascii: "0")) {
      throw failure("a number is malformed", at: start)
    }
    if peek == UInt8(ascii: ".") {
      position += 1
      if digits() == 0 { throw failure("a number is malformed", at: start) }
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      position += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
      if digits() == 0 { throw failure("a number is malformed", at: start) }
    }
    append(.number, from: start, to: position)
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }
}
