/// Cuts bytes that come in parts into lines, with memory for one line of limited length.
struct LineReader {
  /// The longest line in bytes; the rest of a longer one is left out.
  static let limit = 1 << 16

  private let next: () throws(InputError) -> [UInt8]
  private var part: [UInt8] = []
  private var index = 0
  private var isFirst = true
  private var isAtEnd = false

  init(_ next: @escaping () throws(InputError) -> [UInt8]) { self.next = next }

  /// The next line without its ending; `nil` after the last one.
  ///
  /// Bytes that are not UTF-8 become replacement characters.
  mutating func line() throws(InputError) -> (text: String, isCut: Bool)? {
    var line: [UInt8] = []
    var isCut = false
    var hasLine = false
    while true {
      if index == part.count {
        if !isAtEnd { part = try next() }
        index = 0
        if part.isEmpty {
          isAtEnd = true
          return hasLine ? (text(line), isCut) : nil
        }
      }
      hasLine = true
      let end = part[index...].firstIndex(of: UInt8(ascii: "\n"))
      let bytes = part[index..<(end ?? part.count)]
      let room = Self.limit - line.count
      if bytes.count > room { isCut = true }
      line += bytes.prefix(room)
      index = end.map { $0 + 1 } ?? part.count
      if end != nil { return (text(line), isCut) }
    }
  }

  private mutating func text(_ line: [UInt8]) -> String {
    var bytes = line[...]
    if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    isFirst = false
    if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
