import StrictJSON

// Kinds of text that the files of a catalog have.
extension JSONValue {
  /// A month such as `2024-09`.
  func month() -> String {
    let text = string()
    let bytes = Array(text.utf8)
    let isMonth =
      bytes.count == 7 && bytes[4] == UInt8(ascii: "-")
      && bytes.indices.allSatisfy { $0 == 4 || Self.isDigit(bytes[$0]) }
      && (1...12).contains(Int(text.suffix(2)) ?? 0)
    if !isMonth, !text.isEmpty { report("'\(text)' is not a month such as 2024-09") }
    return text
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// A repository such as `owner/name`.
  func repository() -> String {
    let text = string()
    let slash = UInt8(ascii: "/")
    var slashes = 0
    var isPlain = true
    for byte in text.utf8 {
      if byte == slash { slashes += 1 }
      if byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\\") {
        isPlain = false
      }
    }
    let isRepository =
      isPlain && slashes == 1 && text.utf8.first != slash && text.utf8.last != slash
    if !text.isEmpty, !isRepository {
      report("'\(text)' is not a repository such as owner/name")
    }
    return text
  }
}
