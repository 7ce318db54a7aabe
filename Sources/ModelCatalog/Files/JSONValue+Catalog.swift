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
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isRepository =
      parts.count == 2 && !parts.contains(where: \.isEmpty)
      && text.utf8.allSatisfy { byte in
        byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: ":") && byte != UInt8(ascii: "\\")
      }
    if !text.isEmpty, !isRepository {
      report("'\(text)' is not a repository such as owner/name")
    }
    return text
  }
}
